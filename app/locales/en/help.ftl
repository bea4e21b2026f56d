# Help.

help-title = Help
help-find = Find a command file or a rule
help-find-what = Column, code, word
help-found = { $formats ->
    [one] { $formats } command file
   *[other] { $formats } command files
}, { $rules ->
    [one] { $rules } rule
   *[other] { $rules } rules
}
help-nothing = Nothing matches
help-nothing-text = Names, columns, codes and explanations are searched.
help-all = All of the help
help-columns-and-rules = { $columns ->
        [one] { $columns } column
       *[other] { $columns } columns
    }, { $rules ->
        [one] { $rules } rule
       *[other] { $rules } rules
    }
help-no-format = There is no such command file
help-no-format-text = The address names none that this version knows.
help-rule-heading = { $code }: { $title }
help-no-rule = There is no such rule
help-no-rule-text = The address names none that this version knows.

# A command file
help-sample = Sample file
help-check = Check a file
help-smallest = The smallest file
help-on-this-page = On this page
help-download-failed = The browser didn’t take the download

help-find-column = Find a column
help-no-column = No column matches
help-no-column-text = Names, other names and explanations are searched.

# Rules
help-wrong = Wrong
help-right = Right
help-rule-page = Page of { $code }
