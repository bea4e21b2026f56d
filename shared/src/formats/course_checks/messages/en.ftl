# The list of courses to look for: its title, columns, outcomes and rules.

format-course-checks = Course checks
    .purpose = Tells which courses there are. It changes nothing: the report is the product. A list without a header, one course per line, with a description if you like.

## Columns

course-checks-column-identifier = The course, by its short name unless the settings or the first line say otherwise.
    .title = Course
course-checks-column-description = Any text. It comes back in the report.
    .title = Description

## Outcomes

course-found = { $key }{ $described ->
    [0] {""}
   *[other] {" "}(“{ $description }”)
 }: found, “{ $fullname }” (short name “{ $shortname }”, idnumber “{ $idnumber }”, id { $id })
course-missing = { $key }{ $described ->
    [0] {""}
   *[other] {" "}(“{ $description }”)
 }: there is no such course
course-ambiguous = { $key }{ $described ->
    [0] {""}
   *[other] {" "}(“{ $description }”)
 }: { $matches } courses have this identifier: { $shortname }

## Rules

CCK001 = “{ $value }” is no id; expected a whole number above 0.
    .title = Identifier that is no number
    .why = The settings, or the first line of the list, say that courses are named by id.
    .example = BIO-101 while courses are named by id
    .way = Write the id, or say by what the courses are named: in the settings, or by shortname or idnumber on the first line.
