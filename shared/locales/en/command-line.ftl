# What the command line prints.

severity-error = error
severity-warning = warning
severity-info = info

check-file = { $path }: { $format }, { $encoding }, separator { $separator }, { $valid } of { $rows } rows without errors
check-unrecognised = not recognised
check-truncated = …more was found than is listed.
check-totals = { $errors ->
        [0] No errors
        [one] One error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }{ $infos ->
        [0] .
       *[other] , { $infos } notes.
    }

format-unknown = There is no command file { $name }. The list: toolsync formats
rule-unknown = There is no rule { $code }. The list: toolsync rules
rule-why = Why:
rule-example = Example:
rule-way = What to do:

sheet-not-a-workbook = The file isn’t an XLSX workbook, or it is damaged.
sheet-not-found = The workbook has no sheet { $sheet }.
sheet-none = The workbook has no sheet.

verb-create = create
verb-update = update
verb-delete = delete

run-held = The run is held. Read its plan, then run again with --approve, or approve it in the page.
run-report = Report: { $name }
run-unknown = There is no run { $id }.
export-unknown = { $name } can’t be exported. Known: { $known }.
