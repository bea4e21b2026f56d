# Help.

help-title = Help
help-empty = No entry at this address
help-empty-text = Each command file and each rule has its page here.
