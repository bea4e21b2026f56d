# Tools.

tools-title = Tools
tools-for-operators = Operators can also generate files, change accounts by a list, and clean up categories here.
tools-by = Courses are named by
tools-save-csv = Save as CSV

tools-check = Which courses are there?
tools-check-text = Paste identifiers; each is looked up. Nothing is changed or kept.
tools-check-list = Courses, one a line
tools-check-hint = After a semicolon a line may have a note: BIO-101;first year
tools-check-look = Look up
tools-check-identifier = Line
tools-check-status = Status
tools-check-course = Course
tools-check-sum = { $found } found, { $missing } missing{ $ambiguous ->
        [0] {""}
       *[other] , { $ambiguous } ambiguous
    }{ $failed ->
        [0] {""}
       *[other] , { $failed } unreadable
    }
tools-check-more = { $count ->
        [one] One more line is in the CSV.
       *[other] { $count } more lines are in the CSV.
    }
tools-found = found
tools-missing = missing
tools-ambiguous = ambiguous
tools-failed = unreadable

tools-generate = Delete or reset picked courses
tools-generate-text = Pick courses; Tool Sync writes the command file for them. Nothing happens until that file is run.
tools-generate-deletions = Delete
tools-generate-resets = Reset
tools-generate-deletions-text = A list of courses to delete, one a line.
tools-generate-resets-text = Students, teachers without editing rights and guests leave, and what people did in the course is cleared. Content and editing teachers stay.
tools-category = Category
tools-all-categories = All categories
tools-subcategories = with subcategories
tools-search = Find a course
tools-search-what = Short name, idnumber, title
tools-courses = Courses
tools-no-course = No course matches.
tools-picked = { $count ->
        [0] No course is picked.
        [one] One course is picked.
       *[other] { $count } courses are picked.
    }
tools-pick-none = Pick none
tools-pick-all = Pick these { $count }
tools-more-courses = List more
tools-generate-save = Save the file
tools-generate-inbox = Put it into the inbox
tools-generated = { $name } was saved, with { $count ->
        [one] one course
       *[other] { $count } courses
    }.
tools-generated-inbox = { $name } is in the inbox, with { $count ->
        [one] one course
       *[other] { $count } courses
    }.

tools-accounts = Accounts by a list
tools-accounts-text = Suspends, restores or deletes the accounts of a list. You see the plan first; nothing happens until it is approved.
tools-accounts-operation = What to do
tools-accounts-suspend = Suspend
tools-accounts-restore = Restore
tools-accounts-delete = Delete
tools-accounts-by = Accounts are named by
tools-accounts-list = Accounts, one a line
tools-accounts-hint = With a first line of column names, other identifiers are compared too: username;idnumber
tools-accounts-file = Or a file with column names…
tools-accounts-no-file = Without the file
tools-accounts-plan = See the plan

tools-clean = Empty categories
tools-clean-text = Deletes categories without courses. You see the plan first; nothing happens until it is approved.
tools-clean-start = Begin with
tools-clean-root = All categories
tools-clean-below = Ignore empty subcategories
tools-clean-below-note = A category with nothing but empty subcategories goes too.
tools-clean-cohorts = Delete their cohorts
tools-clean-cohorts-note = Otherwise a cohort keeps its category.
tools-clean-found = { $count ->
        [0] No category is empty.
        [one] One category is empty:
       *[other] { $count } categories are empty:
    }
tools-clean-default = stays: new courses go there
tools-clean-held = { $count ->
        [one] stays: it has a cohort
       *[other] stays: it has { $count } cohorts
    }
tools-clean-along = { $count ->
        [one] with its cohort
       *[other] with its { $count } cohorts
    }
tools-clean-plan = See the plan
