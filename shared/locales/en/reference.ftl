# The words of the reference: of the help pages, of the command line and of `docs/reference`.

reference-title = Reference
reference-intro = What Tool Sync understands, from the tables that check the files. The help of the page says the same.
reference-formats = Command files
reference-format = Command file
reference-purpose = What it is for
reference-file-names = Looked for as
reference-command-line = Command line
reference-command-line-purpose = The commands of toolsync, with all flags.

# Columns
reference-columns = Columns
reference-column = Column
reference-holds = Holds
reference-needed = Needed
reference-to-know = What to know
reference-rule = Rule
reference-need-required = Required
reference-need-present = In the header
reference-need-optional = optional
reference-need-obsolete = ignored
reference-kind-text = Text
reference-kind-text-up-to = Text, up to { $most } characters
reference-kind-number = Number, { $least }–{ $most }
reference-kind-number-from = Number from { $least }
reference-kind-truth = Yes or no
reference-kind-date = Date
reference-kind-date-end = Date, end of day
reference-kind-word = One of a few words
reference-kind-username = User name
reference-kind-email = E-mail address
reference-kind-country = Country
reference-kind-language = Language
reference-kind-site-list = One of the site’s list
reference-kind-password = Password
reference-kind-user = An account
reference-kind-course = A course
reference-kind-category = A category
reference-kind-cohort = A cohort
reference-kind-group = A group
reference-kind-grouping = A grouping
reference-kind-role = A role
reference-note-words = One of { $words }
reference-note-any = Any number of them, N from { $from }
reference-note-indexed = N from { $from } to { $to }
reference-note-aliases = Also { $names }
reference-note-unique = No two rows may share a value
reference-note-emptiable = `*EMPTY*` empties it

# Outcomes
reference-outcomes = Outcomes
reference-outcome = Outcome
reference-outcome-says = What the report says
reference-values-in-braces = Names in braces stand for values.

# Settings
reference-settings = Settings
reference-setting = Setting
reference-settings-purpose = What each setting does, its values and its default.
reference-effect = What it does
reference-values = Values
reference-default = Default
reference-default-none = none
reference-former-names = Former names
reference-former-name = Formerly { $names }
reference-per-run = Chosen for each run, never stored
reference-on = On
reference-off = Off
reference-values-flag = 1 or 0
reference-values-number = whole number, { $least }–{ $most }
reference-values-text = text
reference-values-list = words with blanks between them
reference-values-map = names with numbers, as in `teacher=4 student=5`
reference-values-url = address that begins with https:// or http://
reference-values-zone = time zone, as in `Europe/Paris`
reference-values-path = folder
reference-values-location = file of the area, pattern or address
reference-values-addresses = e-mail addresses with blanks between them

# Rules
reference-rules = Rules
reference-rules-purpose = All codes, and the rules that hold for every command file.
reference-code = Code
reference-says = What is wrong
reference-message = Message
reference-weight = Weight
reference-weight-error = Error
reference-weight-warning = Warning
reference-weight-info = Note
reference-standing = Standing
reference-retired = No longer applied; the code stays taken
reference-family = Belongs to
reference-family-csv = Reading files
reference-family-pkg = Several files together
reference-family-plt = Platform
reference-family-all = All command files
reference-looks-at = Looks at
reference-scope-file = the file as a whole
reference-scope-line = a line as it was read
reference-scope-cell = one cell
reference-scope-row = the cells of a row together
reference-scope-across = several rows, or several files
reference-scope-plan = what the platform knows
reference-fix = Fix
reference-fix-never = none can be offered
reference-fix-safely = offered; it keeps the meaning
reference-fix-unsafely = offered; a guess to be looked at
reference-name = Name
reference-since = Since
reference-legacy = Former name
