"""The lock on a page: what it holds is readable only with a passphrase.

The key comes from the passphrase by PBKDF2 (HMAC-SHA256, many rounds, a salt of its own for every page) and closes the
content with AES-256-GCM, which also notices a wrong key. A browser opens it with WebCrypto, without any network.
"""

import base64
import os
import unicodedata

from netmap.errors import OptionError

__all__ = ["BLOCK", "LEAST", "ROUNDS", "seal"]

ROUNDS = 600_000
"""Rounds of PBKDF2: what OWASP advises for HMAC-SHA256; a second or less for who has the passphrase."""

LEAST = 8
"""The fewest characters of a passphrase."""

BLOCK = 1 << 16
"""What is sealed is filled up to a multiple of this many bytes: its length tells nothing of how much it holds."""


def seal(text: str, passphrase: str) -> dict[str, int | str]:
    """Close a text with a passphrase.

    Parameters
    ----------
    text : str
        What may not be read; spaces are added at its end.
    passphrase : str
        The same in every way of writing its letters (Unicode NFKC).

    Returns
    -------
    dict
        ``rounds``, and ``salt``, ``nonce`` and ``sealed`` in base64: all that is needed besides the passphrase.

    Raises
    ------
    OptionError
        For a passphrase that is too short or cannot be typed.

    Examples
    --------
    >>> sorted(seal("geheim", "vier losse woorden samen"))
    ['nonce', 'rounds', 'salt', 'sealed']
    """
    secret = _secret(passphrase)
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - only where a page is locked
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415
    from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC  # noqa: PLC0415

    content = text.encode("utf-8")
    content += b" " * (-len(content) % BLOCK)
    salt, nonce = os.urandom(16), os.urandom(12)
    key = PBKDF2HMAC(algorithm=SHA256(), length=32, salt=salt, iterations=ROUNDS).derive(secret)
    parts = {"salt": salt, "nonce": nonce, "sealed": AESGCM(key).encrypt(nonce, content, None)}
    return {"rounds": ROUNDS, **{name: base64.b64encode(part).decode("ascii") for name, part in parts.items()}}


def _secret(passphrase: str) -> bytes:
    """The bytes of a passphrase, the same as the browser makes of what is typed."""
    if len(passphrase.strip()) < LEAST:
        raise OptionError(f"the passphrase has fewer than {LEAST} characters. Hint: use four or more words")
    try:
        return unicodedata.normalize("NFKC", passphrase).encode("utf-8")
    except UnicodeEncodeError:
        raise OptionError("the passphrase holds something that is not a letter. Hint: use four or more words") from None
