# Schedules.

schedules-title = Schedules
schedules-new = New schedule
schedules-what = Schedule and source
schedules-when = When
schedules-last = Last
schedules-active = Active
schedules-is-active = { $name }: active
schedules-next = Next
schedules-paused = Paused
schedules-paused-by = Paused by { $who }
schedules-never = Never ran
schedules-tidies = Remove what is older than it is kept
schedules-order = What is due at the same minute runs one after the other, in the order of files: courses, users, pictures, cohorts, groups, enrolments. One run goes at a time; the next one waits.
schedules-all-paused = All schedules are paused.
schedules-all-paused-text = Look at what each takes in and when, then make it active.
schedules-none = There are no schedules
schedules-none-text = A schedule looks for files at its times, in the inbox or at an address, and runs them while nobody watches.
schedules-gone = There is no such schedule
schedules-gone-text = It may have been removed. Its runs are still there.
schedules-for-administrators = Administrators make schedules.

schedules-open = Waits for its turn
schedules-run-gone = A run, no longer kept
schedules-nothing = No file
schedules-in-break = In a break
schedules-left-out = { $count ->
        [one] Left out: no server was at work
       *[other] { $count } times left out: no server was at work
    }
schedules-joined = Joined with the one that waits
schedules-was-paused = Paused before its turn
schedules-no-file = No file had come
schedules-tidied = { $count ->
        [0] Nothing to remove
        [one] One file removed
       *[other] { $count } files removed
    }
schedules-failed = Couldn’t be done
schedules-made-up = made up for
schedules-asked = by hand
schedules-asked-by = by { $who }
schedules-expected = expected by then

schedules-run-now = Run now
schedules-begun = The run is sent.
schedules-begun-nothing = There is no file to run.
schedules-begun-waits = It waits for its turn.
schedules-waits-already = It waits for its turn already.
schedules-now-paused = { $name } is paused.
schedules-now-active = { $name } is active.
schedules-remove = Remove
schedules-keep = Keep it
schedules-remove-title = Remove “{ $name }”?
schedules-remove-text = What came of it is removed with it. Its runs and their reports stay.
schedules-removed = The schedule is removed.

schedules-state = State
schedules-paused-text = It waits until somebody makes it active.
schedules-active-text = It runs at its times.
schedules-upcoming = The next times
schedules-history = History
schedules-due = Time
schedules-outcome = What came of it
schedules-no-history = Nothing came of it yet
schedules-no-history-text = Each of its times will stand here: the run, that there was no file, or why it was left out.
schedules-last-success = Last without a failure
schedules-takes = Takes in
schedules-zone = Time zone
schedules-changed = Changed
schedules-runs = Runs
schedules-all-runs = All its runs

schedules-edit = How it is
schedules-name = Name
schedules-task = What it does
schedules-task-run = Look for files and run them
schedules-add-input = Add a command file
schedules-place-of = Where { $name } are found
schedules-remove-input = Leave out { $name }
schedules-all-files = All files that the pattern finds, not one a run
schedules-headers = Secret headers for this address (in a new tab)
schedules-user-deletions = Users to delete
schedules-user-suspensions = Users to suspend
schedules-user-restores = Users to restore
schedules-cron = When
schedules-cron-hint = Minute, hour, day of the month, month, day of the week
schedules-zone-of-site = That of the site
schedules-expected-by = Warn if nothing came by
schedules-expected-hint = A time of day. Days on which nothing is due don’t count.
schedules-tell = Tell
schedules-tell-hint = Mail addresses, separated by commas
schedules-more = More options
schedules-missed = Times missed while no server was at work
schedules-missed-once = Make up for them once
schedules-missed-skip = Leave them out
schedules-breaks = Days on which nothing runs
schedules-break-from = First day
schedules-break-to = Last day
schedules-break-to-word = to
schedules-add-break = Add days
schedules-remove-break = Remove these days
schedules-simulate = Only simulate
schedules-simulate-note = Its runs say what they would do, and change nothing.
schedules-after = After the run
schedules-guard = Hold when more records are deleted than
schedules-guard-hint = Blank: as the settings say.
schedules-settings = Further settings of its runs
schedules-settings-hint = One a line: users.match_by = username
schedules-save = Save
schedules-saved = { $name } is saved.
