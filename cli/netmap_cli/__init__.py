"""The command line: thin, one file per command, the library's public face only."""
