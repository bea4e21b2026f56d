# The group-members file: its title, columns and rules. Its outcomes are those of enrolments and groups.

format-group-members = Group members
    .purpose = Puts people into groups of courses and takes them out. One person in one group per row.

## Columns

group-members-column-cmd = What to do: add, del or shift. Shift puts the person into this group and out of all others of the course. Blank is add.
    .title = Command
group-members-column-courseid = The course, by its short name unless the settings say otherwise. Needed unless groups are named by id.
    .title = Course
group-members-column-groupid = The group of the course, by its idnumber unless the settings say otherwise.
    .title = Group
group-members-column-userid = The person, by user name unless the settings say otherwise.
    .title = Person

## Rules

GMB001 = { $column }: “{ $value }” is no command; expected add, del or shift.
    .title = Unknown command
    .why = What the row would do isn’t known, so it does nothing.
    .example = join for add
    .way = Write one of the commands, or leave the cell blank for add.
GMB002 = The row doesn’t name the course in which to look for the group.
    .title = Course missing
    .why = Idnumbers and names of groups are unique in a course only.
    .example = courseid blank while groups are named by idnumber
    .way = Write the course, or let the settings name groups by id.
GMB003 = { $column }: “{ $value }” is no id; expected a whole number above 0.
    .title = Identifier that is no number
    .why = The settings name courses, groups or people by id.
    .example = LAB-MO while groups are named by id
    .way = Write the id, or change by what the settings name courses, groups and people.
GMB020 = { $key }: stays in the group, since a cohort that is bound to the course fills it.
    .title = Membership that follows a cohort
    .why = Who is in the group by the cohort is in it for as long as they are in the cohort.
    .example = del for a member of the bound cohort
    .way = Take the person out of the cohort, or change its binding.
