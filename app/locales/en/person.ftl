# What is known of a person, and its erasure.

person-title = Personal data
person-text = Where somebody is named: accounts, runs, files, messages, audit. What is known of somebody whose account is deleted can be erased here.
person-who = Person
person-who-hint = User name, idnumber or e-mail, written out in full. That somebody was looked for is written into the audit.
person-missing = Say who is looked for
person-look = Search
person-searched = Searched for: { $words }
person-nothing = Nobody is called { $person }, and nothing names them
person-nothing-text = Search by a whole user name, idnumber or e-mail. Parts of words aren’t found.
person-when = When
person-state = State

person-accounts = Accounts
person-account = Account
person-known-as = Known as
person-live = Live
person-deleted = Deleted
person-no-account = No account is called so
person-no-account-text = What is listed below names these words all the same. An erasure goes by an account.
person-live-text = A live account is deleted before it is erased: that also ends what ties it to courses and groups.
person-live-how = Delete accounts by a list
person-erase = Erase…
person-erase-one = Erase what is known of { $name }…

person-runs = Runs
person-run = Run
person-rows = Rows

person-files = Files
person-file = File
person-on-erasure = When erased
person-file-goes = goes as a whole
person-file-stays = stays: it waits to be run
person-in-inbox = Inbox
person-in-archives = Archives
person-in-trybacks = Trybacks
person-in-reports = Reports
person-with-runs = Kept with runs

person-messages = Messages
person-messages-all = All messages
person-message = Message

person-else = Elsewhere
person-happenings = { $count ->
        [one] One alarm gives a reason that names this person.
       *[other] { $count } alarms give a reason that names this person.
    }
person-deeds = { $count ->
        [one] One line of the audit
       *[other] { $count } lines of the audit
    }
person-deeds-text = The audit stays as it is until it is old enough to go: a changed line would break its chain.
person-stays-operator = Operator { $name }
person-stays-subscription = Notifications to { $name }
person-stays-schedule = Schedule “{ $name }”, which tells this person
person-stays-setting = Every report goes to { $name }
person-stays-text = It stays until it is changed there.

person-erase-title = Erase what is known of { $name }
person-erase-text = This is looked up now, and done only once you confirm.
person-goes = Goes
person-goes-account = who the account belonged to: names, identifiers, profile, picture
person-goes-rows = { $count ->
        [one] the contents of one row of journals and plans
       *[other] the contents of { $count } rows of journals and plans
    }
person-goes-files = { $count ->
        [one] one file, as a whole
       *[other] { $count } files, as a whole
    }
person-goes-messages = { $count ->
        [one] one message, sent or not
       *[other] { $count } messages, sent or not
    }
person-goes-happenings = { $count ->
        [one] the reason of one alarm
       *[other] the reasons of { $count } alarms
    }
person-stays = Stays
person-stays-counts = how many rows each run had, and what became of them, without saying whose they were
person-stays-waiting = { $count ->
        [one] one file that waits in the inbox
       *[other] { $count } files that wait in the inbox
    }
person-stays-deeds = { $count ->
        [one] one line of the audit
       *[other] { $count } lines of the audit
    }
person-stays-others = { $count ->
        [one] one operator, subscription, schedule or setting with this person’s name
       *[other] { $count } operators, subscriptions, schedules or settings with this person’s name
    }
person-which-files = Which files
person-for-good = This can’t be undone
person-for-good-text = Whole files go with everybody else who is named in them. The account can’t be revived afterwards. Backups keep what they have.
person-type = Type { $word } to confirm
person-erase-do = Erase for good
person-erased = What was known of { $name } is erased
