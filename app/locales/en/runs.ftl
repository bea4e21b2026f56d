# Runs, and what their pages share.

runs-title = Runs
runs-title-files = { $name }, { $count } files
runs-empty = No runs yet
runs-empty-text = Each file that is sent becomes a run: who sent it, when, and what came of each row.
runs-check = Check a file
runs-samples = Sample files
runs-sample-school = Load a sample school
runs-no-match = No run matches
runs-no-match-text = Files, people and the keys of rows are searched.
runs-show-all = Show all runs
runs-gone = There is no run at this address
runs-gone-text = Runs are removed after the time that the settings say. Or the address has a letter too many.
runs-all = All runs

runs-filter = Runs to show
runs-filter-all = All
runs-filter-held = Held
runs-filter-live = Under way
runs-filter-troubled = With something to fix
runs-filter-simulated = Simulated
runs-all-formats = All formats
runs-all-schedules = All schedules
runs-schedule = Schedule
runs-format = Format
runs-anybody = Anybody
runs-find = Find runs by file, person or key
runs-find-what = File, person, course

runs-caption = Runs, newest first
runs-state = State
runs-what = What
runs-who = Sent by
runs-when = When
runs-took = Took
runs-outcomes = Outcomes
runs-rows-head = Rows
runs-failed-head = Failed
runs-state-percent = { $state }, { $percent }
runs-with-failures = With failures
runs-simulated = Simulated
runs-nothing-ran = No row ran

# Lists that come in pages
runs-shown = { $shown } shown
runs-shown-of = { $shown } of { $total }
runs-more = Show more

# Counts
runs-counts = Counts
runs-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
runs-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
runs-partial = { $count } done in part
runs-warnings = { $count ->
    [one] { $count } with a warning
   *[other] { $count } with warnings
}
runs-format-unknown = Not recognised

# One row
runs-line = Line
runs-row-partial = in part
runs-row-warning = with a warning
runs-row-would-fail = Would fail
runs-row-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

# The sentence: what happened, would happen, will happen
runs-and = { $start } and { $last }
runs-done-first-created = { $count ->
    [one] **{ $count }** record was created
   *[other] **{ $count }** records were created
}
runs-done-first-updated = { $count ->
    [one] **{ $count }** record was updated
   *[other] **{ $count }** records were updated
}
runs-done-first-deleted = { $count ->
    [one] **{ $count }** record was deleted
   *[other] **{ $count }** records were deleted
}
runs-done-next-updated = **{ $count }** updated
runs-done-next-deleted = **{ $count }** deleted
runs-would-first-created = { $count ->
    [one] A run would create **{ $count }** record
   *[other] A run would create **{ $count }** records
}
runs-would-first-updated = { $count ->
    [one] A run would update **{ $count }** record
   *[other] A run would update **{ $count }** records
}
runs-would-first-deleted = { $count ->
    [one] A run would delete **{ $count }** record
   *[other] A run would delete **{ $count }** records
}
runs-would-next-updated = update **{ $count }**
runs-would-next-deleted = delete **{ $count }**
runs-will-first-created = { $count ->
    [one] If it is approved, **{ $count }** record is created
   *[other] If it is approved, **{ $count }** records are created
}
runs-will-first-updated = { $count ->
    [one] If it is approved, **{ $count }** record is updated
   *[other] If it is approved, **{ $count }** records are updated
}
runs-will-first-deleted = { $count ->
    [one] If it is approved, **{ $count }** record is deleted
   *[other] If it is approved, **{ $count }** records are deleted
}
runs-will-next-updated = **{ $count }** updated
runs-will-next-deleted = **{ $count }** deleted

# Steps
runs-step-enrol = Enrol
runs-step-unenrol = Un-enrol
runs-step-rename = Rename
runs-along = Along with it: { $along }
runs-along-nothing = Nothing goes along
runs-more-fields = and { $count ->
    [one] one more field
   *[other] { $count } more fields
}
runs-the-command-line = the command line
runs-the-schedule = the schedule
runs-no-fields = Only what the platform keeps for itself
runs-new-link = new
runs-entity-role = { $count ->
    [one] role
   *[other] roles
}
runs-entity-profile-field = { $count ->
    [one] profile field
   *[other] profile fields
}
runs-entity-user = { $count ->
    [one] account
   *[other] accounts
}
runs-entity-profile-value = { $count ->
    [one] profile value
   *[other] profile values
}
runs-entity-picture = { $count ->
    [one] picture
   *[other] pictures
}
runs-entity-category = { $count ->
    [one] category
   *[other] categories
}
runs-entity-course = { $count ->
    [one] course
   *[other] courses
}
runs-entity-section = { $count ->
    [one] section
   *[other] sections
}
runs-entity-cohort = { $count ->
    [one] cohort
   *[other] cohorts
}
runs-entity-cohort-member = { $count ->
    [one] cohort membership
   *[other] cohort memberships
}
runs-entity-group = { $count ->
    [one] group
   *[other] groups
}
runs-entity-grouping = { $count ->
    [one] grouping
   *[other] groupings
}
runs-entity-grouping-group = { $count ->
    [one] group of a grouping
   *[other] groups of groupings
}
runs-entity-method = { $count ->
    [one] enrolment method
   *[other] enrolment methods
}
runs-entity-enrolment = { $count ->
    [one] enrolment
   *[other] enrolments
}
runs-entity-role-assignment = { $count ->
    [one] role assignment
   *[other] role assignments
}
runs-entity-group-member = { $count ->
    [one] group membership
   *[other] group memberships
}

# What can be done
runs-approve = { $count ->
    [0] Approve
    [one] Approve and run { $count } step
   *[other] Approve and run { $count } steps
}
runs-approve-other = Somebody else has to approve this run
runs-discard = Discard the plan
runs-approved = Approved: the run goes on
runs-discarded = The plan is discarded, nothing was written
runs-cancelled = The run stops
