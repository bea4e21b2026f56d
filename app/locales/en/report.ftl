# Report.

report-page = Report
report-of = Report of { $name }
report-copy-link = Copy link
report-print = Print
report-none = This run has no report
report-none-text = A report is written when a run has ended, unless the settings keep none.
report-to-run = Open the run
