# Sign in, first run.

account-sign-in = Sign in
account-sign-in-lead = To send files and to see runs
account-signing-in = Signing in
account-name = User name
account-name-missing = The user name is empty.
account-display-name = Name for people
account-display-name-hint = Stands beside what you send and approve
account-name-hint = Lower-case letters, digits and . _ -
account-password = Password
account-password-needed = The password is empty.
account-no-match = That didn’t match
account-no-match-text = Check the user name and the password.
account-without = Only want to look at a file? [Check it without an account](/). It stays in your browser.
account-no-administrator = This server has no administrator yet
account-no-administrator-text = At its first start it printed a one-time link. Open that link to set it up.

account-set-up = Set up Tool Sync
account-set-up-lead = One account, a language, a time zone. All of it can be changed later.
account-administrator = Administrator
account-password-hint = At least { $least } characters. A sentence is easy to remember
account-password-missing = The password is empty. At least { $least } characters are needed.
account-password-short = { $count ->
    [one] The password has { $count } character. At least { $least } are needed.
   *[other] The password has { $count } characters. At least { $least } are needed.
}
account-site = Site
account-place = Where runs write
account-place-directory = To the built-in directory
account-place-directory-note = To try Tool Sync, or to keep a directory of its own
account-place-moodle = To a Moodle
account-place-moodle-note = Next you give its address and a token; until then nothing is written anywhere
account-language = Language
account-time-zone = Time zone
account-samples = Load sample data
account-samples-note = A small invented school to try things on; it can be emptied later
account-set-up-go = Create the administrator
account-setting-up = Setting up
account-set-up-done = Tool Sync is set up, and you are signed in
account-no-token = This link is not complete
account-no-token-text = The set-up page is opened by the one-time link that the server printed at its first start. It ends in “#token=” and a long word. Once somebody has used it, sign in instead.
