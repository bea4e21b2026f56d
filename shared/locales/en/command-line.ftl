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
command-file = { $file }: { $rows ->
    [one] one row
   *[other] { $rows } rows
 }{ $counts ->
    [none] {""}
   *[other] {" "}({ $counts })
 }
command-file-fatal = { $file }: { $reason }
command-unknown = There is no run { $id }.
export-unknown = { $name } can’t be exported. Known: { $known }.
export-left-out = { $count ->
        [one] One row is left out: something it is about has no identifier by which it could be named.
       *[other] { $count } rows are left out: something they are about has no identifier by which it could be named.
    }
export-taken = { $path } is there already. Name an empty folder or a new file: files of another export would be run together with these.
export-file = { $name }: { $rows ->
        [one] one row
       *[other] { $rows } rows
    }
export-run = To run it in another directory:
export-lost = What no command file carries:
export-lost-always = ids, times of change, who made a membership
export-lost-passwords = { $count ->
        [one] one password
       *[other] { $count } passwords
    }
export-lost-pictures = { $count ->
        [one] the picture of one user
       *[other] the pictures of { $count } users
    }
export-lost-deleted-accounts = { $count ->
        [one] one deleted account
       *[other] { $count } deleted accounts
    }
export-lost-empty-categories = { $count ->
        [one] one category without courses
       *[other] { $count } categories without courses
    }
export-lost-category-details = { $count ->
        [one] of one category, that it is hidden, its idnumber or its description
       *[other] of { $count } categories, that they are hidden, their idnumbers or descriptions
    }
export-lost-twin-categories = { $count ->
        [one] one category that has the name of another beside it
       *[other] { $count } categories that have the names of others beside them
    }
export-lost-groupings = { $count ->
        [one] one grouping without idnumber
       *[other] { $count } groupings without idnumbers
    }
export-lost-default-groupings = { $count ->
        [one] the default grouping of one course
       *[other] the default groupings of { $count } courses
    }
export-lost-cohort-places = { $count ->
        [one] the category of one cohort, which comes back as one of the site
       *[other] the categories of { $count } cohorts, which come back as those of the site
    }
export-lost-sections = { $count ->
        [one] one section that is hidden or beyond number 52
       *[other] { $count } sections that are hidden or beyond number 52
    }
export-lost-site-roles = { $count ->
        [one] one role held in the site
       *[other] { $count } roles held in the site
    }
export-lost-disabled-methods = { $count ->
        [one] one disabled enrolment method, with whom it has enrolled
       *[other] { $count } disabled enrolment methods, with whom they have enrolled
    }
export-lost-binding-groups = { $count ->
        [one] the group of one cohort binding, which isn’t called like the cohort
       *[other] the groups of { $count } cohort bindings, which aren’t called like the cohorts
    }
export-lost-resting-members = { $count ->
        [one] one member of a group who takes no part in its course
       *[other] { $count } members of groups who take no part in their courses
    }
export-lost-roleless = { $count ->
        [one] that one enrolment has no role: it is written with that of students
       *[other] that { $count } enrolments have no role: they are written with that of students
    }
export-lost-field-kinds = { $count ->
        [one] the kind and the default of one profile field, which comes back as text
       *[other] the kinds and defaults of { $count } profile fields, which come back as text
    }
export-lost-fields = { $count ->
        [one] one profile field beyond the sixtieth
       *[other] { $count } profile fields beyond the sixtieth
    }

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
admin-password-stdin = There is no terminal to ask for the password: hand it over by the standard input, with --password-stdin.
admin-password-ask = Password:
admin-password-again = Once more:
admin-passwords-differ = The two passwords are not the same.
admin-not-found = There is no such operator or token.
admin-last-administrator = This is the last administrator. Make another one first.
admin-token-once = The token is shown this once. It acts as { $role }.
admin-token-revoked = The token { $id } has ended.
admin-audit-whole = { $count ->
        [one] The audit is whole: one row.
       *[other] The audit is whole: { $count } rows.
    }
admin-audit-broken = The audit was changed: row { $number } isn’t what was written.
