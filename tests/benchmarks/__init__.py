"""Times beside peers: ``make bench``. Not part of the tests."""
