# Schedules: times in plain words, and the words that page, command line and reports share.

cron-every-day = every day
cron-days-at = { $days } at { $times }
cron-days-in = { $days } in { $months }
cron-every-minutes = { $count ->
        [one] every minute
       *[other] every { $count } minutes
    }
cron-every-hours = { $count ->
        [one] every hour
       *[other] every { $count } hours
    }
cron-interval-past = { $interval }, { $minute ->
        [15] at quarter past
        [30] at half past
        [45] at quarter to
       *[other] at minute { $minute }
    }
cron-interval-between = { $interval } from { $from } to { $to }
cron-interval-on = { $interval }, { $days }
cron-once-a-year = every year on the { $day } of { $month }
cron-last-day = on the last day of the month
cron-day-of-month = the { $day }
cron-days-of-month = on { $days } of the month
cron-ordinal = { $day ->
        [1] 1st
        [2] 2nd
        [3] 3rd
        [21] 21st
        [22] 22nd
        [23] 23rd
        [31] 31st
       *[other] { $day }th
    }
cron-weekdays = { $days }
cron-weekdays-range = { $from } to { $to }
cron-weekday = { $day ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
cron-each-weekday = { $day ->
        [1] Mondays
        [2] Tuesdays
        [3] Wednesdays
        [4] Thursdays
        [5] Fridays
        [6] Saturdays
       *[7] Sundays
    }
cron-month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
cron-and = { $first } and { $last }
cron-part-minute = minute { $value }
cron-part-hour = hour { $value }
cron-part-day = day of the month { $value }
cron-part-month = month { $value }
cron-part-weekday = day of the week { $value }

cron-fault-count = { $count ->
        [0] A time has five parts: minute, hour, day of the month, month, day of the week. There are none.
       *[other] A time has five parts: minute, hour, day of the month, month, day of the week. There are { $count }.
    }
cron-fault-minute = The minute can’t be “{ $value }”: it is * or between 0 and 59, such as 0, */15 or 0,30.
cron-fault-hour = The hour can’t be “{ $value }”: it is * or between 0 and 23, such as 2, */6 or 8-18.
cron-fault-day = The day of the month can’t be “{ $value }”: it is *, L for the last one, or between 1 and 31.
cron-fault-month = The month can’t be “{ $value }”: it is *, between 1 and 12, or JAN to DEC.
cron-fault-weekday = The day of the week can’t be “{ $value }”: it is *, between 0 and 7 (both are Sunday), or MON to SUN.
cron-fault-never = There is no such day: it would never begin.

schedule-fault-name = A schedule has a name of at most 100 characters.
schedule-fault-inputs = A schedule takes in at least one command file, each once.
schedule-fault-input = There is no command file “{ $value }”.
schedule-fault-lists = People to delete, suspend or restore come in a schedule of their own: what is done with them holds for the whole run.
schedule-fault-location = “{ $value }” is no place where files are found: a name, a list, a pattern such as users_*.csv, or an address.
schedule-fault-zone = There is no time zone “{ $value }”.
schedule-fault-dates = A break has a first and a last day, in this order: 2026-12-21 to 2027-01-03.
schedule-fault-time = “{ $value }” is no time of day such as 08:00.
schedule-fault-address = “{ $value }” is no e-mail address.
schedule-fault-retention = Tidying up takes in no files.

schedule-ready-courses = Courses
schedule-ready-users = Users
schedule-ready-pictures = Pictures of users
schedule-ready-cohorts = Cohorts and their courses
schedule-ready-enrolments = Enrolments
schedule-ready-groups = Groups and their members
schedule-ready-retention = Tidying up

command-schedules-unknown = There is no such schedule, or several have this name. The list: toolsync schedules
command-schedules-waits = It waits for its turn already.
command-schedules-name = Name
command-schedules-id = Id
command-schedules-when = When
command-schedules-zone = Time zone
command-schedules-takes = Takes in
command-schedules-state = State
command-schedules-paused = paused
command-schedules-next = Next
command-schedules-open-run = Run that isn’t over
command-schedules-last = Last
command-schedules-cause-missed = made up for
command-schedules-cause-asked = by hand
command-schedules-cause-expected = expected by then
command-schedules-outcome-open = waits for its turn
command-schedules-outcome-run = run, no longer kept
command-schedules-outcome-nothing = no file
command-schedules-outcome-break = in a break
command-schedules-outcome-missed = { $count ->
        [one] left out: no server was at work
       *[other] { $count } times left out: no server was at work
    }
command-schedules-outcome-joined = stands with the one that waits already
command-schedules-outcome-paused = paused before its turn
command-schedules-outcome-alarm = no file had come
command-schedules-outcome-tidied = { $count ->
        [0] nothing to remove
        [one] one file removed
       *[other] { $count } files removed
    }
command-schedules-outcome-failed = failed
