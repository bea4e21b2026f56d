# The list of courses to delete: its title, columns, outcomes and rules.

format-course-deletions = Course deletions
    .purpose = Deletes courses with all that hangs on them: content, enrolments, groups, links. A list without a header, one course per line.

## Columns

course-deletions-column-identifier = The course, by its short name unless the settings or the first line say otherwise.
    .title = Course

## Outcomes

course-deleted = Course { $key } (“{ $fullname }”) deleted{ $enrolments ->
    [0] {""}
    [one] , and one enrolment with it
   *[other] , and { $enrolments } enrolments with it
 }
course-absent = There is no course { $key }, so none was deleted
course-repeated = Course { $key } stands on line { $first } already

## Rules

CDL001 = “{ $value }” is no id; expected a whole number above 0.
    .title = Identifier that is no number
    .why = The settings, or the first line of the list, say that courses are named by id.
    .example = BIO-101 while courses are named by id
    .way = Write the id, or say by what the courses are named: in the settings, or by shortname or idnumber on the first line.
