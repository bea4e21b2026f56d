### What the tools say: generated files, the clean-up of categories, checks, settings that come and go as TOML.

generate-left-out-blank = { $course } has no { $by } and was left out.
generate-left-out-not-unique = { $course } was left out: other courses have the same { $by }.
generate-unknown = There is no course { $identifier }.
generate-ambiguous = { $count } courses have the identifier { $identifier }; none was taken.
generate-unknown-category = There is no category { $id }.
generate-nothing = No course is left: nothing was generated.
generate-done = { $name }: { $courses ->
        [one] one course
       *[other] { $courses } courses
    }.
generate-inbox = { $name } is in the inbox.

clean-nothing = No category is empty.
clean-run-name = Clean-up of empty categories

settings-exchange-title = Settings of Tool Sync.
settings-exchange-default = Default: { $value }
settings-exchange-blank = blank
settings-exchange-not-toml = The file isn’t TOML: { $problem }
settings-exchange-no-value = { $key } can’t hold a value of this kind.
settings-exchange-changes = { $count ->
        [0] No setting changes.
        [one] One setting changes:
       *[other] { $count } settings change:
    }
settings-exchange-refused = { $count ->
        [one] One value can’t be accepted; nothing was changed.
       *[other] { $count } values can’t be accepted; nothing was changed.
    }
