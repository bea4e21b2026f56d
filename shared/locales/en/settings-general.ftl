### The settings that concern all command files.

## Site

setting-site-language = Language
    .help = Language of reports, of mails and of the comments in trybacks
    .choice-en = English
    .choice-fr = French
setting-site-time-zone = Time zone
    .help = Dates in files, times in file names and schedules are meant in this zone
setting-site-address = Address of Tool Sync
    .help = Links in mails begin with it. While it is blank, mails have no links.
setting-site-password-url = Page for passwords
    .help = Where people set their password; new accounts get this link by mail. While it is blank, a Moodle platform uses its own page.
setting-site-country = Country of new accounts
    .help = Code of two letters, as in FR, for rows that name no country
setting-site-city = City of new accounts
    .help = For rows that name no city
setting-site-lang = Language of new accounts
    .help = Code of a language, as in fr, for rows that name none
setting-site-user-time-zone = Time zone of new accounts
    .help = For rows that name none; 99 stands for the time zone of the platform
setting-site-course-formats = Course formats
    .help = Formats that a course may have. Any other is an error of its row.
setting-site-languages = Languages
    .help = Languages that may be given to people and courses. While the list is empty, any code is taken, with a warning.
setting-site-themes = Themes
    .help = Themes that may be given to a course. While the list is empty, any theme is taken, with a warning.
setting-site-auth-methods = Ways to sign in
    .help = Authentication methods that may be given to an account. While the list is empty, any method is taken, with a warning.
setting-site-roles = Roles
    .help = Short names of the roles that the built-in directory knows

## Reading files

setting-csv-separator = Separator
    .help = What stands between two cells of a file that is read
setting-csv-write-separator = Separator of written files
    .help = What stands between two cells of exports and of generated files
setting-csv-encoding = Encoding
    .help = How the letters of a file are stored. A byte-order mark in the file always prevails.
    .choice-utf-8 = UTF-8
    .choice-windows-1252 = Windows-1252
    .choice-iso-8859-15 = ISO-8859-15
    .choice-utf-16le = UTF-16, little-endian
    .choice-utf-16be = UTF-16, big-endian
setting-csv-unknown-columns = Unknown columns
    .help = What happens to a file with a column that its format doesn’t know
    .choice-warn = Warn and leave them out
    .choice-refuse = Refuse the file
setting-csv-slash-dates = Dates with slashes
    .help = How 03/04/2024 is read. Recognised: a date that can be read both ways is an error, with both readings as fixes.
    .choice-dmy = Day first
    .choice-mdy = Month first
setting-csv-blank-clears = Blank cells empty fields
    .help = A blank cell then empties the field, where it may be empty. Otherwise only *EMPTY* does.

## Runs

setting-runs-store-report = Keep reports
    .help = The report of each run is stored in the area, under reports
setting-runs-tryback = Write trybacks
    .help = Rows that failed are written to a file beside the input, to be corrected and run again
setting-runs-archive = Archive inputs
    .help = A copy of each processed file is kept in the area, under archives
setting-runs-clean-up = Clean up the inbox
    .help = Processed files leave the inbox. Without archiving, nothing is left of them.
setting-runs-after-crash = After a crash
    .help = What happens to a run that was cut off. A file that is set aside is renamed, here and where none of its rows could run: users-tryback-failed.csv
    .choice-resume = Go on where it stopped
    .choice-discard = Set the file aside
setting-runs-missing-target = Deleting what is absent
    .help = What happens to a row that deletes something that doesn’t exist
    .choice-skip = Skip it with a warning
    .choice-fail = Let it fail
setting-runs-on-fatal-file = Package with an unreadable file
    .help = What happens to the other files of a package when one can’t be read at all
    .choice-stop = None of them runs
    .choice-run-others = The others run

## Guards

setting-guard-deletions = Deletions
    .help = A run that deletes more objects of one kind than this waits for approval; 0 switches the guard off
setting-guard-percent = Part of the whole, in percent
    .help = A run that removes a larger part of all objects of one kind than this waits for approval; 0 switches the guard off
setting-guard-four-eyes = Four eyes
    .help = Who has sent a run may not approve it

## Keeping files

setting-retention-inputs-days = Archives, trybacks and inputs, in days
    .help = After so many days they are removed; 0 keeps them for ever. What waits in the inbox is never removed.
setting-retention-reports-days = Reports and runs, in days
    .help = After so many days they are removed; 0 keeps them for ever
setting-retention-audit-days = Audit, in days
    .help = After so many days its entries are removed; 0 keeps them for ever
setting-retention-deleted-users-days = Deleted accounts, in days
    .help = As long as this, a deleted account of the built-in directory can be revived; 0 keeps it for ever

## Drop folder

setting-drop-folder = Folder
    .help = Other programs put files here; each sweep brings them to the inbox. A relative path begins in the data folder.
setting-drop-stale-lock-hours = Stale locks, in hours
    .help = An older lock of the reader is broken, an older one of the writer is reported
setting-drop-duplicates = File of the same name
    .help = What happens when a file comes in and one of the same name still waits in the inbox
    .choice-replace = The waiting one is archived and replaced
    .choice-keep = Both stay, the new one with a counter

## Where the files are

setting-locations-users = Users
    .help = File of the area that the button and schedules without a source take. Several names with commas: the first that exists. A * in the name: one match after the other. An https:// address is fetched.
setting-locations-user-deletions = Users to delete
    .help = List of the accounts to delete; file, pattern or address as for users
setting-locations-user-suspensions = Users to suspend
    .help = List of the accounts to suspend; file, pattern or address as for users
setting-locations-user-restores = Users to make active again
    .help = List of the accounts to make active again; file, pattern or address as for users
setting-locations-courses = Courses
    .help = Courses to create and update; file, pattern or address as for users
setting-locations-course-deletions = Courses to delete
    .help = List of the courses to delete; file, pattern or address as for users
setting-locations-course-checks = Courses to look for
    .help = List of the courses whose existence is checked; file, pattern or address as for users
setting-locations-course-resets = Courses to reset
    .help = Courses and what to reset in them; file, pattern or address as for users
setting-locations-metacourses = Metacourses
    .help = Links between courses; file, pattern or address as for users
setting-locations-enrolments = Enrolments
    .help = Enrolments and roles; file, pattern or address as for users
setting-locations-groups = Groups
    .help = Groups and groupings; file, pattern or address as for users
setting-locations-group-members = Group members
    .help = Who belongs to which group; file, pattern or address as for users
setting-locations-cohorts = Cohorts
    .help = Cohorts and their members; file, pattern or address as for users
setting-locations-cohort-bindings = Cohort bindings
    .help = Which cohort is enrolled in which course; file, pattern or address as for users

## Notifications

setting-notify-report-to = Reports go to
    .help = E-mail addresses that get the report of each run

## Moodle

setting-moodle-url = Address
    .help = Address of the Moodle site, as in https://moodle.school.example
setting-moodle-connections = Calls at the same time
    .help = More calls make runs faster and burden the site more
setting-moodle-max-fields = Fields per call
    .help = Most form fields that one call may have. PHP allows 1,000 unless the site says otherwise; the connection test finds out.
setting-moodle-roles = Role numbers
    .help = Number of each role on the site, as in teacher=4 student=5. Moodle lists them nowhere for programs.
