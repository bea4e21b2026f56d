# Overview.

overview-title = Overview
overview-glance = At a glance
overview-empty = Nothing has run yet
overview-empty-text = Here you see how things stand: what runs, what needs you, what each file did last. It begins with a first file: check it, then send it. A sample shows what one looks like; a small invented school shows how it all fits together.
overview-empty-text-moodle = Here you see how things stand: what runs, what needs you, what each file did last. It begins with a first file: check it, then send it, and the plan shows what would change on the Moodle. A sample shows what one looks like.
overview-first-check = Check a first file
overview-samples = Sample files

# The sentence
overview-lead-empty = No file has been run yet. **Nothing needs you.**
overview-lead-well = All went through. **Nothing needs you.**
overview-lead-needs = { $count ->
    [one] **One thing needs you**: { $what }.
   *[other] **{ $count } things need you**: { $what }.
}
overview-lead-held = { $count ->
    [one] a run waits for approval
   *[other] { $count } runs wait for approval
}
overview-lead-failed = { $count ->
    [one] a run has failed
   *[other] { $count } runs have failed
}
overview-lead-rows = { $count ->
    [one] rows of a run have failed
   *[other] rows of { $count } runs have failed
}
overview-lead-unreachable = **The platform doesn’t answer.**
overview-lead-quiet = Nothing has run today.
overview-lead-today = { $count ->
    [one] Today one run treated { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }.
   *[other] Today { $count } runs treated { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }.
}

# Tiles
overview-platform = Platform
overview-platform-directory = Built in
overview-platform-courses = { $users ->
    [one] { $users } account
   *[other] { $users } accounts
}, { $count ->
    [one] { $count } course
   *[other] { $count } courses
}
overview-platform-site = { $count ->
    [one] { $count } course
   *[other] { $count } courses
}
overview-platform-answers = answers in { $time }
overview-platform-silent = Doesn’t answer
overview-running = Under way
overview-runs-word = { $count ->
    [one] run
   *[other] runs
}
overview-nothing-waits = Nothing waits for its turn
overview-waiting = { $count ->
    [one] { $count } waits for its turn
   *[other] { $count } wait for their turn
}
overview-today = Today
overview-inbox = Waiting in the inbox
overview-inbox-files = { $count ->
    [one] file
   *[other] files
}
overview-inbox-oldest = oldest since { $when }
overview-inbox-empty = The inbox is empty

# Needs somebody
overview-needs = Needs you
overview-needs-nothing = Nothing needs you
overview-needs-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
overview-need-held = { $name } waits for approval
overview-need-failed = { $name } has failed
overview-need-rows = { $count ->
    [one] { $count } row to fix in { $name }
   *[other] { $count } rows to fix in { $name }
}

# Thirty days
overview-days = Rows per day, 30 days
overview-days-nothing = Nothing has run in the last 30 days
overview-days-sentence = Rows per day over 30 days: { $rows } in all, { $failed } of them failed. Most on { $day }: { $most }.
overview-day = Day
overview-rows = Rows
overview-failed = Failed
overview-failed-below = Failed, below the line, on a scale of its own
overview-tick-today = today
overview-day-nothing = { $day }: nothing ran
overview-day-words = { $day }: { $runs ->
    [one] { $runs } run
   *[other] { $runs } runs
}, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $failed ->
    [0] none failed
    [one] { $failed } failed
   *[other] { $failed } failed
}

# Sources
overview-sources = What ran last, by source
overview-source = Source
overview-last-run = Last run
overview-when = When
overview-took = Took
overview-failures-lately = Failures lately
overview-spark = { $runs ->
    [one] Rows to fix in { $runs } run, { $failed } in the last
   *[other] Rows to fix in the last { $runs } runs, { $failed } in the last
}
overview-latest = Latest runs
overview-all-runs = All runs
overview-schedules = Schedules
overview-schedule = Schedule
overview-schedule-last = Last
overview-schedule-next = Next
overview-all-schedules = All schedules

# Archives that a disk has damaged
overview-damaged = { $count ->
    [one] An archive is no longer what was archived
   *[other] { $count } archives are no longer what was archived
}
overview-damaged-text = The contents have changed on the server’s disk since they were written. Have the disk looked at, and fetch the files from a backup.
overview-damaged-seen = I’ve seen to it
overview-damaged-seen-one = { $name } is seen to
overview-damaged-was-seen = It is named here no more
