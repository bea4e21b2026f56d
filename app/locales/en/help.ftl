# Help.

help-title = Help
help-find = Find a command file or a rule
help-find-what = Column, code, word
help-found = { $formats ->
    [one] { $formats } command file
   *[other] { $formats } command files
}, { $rules ->
    [one] { $rules } rule
   *[other] { $rules } rules
}
help-nothing = Nothing matches
help-nothing-text = Names, columns, codes and explanations are searched.
help-all = All of the help
help-formats = Command files
help-columns-and-rules = { $columns } columns, { $rules } rules
help-no-format = There is no such command file
help-no-format-text = The address names none that this version knows.
help-no-rule = There is no such rule
help-no-rule-text = The address names none that this version knows.

# A command file
help-sample = Sample file
help-check = Check a file
help-file-names = Looked for as
help-smallest = The smallest file
help-on-this-page = On this page
help-copy = Copy
help-copied = Copied
help-copy-failed = The browser doesn’t give access to the clipboard
help-download-failed = The browser didn’t take the download

help-columns = Columns
help-column = Column
help-holds = Holds
help-needed = Needed
help-to-know = What to know
help-rule = Rule
help-find-column = Find a column
help-no-column = No column matches
help-no-column-text = Names, other names and explanations are searched.
help-need-required = Required
help-need-present = In the header
help-need-optional = optional
help-need-obsolete = ignored

help-kind-text = Text
help-kind-text-up-to = Text, up to { $most }
help-kind-number = Number, { $least }–{ $most }
help-kind-number-from = Number from { $least }
help-kind-truth = Yes or no
help-kind-date = Date
help-kind-date-end = Date, end of day
help-kind-word = One of a few words
help-kind-username = User name
help-kind-email = E-mail
help-kind-country = Country
help-kind-language = Language
help-kind-site-list = By the site
help-kind-password = Password
help-kind-user = An account
help-kind-course = A course
help-kind-category = A category
help-kind-cohort = A cohort
help-kind-group = A group
help-kind-grouping = A grouping
help-kind-role = A role

help-note-words = One of { $words }
help-note-any = Any number of them, N from { $from }
help-note-indexed = N from { $from } to { $to }
help-note-aliases = Also { $names }
help-note-unique = No two rows may share a value
help-note-emptiable = `*EMPTY*` empties it

help-settings = Settings
help-setting = Setting
help-effect = What it does
help-default = Default
help-default-none = none
help-on = On
help-off = Off

# Rules
help-rules = Rules
help-code = Code
help-says = What is wrong
help-weight = Weight
help-weight-error = Error
help-weight-warning = Warning
help-weight-info = Note
help-way = What to do:
help-example = For example:
help-wrong = Wrong
help-right = Right
help-rule-page = Page of { $code }
help-standing = Standing
help-retired = No longer applied; the code stays taken
help-family = Belongs to
help-family-csv = Reading files
help-family-pkg = Several files together
help-family-plt = Platform
help-family-all = All command files
help-looks-at = Looks at
help-scope-file = the file as a whole
help-scope-line = a line as it was read
help-scope-cell = one cell
help-scope-row = the cells of a row together
help-scope-across = several rows, or several files
help-scope-plan = what the platform knows
help-fix = Fix
help-fix-never = none can be offered
help-fix-safely = offered; it keeps the meaning
help-fix-unsafely = offered; a guess to be looked at
help-name = Name
help-since = Since
help-legacy = Former name
