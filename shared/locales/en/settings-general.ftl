### settings-general
