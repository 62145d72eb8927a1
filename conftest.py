"""Imports the package whole before doctests are collected file by file, so that its names are what users see."""

import netmap as nm

_ = [getattr(nm, name) for name in nm.__all__]
