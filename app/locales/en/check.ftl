# Check.

check-title = Check
check-nothing-sent = Files are read in this browser. Nothing is sent until you send it.
check-nothing-sent-yet = Nothing has been sent. The files are read in this browser and stay there until you send them.

# Before the first file
check-drop = Drop your files here
check-drop-text = CSV, Excel, or a ZIP of them or of pictures. Several at once are checked against one another.
check-choose-files = Choose files
check-try-samples = Try with sample files
check-paste = or paste rows from a spreadsheet with
check-pasted-name = pasted.csv
check-formats = What can be read
check-formats-all = { $count ->
    [one] The command file
   *[other] All { $count } command files
}
check-formats-text = The kind of file is recognised from its first line. Separator and encoding too.
check-sample = Sample
check-columns = Columns
check-steps = What happens
check-see = 1. See
check-see-text = Every row, with its problems marked where they are.
check-fix = 2. Fix
check-fix-text = One cell, or all of a kind. Each change is shown first and can be undone.
check-send-step = 3. Send, or don’t
check-send-step-text = Download the corrected file, or send it and see the plan before anything runs.

# Files
check-files = Files
check-add-files = Add files
check-add-files-label = Add files: CSV, Excel or ZIP
check-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
check-errors = { $count ->
    [one] error
   *[other] errors
}
check-warnings = { $count ->
    [one] warning
   *[other] warnings
}
check-no-problems-short = No problems
check-taken-for = { $format }, { $sure }
check-certain = certain
check-likely = likely
check-given = chosen
check-not-recognised = Not recognised
check-sheet-named = sheet { $sheet }
check-checking = Being checked again
check-reading = Reading { $name }
check-reading-of = { $read } of { $size }
check-unreadable = The file can’t be read
check-remove = Remove { $name }
check-remove-short = Remove the file
check-options-of = How { $name } is read
check-format = Command file
check-format-hint = Recognised from the columns of the header.
check-separator = Separator
check-separator-semicolon = semicolon
check-separator-comma = comma
check-separator-tab = tab
check-separator-bar = bar
check-encoding = Encoding
check-encoding-hint = Wrong letters, such as Ã© for é? Choose another one.
check-sheet = Sheet
check-reread-hint = Another separator, encoding or sheet reads the file anew; changed cells are lost then.
check-reread = Change how it is read
check-recognised = Recognised
check-recognised-as = Recognised: { $what }
check-unread = Not read
check-unread-meant = Not read. Meant: { $column }?
check-done = Done

# Columns that aren’t known
check-column-unknown = unknown
check-column-meant = { $column }?
check-column-as = read as { $column }
check-column-out = left out
check-read-as = Read as
check-leave-out = Leave out
check-as-written = As the file says
check-choose-another = Choose another
check-use = Use { $column }

# What cells hold
check-kind-and = { $kind }, { $need }
check-kind-required = required
check-kind-unique = unique
check-kind-obsolete = ignored
check-kind-text = Text
check-kind-number = Number
check-kind-truth = Yes or no
check-kind-date = Date
check-kind-word = Word
check-kind-username = User name
check-kind-email = E-mail
check-kind-country = Country
check-kind-language = Language
check-kind-list = List
check-kind-password = Password
check-kind-user = User
check-kind-course = Course
check-kind-category = Category
check-kind-cohort = Cohort
check-kind-group = Group
check-kind-grouping = Grouping
check-kind-role = Role

# Above the rows
check-grid = Rows of { $name }
check-rows-to-show = Rows to show
check-all-rows = All rows
check-with-problems = With problems
check-changed = Changed
check-find = Find in the file
check-find-on = Find next
check-find-back = Find previous
check-find-nothing = Not found
check-find-none = “{ $text }” isn’t in the file.
check-go-to = Go to line
check-line-none = There is no line { $line }.
check-undo = Undo
check-redo = Redo
check-undone = Undone.
check-redone = Done again.
check-download = Download
check-download-corrected = The corrected file
check-download-changed = { $count ->
    [one] With { $count } changed row, the rest as it was
   *[other] With { $count } changed rows, the rest as it was
}
check-download-unchanged = Nothing is changed yet
check-download-valid = The rows without errors
check-download-faulty = The rows with errors
check-download-faulty-note = { $count ->
    [one] { $count } row, with its reason above it
   *[other] { $count } rows, with the reasons above them
}
check-line-word = Line

# The rows
check-line = Line
check-line-n = Line { $line }
check-other-line = Show line { $line } of { $file }
check-column = Column
check-change = Change
check-error = Error
check-warning = Warning
check-info = Good to know
check-no-rows = The file has no rows.
check-no-problems = No problem is left in this file.
check-no-changes = No cell is changed yet.
check-editing = { $column }, line { $line }
check-too-long = Cells of more than { $count } characters can’t be edited here. Change them in the file.
check-note = Problem and fix
check-proposed = Proposed
check-choose = Which is meant?
check-fix-cell = Fix this cell
check-fix-all = { $count ->
    [one] Fix the one like this
   *[other] Fix all { $count } like this
}
check-hint-cell = Enter edits the cell.
check-hint-editing = Enter writes, Esc keeps it as it was.
check-away = Line { $line }, { $column }
check-away-row = Line { $line }

# Problems
check-show = Show
check-problems = Problems
check-rows-word = Rows
check-problems-list = List of problems
check-problem-back = Previous problem
check-problem-on = Next problem
check-no-problem-left = No problem is left in the rows of this file.
check-list = Filter problems
check-list-all = All problems
check-list-errors = Errors only
check-list-fixable = Only what can be fixed here
check-none-listed = None of this kind.
check-fixable = { $count ->
    [one] { $count } can be fixed
   *[other] { $count } can be fixed
}
check-preview = { $count ->
    [one] Preview { $count } fix
   *[other] Preview { $count } fixes
}
check-explain = Explain
check-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
check-safe = { $count ->
    [one] { $count } fix keeps the meaning.
   *[other] { $count } fixes keep the meaning.
}
check-safe-apply = { $count ->
    [one] Apply it
   *[other] Apply them
}
check-preview-text = { $count ->
    [one] One cell would change. Nothing else is touched, and it can be undone.
   *[other] { $count } cells would change. Nothing else is touched, and it can be undone.
}
check-preview-list = Changes
check-preview-more = { $count ->
    [one] and { $count } more of the same kind
   *[other] and { $count } more of the same kind
}
check-choose-for-all = Each of these can be read in more than one way. Choose one for all:
check-fix-cells = { $count ->
    [one] Fix the cell
   *[other] Fix the { $count } cells
}
check-leave = Leave as it is
check-fixed = { $count ->
    [one] One cell is fixed
   *[other] { $count } cells are fixed
}

# The sheet of the phone
check-value = Value
check-write = Write
check-show-in-rows = Show in the rows
check-cell-fine = Nothing is wrong with this cell.

# Sending
check-sum = **{ $ready } of { $rows } rows**{ $files ->
    [one] { " " }are ready.
   *[other] { " " }in { $files } files are ready.
} { $out ->
    [one] One with errors stays out.
   *[other] { $out } with errors stay out.
}
check-sum-all = **{ $rows ->
    [one] The one row
   *[other] All { $rows } rows
}**{ $files ->
    [one] { "" }
   *[other] { " " }in { $files } files
} { $rows ->
    [one] is ready.
   *[other] are ready.
}
check-sum-no-row = No row is ready: each has an error.
check-sum-none = No file can be sent yet.
check-sum-reading = { $files ->
    [one] The file is being read.
   *[other] { $count ->
        [one] { $count } of { $files } files is being read.
       *[other] { $count } of { $files } files are being read.
    }
}
check-sum-stopped = { $count ->
    [one] { $names } stays out as a whole.
   *[other] { $names } stay out as a whole.
}
check-sum-holds = A column is nearly one that decides what rows do. The run would be held until you say what it is.
check-send = Send and show the plan
check-sending = Sending…
check-send-more = Other ways to send: simulate, run now
check-simulate = Simulate
check-simulate-note = A plan that can never be run
check-run-now = Run now
check-run-now-note = Without a look at the plan
check-sent = Sent. [See what becomes of it]({ $to })
check-send-failed = Nothing was sent; the files are still here.
check-not-written = A file can’t be written
check-sign-in = Sign in to send
check-sign-in-text = Checking needs no account, sending does. The files stay here with all changes while you sign in.
check-sign-in-go = Sign in
check-not-now = Not now
check-role-text = You may look at runs, but not send files. Download the corrected file and hand it to somebody who may, or have your role changed.
check-offline = Without the server, checking goes on and sending waits.
check-unreachable-text = It didn’t answer. The files stay here with all changes; they can also be downloaded.

# What is read out and told
check-said = { $name }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $errors ->
    [0] no error
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warning
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}.
check-said-reading = { $name }: { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
}
check-stopped = The check has stopped and can’t begin again. Load the page anew; the files are unharmed.
check-stopped-again = The check has stopped and began again. Changes in cells are lost; the files are unharmed.

# What the worker can't do
check-desk-unreadable = The file can’t be read any more: it was moved, changed or removed. Choose it again.
check-desk-no-sheets = This file can’t be opened here. Reload the page and try again, or save a workbook as CSV.
check-desk-sheet-too-large = A workbook of more than { $megabytes } MB isn’t read here. Save its sheet as CSV.
check-desk-not-in-encoding = “{ $text }” has a letter that { $encoding } lacks. Write it otherwise, or save the file as UTF-8.
check-desk-behind-broken-cell = The quote in { $column } is broken and takes the rest of the line with it. Write that cell first.
check-sheet-not-a-workbook = This isn’t a workbook, or it is damaged. Save it as XLSX or CSV and try again.
check-desk-archive-stays = Images can’t be changed here. Change them in their folder and make the archive again.
check-archive-entry-unreadable = { $entry } can’t be read out of this ZIP: it is damaged, protected by a password, or inflates without measure.
check-said-package = { $name } was taken apart. { $count ->
    [one] One file lies on the desk.
   *[other] { $count } files lie on the desk.
}
check-sheet-not-found = The workbook has no sheet “{ $sheet }”. Choose another one.
check-sheet-none = The workbook has no sheet with cells.

# References against the platform
check-platform-title = Check against the platform
check-platform-sign-in = [Sign in](/sign-in?next=/), and the check also says which accounts, courses and groups the platform lacks.
check-platform-role = Checking against the platform is for those who may send files.
check-platform-refresh = Ask the platform again
check-platform-off = References are checked within these files only.
check-platform-nothing = These files refer to nothing on the platform.
check-platform-loading = Asking the platform…
check-platform-failed = References couldn’t be checked: { $why }
check-platform-not-offered = This platform isn’t listed here. The plan looks up there what the files name, row by row.
check-platform-ready = Checked against { $what }
check-platform-users = { $count ->
    [one] { $count } account
   *[other] { $count } accounts
}
check-platform-courses = { $count ->
    [one] { $count } course
   *[other] { $count } courses
}
check-platform-cohorts = { $count ->
    [one] { $count } cohort
   *[other] { $count } cohorts
}
check-platform-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
check-platform-roles = { $count ->
    [one] { $count } role
   *[other] { $count } roles
}

# The guided first check
check-guide-offer = First time here?
check-guide-offer-text = Check a made-up file with typical mistakes. Five short steps show what is where; nothing leaves this browser.
check-guide-begin = Start the guided check
check-guide-step = Step { $at } of { $of }
check-guide-end = End the guide
check-guide-back = Back
check-guide-on = Next
check-guide-done = Done
check-guide-card = This is the file
check-guide-card-text = What it was taken for stands on its card, with how many errors and warnings it has. One of its columns isn’t known: the header says so, and what may be meant.
check-guide-cell = Problems are marked where they are
check-guide-cell-text = A solid line is an error: its row won’t run. A dashed one is a warning. Press `n` and `p` in the rows, or `F8` anywhere, to walk through them.
check-guide-fix = Most can be fixed here
check-guide-fix-text = A marked cell says what is wrong with it and offers a fix, for itself or for all of its kind. `Enter` edits the cell. Everything can be undone with `Ctrl Z`.
check-guide-list = All problems, by kind
check-guide-list-text = Open one to see its lines and to preview its fixes. What is safe to fix can be fixed at once, at the top.
check-guide-send = Then send, or don’t
check-guide-send-text = Sending shows a plan first: nothing changes until you approve it. Or download the corrected file from the toolbar. This sample is made up, so leave it here.

# What columns were read as, remembered
check-remembered = { $count ->
    [one] One column is read as you chose before.
   *[other] { $count } columns are read as you chose before.
}
check-remembered-forget = Forget
check-remembers = This browser remembers what columns of such files were read as ({ $format }).
check-pasted-header = These rows have no header: that of { $name } was put above them.
