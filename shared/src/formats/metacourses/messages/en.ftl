# The metacourses file: its title, columns, outcomes and rules.

format-metacourses = Links between courses
    .purpose = Links courses so that one receives the participants of another, disables links and removes them. One link per row.

## Columns

metacourses-column-master = The course whose participants are passed on, by its short name unless the settings say otherwise.
    .title = From the course
metacourses-column-meta = The course that receives them, named in the same way.
    .title = Into the course
metacourses-column-cmd = What to do: add or del. Blank is add.
    .title = Command

## Outcomes

metalink-created = { $meta } now receives the participants of { $master }
metalink-revived = { $meta } receives the participants of { $master } again
metalink-exists = { $meta } already receives the participants of { $master }
metalink-disabled = { $meta } no longer receives the participants of { $master }; the link stays, disabled
metalink-unchanged = The link from { $master } to { $meta } is already disabled
metalink-deleted = { $meta } no longer receives the participants of { $master }; the link is removed
metalink-absent = { $master } and { $meta } weren’t linked

## Rules

MTA001 = { $column }: “{ $value }” is no command; expected add or del.
    .title = Unknown command
    .why = What the row would do isn’t known, so it does nothing.
    .example = delete for del
    .way = Write one of the commands, or leave the cell blank for add.
MTA002 = { $column }: “{ $value }” is no id; expected a whole number above 0.
    .title = Identifier that is no number
    .why = The settings name courses by id.
    .example = GUITAR1 while courses are named by id
    .way = Write the id, or change by what the settings name courses.
MTA003 = The course { $value } can’t be linked to itself.
    .title = Course linked to itself
    .why = It has its own participants already.
    .example = GUITAR1;GUITAR1;add
    .way = Correct one of the two courses.
MTA004 = { $master } already receives the participants of { $meta }, directly or through other courses: the link would close a loop.
    .title = Loop of links
    .why = In a loop nobody can tell where a participant comes from, or how to get rid of one. Disabled links count, since they may be enabled again.
    .example = GUITAR1;STRINGS_ALL, then STRINGS_ALL;GUITAR1
    .way = Decide which course passes its participants on, and remove the link the other way round.
MTA005 = There is neither a course { $key } nor a course { $meta }.
    .title = Both courses unknown
    .why = A link needs two courses that exist.
    .example = GHOST8;GHOST9;add
    .way = Correct the identifiers, or create the courses first.
