# Settings.

settings-title = Settings
settings-empty = No settings to show
settings-empty-text = How files are read, what the tools may do, and where runs write.
