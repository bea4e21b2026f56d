# Plan.

plan-title = Plan
plan-of = Plan: { $name }
plan-empty = No steps
plan-empty-text = This run changes nothing, or its rows can’t be run.
plan-working = The plan is being worked out.
plan-not-yet-text = The plan isn’t worked out yet, or this run goes without: a plan is made first only where rows may take something away.
plan-went-without-text = This run went without a plan: one is made first only where rows may take something away. The page of the run has what it did.
plan-to-run = See the run
plan-xlsx = As XLSX
plan-sent-by = Sent by
plan-state = State
plan-held = Held: somebody has to look first
plan-would-be-held = A run would be held
plan-nothing-written = Nothing was written.
plan-no-change = Nothing has to change.
plan-rest = { $unchanged ->
    [0] No row stays as it is
    [one] **{ $unchanged }** stays as it is
   *[other] **{ $unchanged }** stay as they are
}{ $skipped ->
    [0] .
    [one] , and { $skipped } row is left out.
   *[other] , and { $skipped } rows are left out.
}
plan-was = { $count ->
    [0] No steps were planned.
    [one] **{ $count } step** was planned: { $parts }.
   *[other] **{ $count } steps** were planned: { $parts }.
}

plan-danger = Look at these first
plan-danger-was = Deleted or renamed
plan-danger-text = What can’t be taken back, or changes who somebody is
plan-step = Step
plan-goes-along = What changes or goes along
plan-line = Line

plan-steps = Steps
plan-filter = Steps to show
plan-all = All
plan-create = Create
plan-update = Update
plan-delete = Delete
plan-kind = Kind of record
plan-all-kinds = All kinds
plan-find = Find in the steps
plan-find-what = Person, course, value
plan-record = Record
plan-before-after = Before and after
plan-no-match = No step matches
plan-no-match-text = Keys and values of the steps are searched.

plan-left = Rows left out
plan-left-filter = Rows to show
plan-left-errors = With errors
plan-left-kept = Kept from acting
plan-why = Why it won’t run
plan-rule = Rule
plan-tryback = Tryback
plan-tryback-of = Tryback of { $path }

plan-looked = { $count ->
    [one] I have looked at the { $count } step that deletes or renames
   *[other] I have looked at the { $count } steps that delete or rename
}
plan-nothing-dangerous = Nothing is deleted or renamed
plan-reviewer = Operators approve and discard plans

plan-danger-delete = { $count ->
    [one] { $count } { $what } is deleted
   *[other] { $count } { $what } are deleted
}
plan-danger-rename = { $count ->
    [one] { $count } name that people know changes
   *[other] { $count } names that people know change
}
