"""Runs the acceptance benchmark alone."""

from tests.benchmarks.simulator.acceptance import main

if __name__ == "__main__":
    main()
