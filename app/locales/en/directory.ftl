# The directory: people, courses, categories, cohorts, and their history.

directory-title = Directory
directory-empty = Nobody and nothing is here yet
directory-empty-text = People, courses and cohorts come by files: check one, then send it. Or try it all on a small invented school.
directory-check = Check a file
directory-elsewhere = Runs write to { $site }, not to this directory
directory-elsewhere-text = Here are the people and courses of Tool Sync’s own directory, as they were before that Moodle was connected. What runs change is on the Moodle itself.
directory-elsewhere-empty = The people and courses are on { $site }
directory-elsewhere-empty-text = Runs write to that Moodle, and look there for what files name. Tool Sync’s own directory is empty.
directory-elsewhere-open = Open the Moodle
directory-elsewhere-settings = Connection
directory-courses = Courses
directory-course = Course
directory-users = People
directory-people = People
directory-cohorts = Cohorts
directory-cohort = Cohort
directory-categories = Categories
directory-category = Category
directory-groups = Groups
directory-group = Group
directory-groupings = Groupings
directory-methods = Methods and bindings
directory-method = Method
directory-metalinks = Courses that take over its people
directory-bindings = Bound to courses
directory-sections = Sections
directory-section = Section
directory-section-number = Section { $number }
directory-details = All fields
directory-history = History
directory-members = Members
directory-parts = Parts
directory-tree = Categories and courses

# Search and filters
directory-search = Find a person, a course, a category or a cohort
directory-search-what = Name, user name, e-mail, idnumber, course
directory-found = { $count ->
    [0] Nothing found
    [one] { $count } found
   *[other] { $count } found
}
directory-find-users = Find people
directory-find-users-what = Name, user name, e-mail, idnumber
directory-find-cohorts = Find cohorts
directory-find-cohorts-what = Name, idnumber
directory-filter = Accounts to show
directory-filter-all = All
directory-filter-active = Active
directory-filter-suspended = Suspended
directory-filter-deleted = Deleted
directory-sort = Sort by
directory-sort-name = By name
directory-sort-username = By user name
directory-sort-newest = Newest first
directory-only = People to show
directory-only-all = All
directory-only-effective = Taking part
directory-only-stored = Enrolled by name
directory-no-match = Nothing matches
directory-no-match-text = People are found by the beginning of their names, user name, e-mail and idnumber; the rest by any part of the name.

# Columns and facts
directory-name = Name
directory-username = User name
directory-shortname = Short name
directory-idnumber = idnumber
directory-email = E-mail
directory-state = State
directory-how = Takes part
directory-role = Role
directory-starts = Starts
directory-stored = Enrolments
directory-context = Belongs to
directory-site = The site
directory-in = In

# States
directory-state-active = Active
directory-state-suspended = Suspended
directory-state-deleted = Deleted
directory-state-later = Not yet
directory-state-over = Over
directory-state-none = Takes no part
directory-shown = Visible
directory-hidden = Hidden
directory-enabled = Enabled
directory-disabled = Disabled

# Ways into a course
directory-by-manual = enrolled by hand or file
directory-by-self = self-enrolment
directory-by-guest = guest access
directory-by-cohort = by the cohort
directory-by-meta = from the course
directory-by-role = a role without an enrolment
directory-way-off = the method is disabled
directory-way-suspended = suspended
directory-from = from { $date }
directory-until = until { $date }
directory-between = from { $start } to { $end }
directory-role-manager = Manager
directory-role-coursecreator = Course creator
directory-role-editingteacher = Teacher
directory-role-teacher = Non-editing teacher
directory-role-student = Student
directory-role-guest = Guest
directory-role-user = Authenticated user
directory-role-frontpage = Authenticated user on the front page

# The tree
directory-open = Open or close { $name }
directory-all-courses = All courses of this category
directory-nothing-inside = Nothing inside
directory-all-groups = All groups

# History
directory-line = line { $line }
directory-tidied = tidied up
directory-all-rows = Show all { $count } rows
directory-no-history = No run has changed this yet
directory-no-history-text = Each run that creates it, changes it or ties it to something is listed here, with its lines and what they changed.

# Nothing there
directory-gone = There is nothing at this address
directory-gone-text = It may have been deleted by a run. Or the address has a digit too many.
directory-no-users = No people here
directory-no-users-text = Accounts come from a users file: check one, then send it.
directory-no-members = No members
directory-no-members-text = Members come from a cohorts or a group-members file, or by a cohort that is bound with a group.
directory-no-people = Nobody takes part yet
directory-no-people-text = People come by an enrolments file, by cohorts that are bound to the course, or from courses that it is linked to.
directory-no-courses = No courses here
directory-no-courses-text = Courses come from a courses file; its column “category” says where they stand.
directory-no-courses-of = In no course yet
directory-no-courses-of-text = An enrolments file, the columns course1, course2 … of a users file, or a cohort brings somebody into a course.
directory-no-categories = No categories here
directory-no-categories-text = Categories are made by the column “category” of a courses file.
directory-no-cohorts = No cohorts here
directory-no-cohorts-text = Cohorts come from a cohorts file, or from the columns cohort1, cohort2 … of a users file.
directory-no-cohorts-of = In no cohort
directory-no-cohorts-of-text = A cohorts file, or the columns cohort1, cohort2 … of a users file, makes somebody a member.
directory-no-methods = No enrolment methods
directory-no-methods-text = Without a method nobody can be enrolled. New courses get the manual one.
directory-no-bindings = Bound to no course
directory-no-bindings-text = A cohort-bindings file binds a cohort to courses; its members then take part in them.
directory-no-metalinks = No course takes over its people
directory-no-metalinks-text = A metacourses file links courses: the people of one then take part in the other.
directory-no-groups = No groups
directory-no-groups-text = Groups come from a groups file, or are made by a binding.
directory-no-sections = No sections
directory-no-sections-text = Sections are made with the course, as many as its format asks for.
