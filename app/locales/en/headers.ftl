# Secret headers, said to the systems that files are fetched from.

headers-title = Sources
headers-text = What is said to other systems so that they hand their files out. A value is sealed when it comes in, and shown to nobody afterwards.
headers-none = Nothing secret is said to other systems
headers-none-text = A schedule that fetches its file from an address may need a token or a password there. It is kept here, not in the address.
headers-address = Addresses that begin with
headers-address-hint = Said to this system alone, whatever the schedule. For example: https://sis.school.example/exports/
headers-name = Header
headers-name-hint = Often Authorization
headers-value = Value
headers-value-hint = The whole of it: Bearer 4f8a…, Basic dXNlcjpw…
headers-set = Set
headers-actions-of = { $name } for { $address }: actions
headers-new = New header
headers-add = Add header
headers-was-set = { $name } is said from now on
headers-replace = Replace the value…
headers-replace-title = Replace the value
headers-replace-do = Replace
headers-was-replaced = { $name } has a new value
headers-remove = Remove…
headers-remove-title = Remove the header
headers-remove-text = Systems that ask for it hand nothing out any more. The value can’t be brought back from here.
headers-remove-do = Remove
headers-was-removed = { $name } is said no more
