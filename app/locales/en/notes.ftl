# Notifications: who is told what, and the messages.

notes-title = Notifications
notes-text = Who is told when something happens. Nobody is, until somebody is entered here or in a schedule.
notes-undo = Undo
notes-cancel = Cancel
notes-save = Save
notes-actions = Actions
notes-actions-of = { $to }: actions

# The mail server
notes-server = Mails go by { $server }, from { $from }.
notes-no-server = Mail can’t be sent
notes-no-server-text = No mail server is configured. It is named when Tool Sync is started, by --smtp-url and --mail-from, not here: a password belongs to it. Webhooks work without one.
notes-plain = Mails go to the mail server unencrypted
notes-plain-text = Whoever stands in between can read them. Add ?tls=required to --smtp-url, or begin it with smtps://.
notes-report-nobody = Every report and trouble with the drop folder also go to the addresses of a setting: to nobody at present.
notes-report-to = Every report and trouble with the drop folder also go to { $to }.
notes-report-set = Change the addresses
notes-no-address = Mails have no links, because the address of this site isn’t known.
notes-address-set = Enter it

# Subscriptions
notes-nobody = Nobody is told anything
notes-nobody-text = Enter the address of whoever looks after the nightly runs below.
notes-who = Who
notes-events = Of what
notes-time = When
notes-time-hint = In the time zone of the site. On a quiet day nothing is sent.
notes-at-once = At once
notes-daily = Once a day, at { $hour }
notes-paused = Paused
notes-mail = Mail
notes-webhook = Webhook
notes-channel = How
notes-address = Mail address
notes-address-hint = One address; more people are more subscriptions, or a list of the mail server.
notes-url = Web address
notes-url-hint = It gets a signed request with JSON: facts about the run, nothing about people.
notes-target-missing = Somewhere must be entered where it goes
notes-events-missing = At least one must be chosen
notes-language = Language
notes-language-site = That of the site
notes-new = Tell somebody
notes-create = Subscribe
notes-made = { $to } is told from now on
notes-secret = The webhook is called from now on
notes-secret-text = With this secret the receiver checks that a request comes from here (standardwebhooks.com). It is shown once; whoever loses it makes a new subscription.
notes-test = Test
notes-test-one = Test: { $to }
notes-tried = Sent to { $to }. { $answer }
notes-not-tried = Not sent. { $answer }
notes-change = Change…
notes-change-title = Change who is told
notes-pause = Pause
notes-resume = Resume
notes-remove = Remove
notes-was-paused = { $to } is told nothing for now
notes-was-resumed = { $to } is told again
notes-was-changed = { $to }: changed
notes-was-removed = { $to } is told no more

# Messages
notes-outbox = Messages
notes-outbox-text = What can’t be sent is tried again for a day, then given up. Sent messages are listed for 30 days, without what they said.
notes-shown = Messages to show
notes-all = All
notes-waits = Waiting
notes-was-sent = Sent
notes-not-sent = Not sent
notes-no-message = No messages
notes-no-message-text = Messages stand here once there is something to tell.
notes-message = Message
notes-state = State
notes-next = Next try: { $when }
notes-retry = Try again
notes-retry-one = Try again: { $subject }
notes-retried = It is tried again

notes-schedule = Of which schedule
notes-schedule-hint = Of all: also of runs that people send
notes-schedule-all = All
notes-schedule-gone = A schedule that is gone
notes-only-of = Only of { $name }
notes-schedules-alone = Nobody is told but by schedules
notes-schedules-alone-text = Some schedules tell people of their own, listed below. Add who else should know: also of runs that people send.
notes-by-schedules = Told by schedules
notes-by-schedules-text = These are told of everything that happens to their schedule. They are changed in the schedule.
notes-of-schedule = Schedule
