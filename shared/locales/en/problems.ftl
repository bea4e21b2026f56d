# Errors of the HTTP API.

problem-not-signed-in = Nobody is signed in.
problem-wrong-credentials = The name or the password is wrong.
problem-too-many-tries = There were several wrong passwords. The next try is possible in a while.
problem-not-allowed = Your role doesn’t allow this.
problem-foreign-request = The request doesn’t come from a page of this server.
problem-setup-closed = The set-up link is used up or wrong. Start the server anew to get another.
problem-not-found = There is no such thing.
problem-ambiguous = Several are called so. Name the one by its id.
problem-wrong-state = This can’t be done in the present state.
problem-name-taken = Something has this name already.
problem-key-reused = The idempotency key was given to another call before.
problem-bad-field = A field can’t be accepted.
problem-bad-request = The request can’t be read.
problem-too-large = The files are larger than allowed.
problem-internal = The server has failed at this. Its log says more.
problem-method-not-allowed = This can’t be asked of it.
problem-no-space = The disk of the server is full.
problem-not-ready = The server can’t do its work at present.
problem-platform-away = The platform can’t be reached.
problem-not-offered = The platform doesn’t offer this.

ready-database = The database doesn’t answer.
ready-area = The data folder can’t be written.
ready-objects = The object store doesn’t answer.
ready-worker = Nobody works on runs.

file-name-empty = A name has letters or digits, and leads to nowhere else.
file-name-character = A name holds no line break and none of \:*?"<>|
file-name-dot = A name neither begins nor ends with a dot.
file-name-device = Some systems keep this name for a device. Take another one.
file-name-long = The name is too long, or lies too deep in folders.
file-name-reserved = Archives and reports are written by runs alone. Take a folder of the inbox.
file-name-taken = “{ $name }” is there already.

account-fault-name = A user name has lower-case letters, digits and . _ - @, at most 100 of them.
account-fault-taken = Somebody has this user name already.
account-fault-password = A password has at least 12 characters, and at most 256.
account-fault-language = This language isn’t spoken here.
account-fault-zone = There is no such time zone. Europe/Paris is one.
archive-entry-unreadable = { $archive }: { $entry } can’t be read: it is damaged, protected by a password, or inflates without measure.
platform-no-site = No site is named: give its address.
platform-no-token = No token is given, and none is kept for this site.
platform-not-empty = There are people or courses already. The sample school is for an empty directory.
platform-sample-site = The sample school is invented, and runs write to a Moodle: it stays out of there.
