# Runs.

runs-title = Runs
runs-empty = No runs yet
runs-empty-text = Each file that is sent becomes a run: who sent it, when, and what came of each row.
