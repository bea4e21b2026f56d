# The file of cohort bindings: its title, columns, outcomes and rules.

format-cohort-bindings = Cohort bindings
    .purpose = Binds cohorts to courses, so that their members take part with a role and, if wanted, in a group; suspends, resumes and ends that. One cohort in one course with one role per row.

## Columns

cohort-bindings-column-cmd = What to do: add (or bind), del (or suspend), restore (or enable), fulldel (or unbind). Blank is add.
    .title = Command
cohort-bindings-column-course = The course, by its short name unless the settings say otherwise.
    .title = Course
cohort-bindings-column-cohort = The cohort, by its identifier unless the settings say otherwise.
    .title = Cohort
cohort-bindings-column-role = The role of the members, by its short name unless the settings say otherwise. Blank is student; * stands for all roles, but not in add.
    .title = Role
cohort-bindings-column-enrol = The enrolment method that follows the cohort. Blank is cohort; some sites have others.
    .title = Enrolment method
cohort-bindings-column-enrolstart = From when the members take part. Blank: from the start of the run, or as it was. 0: no limit.
    .title = Start
cohort-bindings-column-enrolend = Until when they take part; a day ends with its last second. Blank: no end, or as it was. 0: no end.
    .title = End
cohort-bindings-column-makegroup = Whether a new binding fills a group of the course with the members. The group has the name of the cohort and is made if it is missing. Blank is no.
    .title = Group

## Outcomes

binding-created = { $key }: bound, role { $role }
binding-updated = { $key }: dates of the binding changed, role { $role }
binding-resumed = { $key }: binding active again, role { $role }
binding-suspended = { $key }: binding suspended, role { $role }
binding-unchanged = { $key }: binding already so, role { $role }
binding-deleted = { $key }: no longer bound, role { $role }
binding-absent = { $key }: wasn’t bound so

## Rules

CBD001 = { $column }: “{ $value }” is no command; expected add, del, restore or fulldel.
    .title = Unknown command
    .why = What the row would do isn’t known, so it does nothing.
    .example = remove for fulldel
    .way = Write one of the commands, or leave the cell blank for add.
CBD002 = { $column }: “{ $value }” is unclear; expected del to suspend the binding, or fulldel to end it.
    .title = Unclear delete
    .why = In other files delete and del are the same. Here del only suspends, so delete could be taken for either.
    .example = delete;BIO-101;CO-24-A
    .way = Write del to suspend the binding, or fulldel to end it.
CBD003 = { $column }: “{ $value }” is no method that follows a cohort; expected cohort.
    .title = Unknown binding method
    .why = Only a method that follows a cohort can enrol its members.
    .example = manual
    .way = Write cohort, or leave the cell blank, which means the same.
CBD004 = { $column }: “{ $value }” stands for all roles, which can be suspended and ended but not given.
    .title = All roles in a row that binds
    .why = A binding gives its members one role.
    .example = add;BIO-101;CO-24-A;{ "*" }
    .way = Write the role, one row for each.
CBD005 = The end “{ $value }” comes before the start { $start }.
    .title = End before start
    .why = The members would never take part.
    .example = from 2024-09-02 until 2024-09-01
    .way = Correct one of the two dates. 0 means no limit.
CBD006 = { $column } holds on this directory; the method cohort of a Moodle site doesn’t use it.
    .title = Dates of a bound cohort
    .why = There the members take part as long as the binding is enabled. Said once for the file.
    .example = enrolend filled while the method is cohort
    .way = Nothing need be done here. On a Moodle site, suspend or end the binding when the time has come.
CBD007 = { $column }: “{ $value }” is no id; expected a whole number above 0.
    .title = Identifier that is no number
    .why = The settings name courses, cohorts or roles by id.
    .example = student while roles are named by id
    .way = Write the id, or change by what the settings name courses, cohorts and roles.
CBD020 = { $key }: there is no such binding to restore.
    .title = Nothing to restore
    .why = Only a binding that is there can be enabled again.
    .example = restore after fulldel
    .way = Write add to bind the cohort, or remove the row.
CBD021 = { $key }: this platform has no enrolment method { $method }.
    .title = Binding method unavailable
    .why = Only some sites have methods besides cohort that follow a cohort.
    .example = delayedcohort
    .way = Write cohort, or leave the cell blank.
CBD022 = { $key }: the binding would end before it starts.
    .title = Binding over before it starts
    .why = With the dates of the row and those that hold already, or the start of the run, nobody would ever take part by it.
    .example = A new binding, enrolstart blank, enrolend last week
    .way = Correct the dates, or write 0 into enrolstart for no start.
