### settings-formats
