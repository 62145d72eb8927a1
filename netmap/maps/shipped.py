"""The files that netmap ships for its pages, and how they become a page: escaped, whole, with hashes."""

import base64
import gzip
import hashlib
from functools import cache
from importlib import resources

from jinja2 import DictLoader, Environment, StrictUndefined

__all__ = ["digest", "environment", "packed", "shipped"]


@cache
def shipped(name: str, package: str = "netmap.maps") -> str:
    """Return a file of a package's templates, with line ends as browsers hash them."""
    text = resources.files(package).joinpath("templates", *name.split("/")).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n")


def digest(text: str) -> str:
    """Return what a content security policy calls this script or style."""
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


@cache
def packed(script: str) -> str:
    """Return a script as gzip in base64, the same every time."""
    return base64.b64encode(gzip.compress(script.encode("utf-8"), 6, mtime=0)).decode("ascii")


def environment(*templates: str, package: str = "netmap.maps") -> Environment:
    """Return a Jinja environment with these templates: autoescaping, and every variable must exist."""
    return Environment(
        loader=DictLoader({name: shipped(name, package) for name in templates}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
