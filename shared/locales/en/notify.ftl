# Notifications: what mails say, and the words for who is told what.
notify-event-failed = A run failed
    .help = No row of it ran: the file can’t be read, or the platform can’t be reached.
notify-event-errors = Rows failed
    .help = A run ended, and some of its rows failed.
notify-event-recovered = Fine again
    .help = The first run without failures after one that had some, of the same files or the same schedule.
notify-event-held = Held
    .help = A guard holds a run until somebody approves it.
notify-event-alarm = Alarm
    .help = A schedule got no file by its time, or its run wasn’t like those before it.
notify-event-drop-folder = Drop folder
    .help = The drop folder can’t be swept: it can’t be read, or its lock is too old.
notify-event-report = Every report
    .help = Each run that ends, however it does, with its report.
notify-what-digest = Digest of the day
notify-what-password = Password of an account
notify-what-summary = Summary for teachers
notify-what-trial = Trial
notify-channel-mail = Mail
notify-channel-webhook = Webhook

notify-subject-failed = Failed: { $name }
notify-subject-errors = { $failed ->
    [0] Done in part: { $name }
    [one] 1 row failed: { $name }
   *[other] { $failed } rows failed: { $name }
 }
notify-subject-recovered = Fine again: { $name }
notify-subject-held = Waits for approval: { $name }
notify-subject-report = Report: { $name }
notify-subject-cancelled = Stopped: { $name }
notify-subject-no-file = No file came: { $name }
notify-subject-took-longer = Took long: { $name }
notify-subject-failed-more = More failures than usual: { $name }
notify-subject-no-source = No file can be had: { $name }
notify-subject-drop-folder = The drop folder can’t be swept
notify-subject-digest = { $count ->
    [one] { $date }: 1 message
   *[other] { $date }: { $count } messages
 }
notify-subject-trial = A trial
notify-subject-summary = { $course }: what has changed
notify-subject-password-new = Your new account
notify-subject-password-changed = Your new password

notify-lead-failed = No row was run.
notify-lead-cancelled = Somebody stopped the run. What was done before stays done.
notify-lead-recovered = All rows are fine again. The run before this one had failures.
notify-lead-held = The run waits until somebody looks at its plan and approves it.
notify-lead-no-file = No file had come by { $due }.
notify-lead-took-longer = The run took { $seconds }; runs before it usually took { $usual }.
notify-lead-failed-more = { $failed ->
    [one] One row failed; before, { $usual } usually did.
   *[other] { $failed } rows failed; before, { $usual } usually did.
 }
notify-lead-no-source = The source of this schedule can’t be read.
notify-lead-drop-lock = The system that writes into the drop folder has locked it since { $since }, and hasn’t unlocked it. No file is taken out until then. If that system is no longer at work, remove its lock.
notify-lead-drop-unreadable = The drop folder can’t be read, or nothing can be taken out of it.
notify-lead-digest = { $count ->
    [one] One thing has happened since the last message.
   *[other] { $count } things have happened since the last message.
 }
notify-lead-trial = Messages of Tool Sync arrive here.

notify-fact-run = Run
notify-fact-schedule = Schedule
notify-fact-started = Began
notify-fact-took = Took
notify-fact-rows = Rows
notify-fact-actor = Sent by
notify-why = Why rows failed
notify-reason-rows = { $rows ->
    [one] One row, line { $line }
   *[other] { $rows } rows, the first on line { $line }
 }
notify-items = What has happened
notify-more = { $count ->
    [one] and one more
   *[other] and { $count } more
 }
notify-open-run = Open the run
notify-open-plan = Look at the plan
notify-open = Open Tool Sync
notify-attached = The report is attached.
notify-too-large = The report is too large to be attached.
notify-foot = Tool Sync sends this because somebody entered this address in its settings.
notify-foot-person = This was sent by a program. Nobody reads answers to it.
notify-no-source-reason = { $reason }

notify-hello = Hello { $name },
notify-password-new = An account has been made for you. Your user name is { $username }.
notify-password-changed = Your password has been changed. Your user name is { $username }.
notify-password-clear = Your password is: { $password }
    Choose one of your own when you sign in, and tell it to nobody.
notify-password-link = Set your password here before you sign in for the first time.
notify-password-link-again = If you didn’t expect this, set a password of your own here.
notify-password-open = Set a password
notify-password-sign-in = Sign in
notify-summary-lead = { $count ->
    [one] An import has changed one thing in { $course }.
   *[other] An import has changed { $count } things in { $course }.
 }
notify-summary-enrolments = Participants
notify-summary-groups = Groups
notify-foot-teacher = You get this because you look after this course. It was sent by a program; nobody reads answers to it.

notify-no-mail-server = No mail server is configured. Start Tool Sync with --smtp-url and --mail-from.
notify-bad-address = { $address } is no address that mail can be sent to.
notify-lost-payload = What the message says can’t be read with the key of this data folder.
notify-interrupted = It was tried too often without coming to an end.
notify-status = The receiver answered { $status }.
notify-status-text = The receiver answered { $status }: { $text }
notify-answer-mail = The mail server took it: { $text }

# Faults of fields.
notify-fault-mail = This is no address that mail can be sent to.
notify-fault-url = This is no web address such as https://chat.school.example/hooks/1.
notify-fault-language = Only en and fr can be chosen.
notify-fault-events = At least one event is needed.
notify-fault-hour = An hour is a number from 0 to 23.
notify-fault-too-many = There are { $most } subscriptions already: no more can be made.
notify-fault-long = This is too long.

# The command line.
notify-cli-none = Nobody is told anything. Subscriptions are made in the settings, under Notifications.
notify-cli-no-mail = Mail can’t be sent: no mail server is configured (--smtp-url, --mail-from).
notify-cli-sent = { $count ->
    [0] Nothing waited.
    [one] One message was sent.
   *[other] { $count } messages were sent.
 }
notify-cli-failed = { $count ->
    [one] One message couldn’t be sent; toolsync notifications outbox says why.
   *[other] { $count } messages couldn’t be sent; toolsync notifications outbox says why.
 }
notify-cli-unknown = There is no subscription { $id }.
notify-cli-trial-sent = Sent. { $answer }
notify-cli-trial-failed = Not sent. { $answer }
notify-cli-paused = paused
notify-cli-at-once = at once
notify-cli-daily = daily at { $hour }:00
notify-state-waiting = waits
notify-state-sent = sent
notify-state-failed = not sent
