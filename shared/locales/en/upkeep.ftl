# What keeps an installation in order: retention, backup, calls to other servers.

kept-archives = Archives
kept-trybacks = Trybacks
kept-inputs = Inputs kept with runs
kept-reports = Reports
kept-runs = Runs with their journals
kept-audit = Lines of the audit
kept-accounts = Deleted accounts
kept-messages = Messages and what they told

prune-done = { $kind }: { $count ->
        [0] nothing to remove
        [one] one removed
       *[other] { $count } removed
    }
prune-would = { $kind }: { $count ->
        [0] nothing to remove
        [one] one would go
       *[other] { $count } would go
    }
prune-waiting = { $count ->
        [one] One file has waited in the inbox for longer than that. It stays.
       *[other] { $count } files have waited in the inbox for longer than that. They stay.
    }

backup-made = { $file }: { $count ->
        [one] one file
       *[other] { $count } files
    }. It holds data of people, and the key: keep it as you keep the data folder.
backup-inside = A backup inside of the data folder would be lost with it. Name a file elsewhere.
backup-without-database = The database is on a PostgreSQL server: save it with pg_dump, right before this command.
restore-done = { $folder }: { $count ->
        [one] one file is
       *[other] { $count } files are
    } restored and checked.
restore-without-database = The backup is without the database: fill it with pg_restore, from the dump of the same moment.
restore-not-empty = { $folder } isn’t empty. A backup is restored into an empty folder.
restore-no-backup = { $file } is no backup of Tool Sync.
restore-later = Tool Sync { $version } made the backup, which is later than this one. Install that version first.
restore-damaged = { $name } in the backup isn’t what was saved. Nothing is restored.

remote-not-here = This command works on the data folder of its own machine. With --server there are run, plan, runs and files: call it on { $server } itself.
remote-resumes = A server takes up by itself what was left lying: --resume is for its own machine.
remote-bad-address = { $server } is no address of a server, such as https://sync.school.example
remote-no-token = { $server } wants an API token: as the variable TOOLSYNC_TOKEN, a line of toolsync.toml, or --token.
remote-unreachable = { $server } can’t be reached. { $error }
remote-no-toolsync = What answers at { $server } is no Tool Sync.

privacy-account-live = The account isn’t deleted. Delete it by a file first: that also ends what ties it to courses and groups.
