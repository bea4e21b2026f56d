# Files: the area of inbox, archives, reports and trybacks.

files-title = Files
files-inbox = Inbox
files-trybacks = Trybacks
files-archives = Archives
files-reports = Reports
files-kind-folder = Folder
files-kind-input = Waits in the inbox
files-kind-tryback = Tryback
files-kind-archive = Archive
files-kind-report = Report
files-path = Folder

files-find = Find files by their names
files-find-what = Name
files-period = Written
files-any-time = Any time
files-today = Today
files-week = Last 7 days
files-month = Last 30 days

files-name = Name
files-run = Run
files-size = Size
files-changed = Written
files-actions = Actions
files-actions-of = { $name }: actions
files-tick = Select
files-tick-one = Select { $name }
files-inside = { $count ->
    [0] empty
    [one] { $count } entry
   *[other] { $count } entries
}
files-ticked-region = Selected files
files-ticked = { $count ->
    [one] { $count } selected
   *[other] { $count } selected
}
files-untick = Clear the selection

files-empty = The inbox is empty
files-empty-text = Command files that wait to be run: put here by you, by a script, or by another system. Drop one to begin.
files-no-trybacks = No tryback
files-no-trybacks-text = When rows of a file fail, they are written here as they came, to be corrected and run again.
files-no-archives = No archive
files-no-archives-text = Each file that was run is kept here as it came, without its passwords.
files-no-reports = No report
files-no-reports-text = Each run leaves a report: what became of every row.
files-no-match = No file matches
files-no-match-text = Names are searched, in the folders below too.
files-to-runs = See the runs
files-to-help = What command files look like

files-look = Preview
files-check = Check
files-check-note = Opens it in this browser
files-plan = Plan
files-plan-note = Shows what would happen, then waits
files-simulate = Simulate
files-simulate-note = Reports what would happen
files-run-now = Run
files-run-now-note = Without looking at the plan
files-download = Download
files-rename = Rename or move…
files-remove = Delete
files-undo = Undo
files-removed = { $count ->
    [one] { $count } file deleted
   *[other] { $count } files deleted
}
files-restored = { $count ->
    [one] { $count } file is back
   *[other] { $count } files are back
}

files-upload = Put files into the inbox
files-drop = Drop files here, and they wait in the inbox
files-choose = Choose files…
files-uploads = Uploads
files-uploading = Upload
files-uploaded = { $name } is in the inbox
files-upload-close = { $name }: take off this list
files-taken = A file has this name already
files-keep-both = Keep both
files-replace = Replace
files-new-folder = New folder
files-folder-name = Name of the folder
files-make-folder = Make the folder
files-folder-made = { $name } is there
files-cancel = Cancel

files-rename-title = Rename or move
files-rename-name = Name in the inbox
files-rename-hint = With a slash it goes into a folder: north/users.csv
files-rename-do = Rename
files-renamed = It is now called { $name }

files-rows = First rows
files-cut = There is more in it: download it, or open it in Check.
files-blank = There is nothing in it
files-blank-text = The file has no line.
files-no-preview = No preview
files-no-preview-text = It is no text, no table and no archive that can be read. Download it to see what it is.
files-separator = separator { $separator }
files-separator-tab = separated by tabs
files-hidden = Passwords aren’t shown
files-hidden-text = They stand in the file. Reports and archives never hold them.

files-retention = Keeping files
files-retention-text = What is older than its kind is kept is due to go. What waits in the inbox is only pointed out, never removed.
files-retention-settings = Change how long
files-retention-kind = Kind
files-retention-there = There
files-retention-kept = Kept
files-retention-due = Due
files-retention-files = { $count ->
    [0] none
    [one] { $count } file, { $size }
   *[other] { $count } files, { $size }
}
files-retention-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
files-retention-always = always
files-retention-none = none
files-retention-waits = { $count ->
    [one] { $count } has waited longer
   *[other] { $count } have waited longer
}
files-retention-goes = { $count ->
    [one] { $count } would go, { $size }
   *[other] { $count } would go, { $size }
}
