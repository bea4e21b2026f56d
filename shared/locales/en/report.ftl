# Reports of runs, and the words that pages, mails and the command line share with them.

status-created = created
status-updated = updated
status-unchanged = unchanged
status-deleted = deleted
status-skipped = left out
status-failed = failed
counted-created = { $count } created
counted-updated = { $count } updated
counted-unchanged = { $count } unchanged
counted-deleted = { $count } deleted
counted-skipped = { $count } left out
counted-failed = { $count } failed
report-counted = { $rows }: { $counts }

run-state-queued = waiting
run-state-checking = checking
run-state-planning = planning
run-state-held = held
run-state-executing = running
run-state-finishing = finishing
run-state-finished = finished
run-state-failed = failed
run-state-cancelled = cancelled
run-state-discarded = discarded

report-title = Report: { $name }
report-title-simulated = Report: { $name } (SIMULATION)
report-sentence = { $created ->
        [0] Nothing was created
        [one] One row created its record
       *[other] { $created } rows created their record
    }{ $updated ->
        [0] {""}
       *[other] , { $updated } updated
    }{ $deleted ->
        [0] {""}
       *[other] , { $deleted } deleted
    }{ $unchanged ->
        [0] {""}
       *[other] , { $unchanged } unchanged
    }{ $skipped ->
        [0] {""}
       *[other] , { $skipped } left out
    }. { $failed ->
        [0] No row failed.
        [one] One row failed; nothing from it was written.
       *[other] { $failed } rows failed; nothing from them was written.
    }{ $partial ->
        [0] {""}
        [one] {" "}One row is done in part.
       *[other] {" "}{ $partial } rows are done in part.
    }
report-sentence-simulated = Nothing was written. A run would do this: { $created } created, { $updated } updated, { $deleted } deleted, { $unchanged } unchanged, { $skipped } left out, { $failed } failed.{ $partial ->
        [0] {""}
        [one] {" "}One row would be done in part.
       *[other] {" "}{ $partial } rows would be done in part.
    }
report-run = Run
report-state = State
report-actor = Sent by
report-command-line = command line
report-schedule = schedule
report-submitted = Sent
report-started = Began
report-finished = Ended
report-duration = Took
report-problem = Problem
report-seconds = { $hours ->
    [0] { $minutes ->
        [0] {""}
       *[other] { $minutes } min{" "}
    }
   *[other] { $hours } h { $minutes } min{" "}
 }{ $seconds } s
report-rows = { $rows ->
    [one] One row
   *[other] { $rows } rows
 }
report-partial = { $count ->
    [one] One row is done in part; it stands in the tryback.
   *[other] { $count } rows are done in part; they stand in the tryback.
 }
report-tryback = Tryback: { $name }
report-archive = Archived as { $name }
report-line = Line
report-status = Outcome
report-what = What happened
report-left-out = { $count ->
    [one] One more row is in the JSON report.
   *[other] { $count } more rows are in the JSON report.
 }
report-end = End of report.
report-open = Open in Tool Sync
report-files = Files
report-rows-all = Rows
report-reasons = What failed, and what is to be known
report-reason = Reason
report-severity = Weight
report-severity-failed = failed
report-severity-warning = to know
report-count = Rows
report-lines = Lines
report-lines-more = and { $count } more
report-details = What was done
report-format = Command file
report-rows-listed = Rows one by one
report-chart = Rows by outcome
report-sheet-summary = Summary
report-sheet-rows = Rows
report-sheet-reasons = Reasons
report-code = Rule
report-key = Record
report-file = File
report-fix = Fix

guard-deletions = { $total ->
        [0] The plan deletes { $count } { $entity }; how many there are isn’t known.
       *[other] The plan deletes { $count } of { $total } { $entity }.
    }
guard-removals = { $total ->
        [0] The plan removes { $count } { $entity }; how many there are isn’t known.
       *[other] The plan removes { $count } of { $total } { $entity }.
    }
guard-replacement = The course { $course } is deleted and made again, empty.
guard-steering-column = { $file }: the column { $column } is not known but looks like { $proposal }, which decides what rows do.
guard-review = The plan waits for approval.

entity-role = roles
entity-profile-field = profile fields
entity-user = accounts
entity-profile-value = profile values
entity-picture = pictures
entity-category = categories
entity-course = courses
entity-section = sections
entity-cohort = cohorts
entity-cohort-member = cohort memberships
entity-group = groups
entity-grouping = groupings
entity-grouping-group = groups of groupings
entity-method = enrolment methods
entity-enrolment = enrolments
entity-role-assignment = role assignments
entity-group-member = group memberships
