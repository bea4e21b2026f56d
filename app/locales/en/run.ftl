# Run.

run-about = About this run
run-sent-by = Sent by
run-approved-by = Approved by
run-ended = Ended
run-took = Took
run-id = Run
run-plan = Plan
run-fix = { $count ->
    [one] Fix the row
   *[other] Fix the { $count } rows
}
run-tryback-taken = The tryback is among your downloads. Drop it here, fix its rows, send it again.
run-stop = Stop…
run-stop-title = Stop this run?
run-stop-text = Rows that are done stay done, the others aren’t run. The report tells which.
run-stop-no = Let it run
run-stop-yes = Stop the run

# The sentence
run-lead-queued = Waits until the run before it has ended. You can close this page.
run-lead-live = You can close this page. The run goes on, and its report is kept here.
run-lead-held = Nothing has been written. Somebody has to look at the plan first.
run-lead-discarded = The plan was not approved. Nothing was written.
run-lead-failed = Nothing was written: the run ended before its first row.
run-lead-cancelled = Stopped after **{ $done }** of { $rows } rows.
run-nothing-written = Nothing was written.
run-no-change = { $count ->
    [one] Nothing had to change: the one row is already so.
   *[other] Nothing had to change: **{ $count }** rows are already so.
}
run-failed = { $count ->
    [one] **{ $count } row failed**; nothing from it was written.
   *[other] **{ $count } rows failed**; nothing from them was written.
}
run-would-fail = { $count ->
    [one] **{ $count } row would fail**.
   *[other] **{ $count } rows would fail**.
}
run-partial = { $count ->
    [one] **{ $count } row is done in part**.
   *[other] **{ $count } rows are done in part**.
}
run-in-tryback = { $count ->
    [one] It waits in the tryback.
   *[other] They wait in the tryback.
}
run-problem = The run failed as a whole
run-files-fatal = { $count ->
    [one] A file was not run
   *[other] { $count } files were not run
}
run-check-files = Check the file

# Held
run-held = Held
run-look-at-plan = Look at the plan

# Progress
run-progress = Progress
run-phase-check = Check
run-phase-plan = Plan
run-phase-approved = Approved by { $who }
run-phase-execute = Run
run-phase-finish = Report and archive
run-left-soon = nearly done
run-left-seconds = { $count ->
    [one] about { $count } second left
   *[other] about { $count } seconds left
}
run-left-minutes = { $count ->
    [one] about { $count } minute left
   *[other] about { $count } minutes left
}
run-rows-of = **{ $done }** of { $rows } rows
run-rows-plain = { $done } of { $rows }
run-rows-done = Rows done
run-rate = { $count ->
    [one] **{ $count }** row a second
   *[other] **{ $count }** rows a second
}
run-since = began **{ $time }** ago
run-so-failed = failed
run-so-far = So far
run-say = { $percent }, { $left }, { $failed ->
    [0] no row failed
    [one] { $failed } row failed
   *[other] { $failed } rows failed
}
run-files = Files
run-file = File
run-file-state = State
run-file-now = At work
run-file-done = Done
run-file-waits = Waits
run-rows = Rows
run-failures = Failures as they come

# Outcomes
run-outcomes = Outcomes
run-outcome = Outcome
run-record = Record
run-reason = Reason and way on
run-rule = Rule
run-filter = Outcomes to show
run-filter-all = All
run-filter-failed = Failed
run-filter-partial = In part
run-filter-warning = Warnings
run-filter-created = Created
run-filter-updated = Updated
run-filter-deleted = Deleted
run-filter-skipped = Left out
run-all-files = All { $count } files
run-find = Find in the outcomes
run-find-what = Person, course, code
run-no-match = No row matches
run-no-match-text = Keys, codes and sentences of the rows are searched.
run-reasons = { $count ->
    [one] { $count } reason
   *[other] { $count } reasons
}
run-reasons-one = { $count }: { $title }

# Downloads
run-downloads = Downloads
run-report = Report
run-original = Original file
run-tryback = { $count ->
    [one] Tryback, { $count } row
   *[other] Tryback, { $count } rows
}
run-form-csv = CSV
run-form-xlsx = XLSX
run-form-html = HTML
run-form-json = JSON
run-form-text = text
run-form-original = as sent

# Timeline
run-timeline = Timeline
run-timeline-sent = Sent
run-timeline-started = Began
run-timeline-checked = Checked
run-timeline-planned = Planned
run-timeline-held = Held by a guard
run-timeline-approved = Approved
run-timeline-executed = Run
run-timeline-archived = Archived
run-timeline-reported = Report written
run-timeline-finished = Finished
run-timeline-waiting = Waits for the platform
run-timeline-answered = The platform answers again
run-timeline-failed = Failed
run-timeline-cancelled = Stopped
run-timeline-discarded = Plan discarded
run-timeline-passwords-not-mailed = Nobody was told of their password: no address is set where passwords are set
run-waits = The run waits for the platform
run-waits-text = It goes on where it is, by itself, once the platform answers again. Who wants to stop it can.
run-waits-until = It looks again at { $time }.
run-calls = { $count ->
    [one] **{ $count }** call, { $rate } a second
   *[other] **{ $count }** calls, { $rate } a second
}
run-rows-to-fix = { $count ->
    [one] { $count } row to fix
   *[other] { $count } rows to fix
}

# Against the run before
run-before = Against the run before
run-before-at = The run before:
run-then = Then
run-now = Now
run-change = Change
run-same = same

# One line, from a history
run-one-line = Only line { $line } is shown.
run-all-lines = Show all lines

# Why rows failed
run-reasons-title = Why rows failed
run-reasons-would = Why rows would fail
run-reasons-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
run-reason-one = Line { $line }: { $message }
run-reason-example = Line { $line }, { $key }, for one: { $message }
run-reason-show = { $count ->
    [one] Show the row
   *[other] Show the { $count } rows
}
run-reason-show-of = { $count ->
    [one] Show the row: { $reason }
   *[other] Show the { $count } rows: { $reason }
}
run-one-reason = Only rows of this reason are shown: { $reason }.
run-line = Line { $line }

# Failures then and now
run-failures-new = { $count ->
    [one] { $count } failure is new
   *[other] { $count } failures are new
}
run-failures-gone = { $count ->
    [one] { $count } failure is gone
   *[other] { $count } failures are gone
}
run-failures-still = { $count ->
    [one] { $count } failed last time too
   *[other] { $count } failed last time too
}
run-failures-part = Only the first ten thousand failures of each run are compared.

# How long it takes
run-durations = How long it takes
run-durations-nothing = No run of this source before
run-durations-run = Run
run-durations-sentence = { $count ->
    [one] How long the last run of these files took: { $longest }.
   *[other] How long the last { $count } runs of these files took. The longest: { $longest }.
}
run-durations-words = { $when }: { $time }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $failed } to fix
