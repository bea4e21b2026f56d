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
settings-warn-link = No link is sent
settings-warn-link-text = A mail with a link needs site.password_url: where people set a password.
settings-warn-clear = Passwords are sent in clear
settings-warn-clear-text = Whoever reads the mail reads the password. A link lets people choose one themselves.

settings-exchange = Settings as a file
settings-exchange-text = A TOML file with the help of each setting, to keep or to take elsewhere. Files of the former plug-in are understood too.
settings-export = Save as a file
settings-import = Take over a file…
settings-take = Take over
settings-would-change = { $count ->
    [0] Nothing would change
    [one] { $count } setting would change
   *[other] { $count } settings would change
}
settings-refused = { $count ->
    [one] { $count } value can’t be accepted; nothing was changed
   *[other] { $count } values can’t be accepted; nothing was changed
}
settings-taken = { $count ->
    [one] { $count } setting taken over
   *[other] { $count } settings taken over
}
settings-change = { $group }, { $label }: { $before } → { $after }
settings-translated = { $count ->
    [one] { $count } note about former names and values
   *[other] { $count } notes about former names and values
}
