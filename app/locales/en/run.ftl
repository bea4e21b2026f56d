# Run.

run-empty = Nothing to show of this run
run-empty-text = Its counts, its outcomes and its report stand here.
