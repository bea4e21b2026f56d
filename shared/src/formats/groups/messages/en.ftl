# The groups file: its title, columns, outcomes and rules.

format-groups = Groups
    .purpose = Makes, changes and deletes groups and groupings of courses, and puts groups into groupings. One group or grouping per row.

## Columns

groups-column-cmd = What to do: add or del. Blank is add.
    .title = Command
groups-column-type = What the row is about: group or grouping. Blank is group.
    .title = Type
groups-column-courseid = The course, by its short name unless the settings say otherwise.
    .title = Course
groups-column-name = The name of the group or grouping, unique in the course. May be blank beside updateid, and in a deletion that another column names the target of.
    .title = Name
groups-column-idnumber = Its idnumber, unique in the course. Blank: none, or as it was.
    .title = Idnumber
groups-column-updateid = The group or grouping to change, by its idnumber unless the settings say otherwise. If there is none, it is made. Blank: what is there isn’t changed.
    .title = To change
groups-column-description = About it. Blank: none, or as it was. *EMPTY* empties it.
    .title = Description
groups-column-selfgrouping = Yes: the group is put into a grouping of its own name, which is made if missing. Blank: no; for a new group as the settings say.
    .title = Grouping of its own
groups-column-grouping = The grouping to put the group into, always by its idnumber.
    .title = Grouping
groups-column-enrolmentkey = The key by which people who enrol themselves join the group. Blank: none, or as it was.
    .title = Enrolment key

## Outcomes. What groups share with enrolments is said there.

group-updated = { $key }: group changed
group-adopted = { $key }: was made without an idnumber, which it now has
group-unchanged = { $key }: group already there
group-absent = { $key }: there is no such group, so nothing to delete
grouping-created = { $key }: grouping created
grouping-updated = { $key }: grouping changed
grouping-adopted = { $key }: was made without an idnumber, which it now has
grouping-unchanged = { $key }: grouping already there
grouping-deleted = { $key }: grouping deleted
grouping-absent = { $key }: there is no such grouping, so nothing to delete
grouping-group-added = { $key }: group put into the grouping
grouping-group-unchanged = { $key }: group already in the grouping

## Rules

GRP001 = { $column }: “{ $value }” is no command; expected add or del.
    .title = Unknown command
    .why = What the row would do isn’t known, so it does nothing.
    .example = update for add
    .way = Write add or del, or leave the cell blank for add. To change what is there, name it in updateid.
GRP002 = { $column }: “{ $value }” is no type; expected group or grouping.
    .title = Unknown type
    .why = The row would make something else than was meant.
    .example = class for group
    .way = Write group or grouping, or leave the cell blank for a group.
GRP003 = The row names no group or grouping: its name is blank.
    .title = Name missing
    .why = What is new needs a name, and a deletion something to find its target by.
    .example = name blank in a row that makes a group
    .way = Write the name. To change or to delete what is there, updateid is enough.
GRP004 = { $column }: “{ $value }” is no id; expected a whole number above 0.
    .title = Identifier that is no number
    .why = The settings name courses, groups or groupings by id.
    .example = LAB-MO while groups are named by id
    .way = Write the id, or change by what the settings name courses, groups and groupings.
GRP005 = { $column } is ignored: this row is about a grouping, and only groups have one.
    .title = Column of groups in a row of a grouping
    .why = A grouping is in no other grouping and lets nobody into a course.
    .example = grouping filled in a row of the type grouping
    .way = Empty the cell, or correct the type.
GRP006 = The grouping has no idnumber, so no row can put groups into it.
    .title = Grouping without idnumber
    .why = The column grouping names groupings by their idnumber, whatever the settings say.
    .example = grouping;BIO-101;Labs; with idnumber blank
    .way = Give the grouping an idnumber.
GRP007 = { $column }: “{ $value }” is not written, since updateid finds the row’s target by { $update }.
    .title = Identifier that is kept
    .why = If it changed, the next run of this file would not find the target again.
    .example = idnumber SINGERS beside updateid CHOIR
    .way = Write the same in both, or change the idnumber by a file that names groups by name or id.
GRP008 = { $column } is ignored: the row puts the group into the grouping { $grouping }.
    .title = Two groupings for one group
    .why = A grouping that is named counts more than one of the group’s own name, which isn’t made.
    .example = selfgrouping yes, and grouping filled
    .way = Keep one of the two. For both, write a second row.
GRP020 = The course has another { $type ->
        [grouping] grouping
       *[group] group
    } named { $key }.
    .title = Name taken
    .why = Names of groups, and those of groupings, are unique in a course.
    .example = A second group Choir, with another idnumber
    .way = Choose another name, or change the one that is there by updateid.
GRP021 = The course has another { $type ->
        [grouping] grouping
       *[group] group
    } with the idnumber { $key }.
    .title = Idnumber taken
    .why = Idnumbers of groups, and those of groupings, are unique in a course.
    .example = Two groups with the idnumber LAB-MO
    .way = Choose another idnumber, or change the one that is there by updateid.
GRP022 = The course { $course } has no { $type ->
        [grouping] grouping
       *[group] group
    } with the id { $key }.
    .title = No such id in the course
    .why = Ids are given by the platform and can’t be chosen, so nothing is made. Perhaps it belongs to another course.
    .example = updateid 7, which is a group of another course
    .way = Correct the id or the course, or leave updateid blank to make something new.
GRP023 = { $key } isn’t there, so it can’t be deleted.
    .title = Nothing to delete
    .why = The settings ask for a failure where a deletion finds nothing.
    .example = del of a group that was deleted already
    .way = Remove the row, or let the settings skip it.
GRP024 = { $key } is there and differs from the row, which changes nothing in it.
    .title = Values that aren’t written
    .why = Without updateid a row only makes what is missing.
    .example = Another description for a group that exists
    .way = Name it in updateid if it should become as the row says.
