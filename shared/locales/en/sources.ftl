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
