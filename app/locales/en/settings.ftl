# Settings.

settings-title = Settings
settings-find = Find a setting
settings-find-what = Label, key, word
settings-no-match = No setting matches
settings-no-match-text = Labels, explanations, choices and keys are searched.
settings-read-only = You can read these settings
settings-read-only-text = Administrators change them.

settings-none = blank
settings-on = On
settings-off = Off
settings-default = Default: { $value }
settings-reset = Take the default
settings-changed = Changed
settings-changed-many = { $count ->
    [one] { $count } setting differs from its default
   *[other] { $count } settings differ from their default
}
settings-unsaved = Not saved

settings-changes = Unsaved changes
settings-unsaved-many = { $count ->
    [one] { $count } unsaved change
   *[other] { $count } unsaved changes
}
settings-discard = Discard
settings-save = Save
settings-saved = { $count ->
    [one] { $count } setting saved
   *[other] { $count } settings saved
}

settings-warn-clean-up = Nothing would be left of processed files
settings-warn-clean-up-text = They leave the inbox and aren’t archived. Turn on archiving to keep a copy.
settings-warn-clear = Passwords are sent in clear
settings-warn-clear-text = Whoever reads the mail reads the password. A link lets people choose one themselves.
