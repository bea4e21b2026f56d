# Check.

check-title = Check
check-nothing-sent = Files are read in this browser. Nothing is sent until you send it.
check-empty = No file yet
check-empty-text = CSV, Excel, or a ZIP of either. Several at once are checked against one another.
