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

# Checking
help-checking = Checking a file
help-checking-guide = New to this? [Start the guided first check](/#guide): a made-up file with typical mistakes, and five short steps.
help-checking-platform = Signed in as an operator, the check also looks references up on the platform: accounts, courses, cohorts, groups and roles that neither the platform nor your files have are errors, as they would be in the plan. Less than once in a million it takes something for present that isn’t; it never takes for missing what is there. The plan decides.
help-checking-private = No list of people is sent to this browser for it, but a set of fingerprints that can only be asked “is this one there?”. It is made with a salt of its own each time the server starts, kept in memory alone, and gone when the page closes. It keeps nobody who may use it from trying out names; they could look the same names up in the directory.
