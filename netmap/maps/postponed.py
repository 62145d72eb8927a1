"""Importing a package without what it imports for functions that are never called here."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

__all__ = ["postponed"]


@contextmanager
def postponed(modules: Mapping[str, Sequence[str]]) -> Iterator[None]:
    """Let modules that were not imported yet be imported when something of them is used.

    Parameters
    ----------
    modules
        Full names of modules, and of each the functions and classes that are imported by name.

    Notes
    -----
    Only for the package that is imported inside: whatever else is imported later gets the module itself.
    """
    stubs = {name: _Postponed(name, called) for name, called in modules.items() if name not in sys.modules}
    sys.modules.update(stubs)
    try:
        yield
    finally:
        for stub in stubs.values():
            stub.step_aside()


class _Postponed(ModuleType):
    """What stands in for a module until something of it is used."""

    def __init__(self, name: str, called: Sequence[str]) -> None:
        super().__init__(name)
        for one in called:
            setattr(self, one, lambda *args, _name=one, **named: self.__getattr__(_name)(*args, **named))

    def step_aside(self) -> None:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]

    def __getattr__(self, name: str) -> Any:
        if name == "__path__":  # Python looks whether it is a package, and that is no use of it
            raise AttributeError(name)
        self.step_aside()
        return getattr(import_module(self.__name__), name)
