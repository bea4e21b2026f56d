### What the words of closed lists are called, where several settings share them.
### A setting that means something else by a word says so in an attribute of its own message.

choice-add = Add
choice-auto = Recognised
choice-bar = Bar |
choice-comma = Comma ,
choice-del = Remove
choice-delete = Delete
choice-disable = Disable
choice-email = E-mail address
choice-enable = Enable
choice-hostedusername = User name and host
choice-id = Id
choice-idnumber = Id number
choice-name = Name
choice-no = No
choice-none = Nothing
choice-restore = Make active again
choice-semicolon = Semicolon ;
choice-shift = Move
choice-shortname = Short name
choice-suspend = Suspend
choice-tab = Tab
choice-username = User name
choice-yes = Yes
