### The settings of single command files.

## Users

setting-users-match-by = Find an account by
    .help = The column that tells which account a row is about. If no account has that id number, the user name is tried.
setting-users-course-by = Find a course by
    .help = What course1, course2 and so on name a course by
setting-users-operation = What the file is for
    .help = Chosen for each run: a full users file, or a list of accounts
    .choice-sync = Create and update
setting-users-create-passwords = Make passwords
    .help = A new account without a password in its row gets a generated one
setting-users-send-passwords = Mail about passwords
    .help = What people get when a row sets their password. The password itself in a mail can be read by others.
    .choice-no = No mail
    .choice-link = A link to set one
    .choice-clear = The password itself
setting-users-password-min-length = Least length of passwords
    .help = Characters that a password of the built-in directory must have
setting-users-allow-rename = Allow new user names
    .help = The column oldusername names the account that gets the user name of the row. Otherwise it is ignored.
setting-users-protect-emails = Keep e-mail addresses
    .help = A filled address is never replaced, an empty one is completed
setting-users-allow-same-email = Allow shared addresses
    .help = Several accounts may have the same e-mail address
setting-users-extended-usernames = Allow all letters in user names
    .help = Otherwise a–z, 0–9 and _ . @ - only
setting-users-create-profile-fields = Make profile fields
    .help = A profile field that the built-in directory doesn’t know is made as a text field. Otherwise its column is ignored with a warning.
setting-users-protected = Protected accounts
    .help = User names that are never deleted, suspended or renamed

## Pictures

setting-pictures-prefix = Names of picture archives begin with
    .help = ZIP files of the inbox with such a name are taken for pictures
setting-pictures-match-by = Find an account by
    .help = What the name of an image means
setting-pictures-overwrite = Replace pictures
    .help = Otherwise people who have a picture keep it
setting-pictures-always-clean-up = Always remove the archive
    .help = A processed ZIP leaves the inbox even if other files stay there

## Courses

setting-courses-match-by = Find a course by
    .help = The column that tells which course a row is about
setting-courses-category-by = Find a category by
    .help = What the column category means
    .choice-path = Id or path of names
setting-courses-new-categories-visible = New categories are visible
    .help = Categories that are made on the way; otherwise they are hidden
setting-courses-protect-category = Never move courses
    .help = Updates leave each course in its category
setting-courses-force-update = Update existing courses
    .help = Otherwise a row whose course exists is skipped
setting-courses-template-mode = Templates on existing courses
    .help = What happens to the content of a course that exists when its row names a template
    .choice-none = They are ignored
    .choice-add = Their content is added
    .choice-replace = The content is replaced
setting-courses-template-folder = Folder of template archives
    .help = Only archives in this folder can be templates. While it is blank, only courses can.
setting-courses-default-summary = Summary of new courses
    .help = For rows that have none
setting-courses-default-sections = Sections of new courses
    .help = For rows that don’t say how many

## Other files about courses

setting-course-deletions-match-by = Find a course by
    .help = What each line names a course by
setting-course-checks-match-by = Find a course by
    .help = What each line names a course by
setting-course-resets-match-by = Find a course by
    .help = The column that tells which course a row is about
setting-course-resets-absent-options = Options that are not in the file
    .help = Whether completion, blog_associations and comments are reset when the file has no such column
setting-metacourses-match-by = Find a course by
    .help = What the columns master and meta name a course by
setting-metacourses-removal = Removing a link
    .help = What the command del does
    .choice-disable = Disable the link
    .choice-delete = Delete the link

## Enrolments

setting-enrolments-course-by = Find a course by
    .help = What the column cid means
setting-enrolments-user-by = Find an account by
    .help = What the column uid means
setting-enrolments-default-cmd = Default command
    .help = What a row without a command does
setting-enrolments-protect-groups = Protect groups
    .help = People are removed only from groups that Tool Sync has put them in
setting-enrolments-use-disabled-methods = Use disabled methods
    .help = Enrolment methods that are disabled in a course may be used
setting-enrolments-missing-method = Missing method
    .help = What happens to a row when the course lacks its enrolment method
    .choice-error = The row fails
    .choice-role-only = Only the role is given
setting-enrolments-clean-empty-groups = Delete emptied groups
    .help = Groups that a run leaves without members are deleted at its end
setting-enrolments-mail-teachers = Mail to teachers
    .help = Who teaches or manages a course gets a summary of its changes after each run

## Groups

setting-groups-course-by = Find a course by
    .help = What the column courseid means
setting-groups-user-by = Find an account by
    .help = What the column userid means
setting-groups-group-by = Find a group by
    .help = What the columns groupid and updateid mean
setting-groups-grouping-by = Find a grouping by
    .help = What the column updateid of a grouping means
setting-groups-auto-grouping = A grouping for each new group
    .help = What a row of a new group without selfgrouping does
setting-groups-protect-members = Protect members
    .help = The commands shift and del remove only memberships that Tool Sync has made
setting-groups-purge-empty = Delete what is left empty
    .help = What is deleted at the end of a run that emptied it
    .choice-groups = Groups without members
    .choice-groups-and-groupings = Groups, and groupings without groups
setting-groups-mail-teachers = Mail to teachers
    .help = Who teaches or manages a course gets a summary of the changes in its groups after each run

## Cohorts

setting-cohorts-match-by = Find a cohort by
    .help = What both cohort files name a cohort by
setting-cohorts-user-by = Find an account by
    .help = What the column userid means
setting-cohorts-course-by = Find a course by
    .help = What the column course of bindings means
setting-cohorts-role-by = Find a role by
    .help = What the column role of bindings means
setting-cohorts-auto-create = Make missing cohorts
    .help = Otherwise a row that names an unknown cohort fails
setting-cohorts-delete-emptied = Delete emptied cohorts
    .help = Cohorts that a run leaves without members are deleted at its end, but for those emptied by the command free
