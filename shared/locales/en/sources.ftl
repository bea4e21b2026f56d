# Where files come from when nobody sends them, and requests to other systems.

outgoing-bad-address = { $url } is no address that can be asked. Names and passwords don’t belong in an address.
outgoing-plain = { $host } would be asked without encryption, which isn’t configured to be allowed (--allow-http).
outgoing-private = { $host } belongs to the server’s own network, which isn’t configured to be allowed (--allow-private-addresses).
outgoing-elsewhere = The answer leads to another host, { $host }. Give the address where the file really is.
outgoing-astray = The answer leads from one place to another without end.
outgoing-too-large = The answer is larger than { $mebibytes } MiB.
outgoing-timed-out = No answer came in time.
outgoing-unreachable = No answer could be had: { $reason }
outgoing-disk = The answer can’t be kept: { $reason }
distrust-issuer = { $host } isn’t believed: its certificate is signed by an authority that isn’t known here. If it is one of your own, name its certificate with --ca-file.
distrust-authority = { $host } isn’t believed: its certificate is that of an authority. Give it one that the authority has signed.
distrust-expired = { $host } isn’t believed: its certificate has expired.
distrust-early = { $host } isn’t believed: its certificate isn’t valid yet.
distrust-name = { $host } isn’t believed: its certificate is for another name.
distrust-other = { $host } isn’t believed: its certificate can’t be accepted ({ $reason }).
distrust-plain = { $host } answers, but not by TLS: nothing was sent to it.
distrust-no-starttls = { $host } offers no encryption (STARTTLS), which is demanded of it: nothing was sent to it.

location-blank = No file is named.
location-scheme = Files aren’t fetched by { $scheme }. Give an https address, or the name of a file of the inbox.
location-address = This isn’t an address: it has a host, and no blanks.
location-credentials = Names and passwords don’t belong in an address, since it is shown. Keep them as a header of the source.
location-folder = Folders are named without *. It stands only in the name of a file.
location-name = This isn’t a name of the inbox.
location-reserved = Archives and reports aren’t run again.
location-tryback = A tryback isn’t run by itself: somebody has to correct it first.

run-discarded-after-crash = The program died in the middle of this run. It was not taken up again, as the settings have it (runs.after_crash), and what its files were is put aside: { $files }. Rows that were done stay done.
run-input-damaged = { $name } is no longer what was sent: its copy on the server’s disk has changed. No row was run. Send the file again, and have the disk looked at.

skipped-done = { $name } was run already, as it is, and stays where it is since clean-up is off. It is taken again once it has changed.
skipped-fatal = { $name } couldn’t be run and hasn’t changed since.
skipped-stopped = { $name } waits for { $because }, with which it came: that one couldn’t be run and hasn’t changed since.
skipped-given-up = { $name } hasn’t changed since its run was given up.
skipped-in-hand = { $name } is in the hands of a run that isn’t over.
skipped-being-written = { $name } is still being written.
skipped-unchanged = { $name } hasn’t changed since it was fetched last.

source-refused = The other system refuses to hand the file out (HTTP { $status }). Does it want a header that isn’t set?
source-gone = There is no such file at the other system (HTTP { $status }).
source-status = The other system answers with an error (HTTP { $status }).

source-header-address = An address begins with https:// and names a host. It holds no password, no ? and no #.
source-header-name = This isn’t the name of a header, or it is one that can’t be chosen.
source-header-value = A value is one line of letters, digits and signs, without accents.
source-header-set-line = { $name } is said to { $address } from now on.
source-header-none = There is no such header.

sweep-done = { $count ->
        [0] Nothing was brought in.
        [one] One file was brought in.
       *[other] { $count } files were brought in.
    }
sweep-missing = There is no drop folder.
sweep-writer = Another program is writing into the drop folder (alock.txt). Nothing more is taken for now.
sweep-busy = The drop folder is being swept already (lock.txt).
sweep-unreadable = The drop folder can’t be swept: { $reason }
swept-taken = { $name } → { $to }
swept-same = { $name }: the same file waits already
swept-replaced = { $name } → { $to }, in place of a file that is now { $replaced }
swept-being-written = { $name } may still be being written; it is left until it hasn’t changed for half a minute
swept-name = { $name }: no file of the inbox can have this name
swept-unreadable = { $name }: can’t be read or removed
source-header-ask = Value:
