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

command-held = The run is held. Read its plan, then run again with --approve, or approve it in the page.
command-no-report = The run has no report in the form { $form }.
command-report = Report: { $name }
command-unknown = There is no run { $id }.
export-unknown = { $name } can’t be exported. Known: { $known }.

serve-open = Tool Sync is there: { $address }
serve-set-up = Nobody can sign in yet. This link works once and creates the administrator:
    { $link }
serve-port-taken = Port { $port } is taken: another program, perhaps another Tool Sync, listens there. Choose another one: toolsync serve --port 8081
serve-port-forbidden = This account may not listen at port { $port }. Choose one above 1023: toolsync serve --port 8080
serve-address-not-here = This machine doesn’t have the address { $address }. Leave --bind out, or give 0.0.0.0 for all addresses.
serve-cannot-listen = Tool Sync can’t listen at { $address }, port { $port }: { $error }

settings-changed-mark = * differs from the default

admin-created = { $name } may sign in now, as { $role }.
admin-role-set = { $name } is { $role } now.
admin-password-set = The password of { $name } is set, and their sessions have ended.
admin-password-stdin = Passwords are read from the standard input: add --password-stdin
admin-password-ask = Password:
admin-not-found = There is no such operator or token.
admin-last-administrator = This is the last administrator. Make another one first.
admin-token-once = The token is shown this once. It acts as { $role }.
admin-token-revoked = The token { $id } has ended.
admin-audit-whole = { $count ->
        [one] The audit is whole: one row.
       *[other] The audit is whole: { $count } rows.
    }
admin-audit-broken = The audit was changed: row { $number } isn’t what was written.
