### What is said about settings: their groups, notices, and why a value was refused.

settings-group-site = Language and time
settings-group-csv = Reading files
settings-group-runs = Runs
settings-group-guard = Guards
settings-group-retention = Keeping files
settings-group-drop = Drop folder
settings-group-locations = Where the files are
settings-group-users = Users
settings-group-pictures = Pictures
settings-group-courses = Courses
settings-group-course-deletions = Course deletions
settings-group-course-checks = Course checks
settings-group-course-resets = Course resets
settings-group-metacourses = Metacourses
settings-group-enrolments = Enrolments
settings-group-groups = Groups
settings-group-cohorts = Cohorts
settings-group-notify = Reports by mail
settings-group-moodle = Moodle

settings-notice-legacy-name = { $legacy } is an older name. The setting is now called { $key }.
settings-notice-legacy-value = { $key }: { $old } was read as { $new }.
settings-notice-legacy-default = { $key } was not in the configuration and got its former default, { $value }.
settings-notice-dropped = { $name } has no use any more and was left out.

settings-error-unknown = There is no setting { $name }.
settings-error-unknown-nearest = There is no setting { $name }. Did you mean { $nearest }?
settings-error-per-run = { $key } is chosen for each run and is never stored.
settings-error-flag = { $key } can’t be “{ $value }”. Expected 1 or 0.
settings-error-number = { $key } can’t be “{ $value }”. Expected a whole number from { $min } to { $max }.
settings-error-word = { $key } can’t be “{ $value }”. Expected one of: { $choices }
settings-error-filled = { $key } can’t be blank. Expected some text.
settings-error-shorter = The value of { $key } is too long. Expected at most { $max } bytes.
settings-error-map = { $key } can’t be “{ $value }”. Expected names with numbers, as in teacher=4 student=5.
settings-error-url = { $key } can’t be “{ $value }”. Expected an address that begins with https:// or http://.
settings-error-zone = { $key } can’t be “{ $value }”. Expected a time zone, as in Europe/Paris.
settings-error-path = { $key } can’t be “{ $value }”. Expected the path of a folder.
settings-error-location = { $key } can’t be “{ $value }”. Expected a file of the area, as in hr/users_*.csv, or an address that begins with https://.
settings-error-addresses = { $key } can’t be “{ $value }”. Expected e-mail addresses with blanks between them.
