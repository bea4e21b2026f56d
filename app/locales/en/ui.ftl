# Words of the components.

ui-optional = optional
ui-close = Close
ui-copy = Copy
ui-copied = Copied
ui-copy-failed = The browser doesn’t give access to the clipboard
ui-try-again = Try again
ui-messages = Messages
ui-password-show = Show the password
ui-password-hide = Hide the password
ui-empty-value = empty
ui-removed = removed
ui-becomes = becomes
ui-no-rows = no rows

# Moments
ui-now = now
ui-minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
ui-in-minutes = { $count ->
    [one] in { $count } minute
   *[other] in { $count } minutes
}
ui-today = today, { $time }
ui-yesterday = yesterday, { $time }
ui-tomorrow = tomorrow, { $time }

# Verbs: for one record, and above a count
ui-plan-created-one = Create
ui-plan-created-many = Create
ui-plan-updated-one = Update
ui-plan-updated-many = Update
ui-plan-deleted-one = Delete
ui-plan-deleted-many = Delete
ui-plan-unchanged-one = Leave as it is
ui-plan-unchanged-many = Leave as it is
ui-plan-failed-one = Failed
ui-plan-failed-many = Failed
ui-plan-skipped-one = Left out
ui-plan-skipped-many = Left out
ui-done-created-one = Created
ui-done-created-many = Created
ui-done-updated-one = Updated
ui-done-updated-many = Updated
ui-done-deleted-one = Deleted
ui-done-deleted-many = Deleted
ui-done-unchanged-one = Unchanged
ui-done-unchanged-many = Unchanged
ui-done-failed-one = Failed
ui-done-failed-many = Failed
ui-done-skipped-one = Left out
ui-done-skipped-many = Left out

# Charts
ui-chart-table = As a table
