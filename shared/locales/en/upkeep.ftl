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

files-store-here = This machine can’t read or write what it needs for the object store. { $reason }
files-store-reached = The object store doesn’t answer, or doesn’t know us. Look at AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. { $reason }
files-store-write = Nothing can be written to the object store. Look at its address (--files-url), AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and at what this key may do. { $reason }
files-store-condition = The object store replaces files where it is asked not to (If-None-Match): files would be lost. Another store, or a later version of this one, is needed.
files-store-read = The object store takes files, but doesn’t give them back as they were. { $reason }
files-store-list = The object store takes files, but doesn’t list them: this key needs the right to list, too. { $reason }
files-store-remove = The object store takes files, but doesn’t remove them: this key needs the right to remove, too. { $reason }
files-store-key = Another server keeps files there, with another secret.key: passwords that it has sealed couldn’t be opened here. Copy its secret.key into this data folder.

remote-not-here = This command works on the data folder of its own machine. With --server there are run, plan, runs and files: call it on { $server } itself.
remote-resumes = A server takes up by itself what was left lying: --resume is for its own machine.
remote-bad-address = { $server } is no address of a server, such as https://sync.school.example
remote-no-token = { $server } wants an API token: as the variable TOOLSYNC_TOKEN, a line of toolsync.toml, or --token.
remote-unreachable = { $server } can’t be reached. { $error }
remote-no-toolsync = What answers at { $server } is no Tool Sync.

privacy-account-live = The account isn’t deleted. Delete it by a file first: that also ends what ties it to courses and groups.
