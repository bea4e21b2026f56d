# The cohorts file: its title, columns, outcomes and rules.

format-cohorts = Cohorts
    .purpose = Makes, changes and deletes cohorts, and puts people into them and takes them out. One cohort, or one member of a cohort, per row.

## Columns

cohorts-column-cmd = What to do: add, del, delete or free. Blank is add.
    .title = Command
cohorts-column-cid = The cohort by its id, where the settings name cohorts so; else it stands in for the column that names cohorts, where that one says nothing.
    .title = Cohort
cohorts-column-cidnumber = The cohort’s idnumber. Names the cohort unless the settings say otherwise; else the idnumber to give it.
    .title = Idnumber
cohorts-column-cname = The cohort’s name. Blank: a new cohort is called by its idnumber, another keeps its name.
    .title = Name
cohorts-column-cdescription = About the cohort. Blank: as it was; *EMPTY*: no description.
    .title = Description
cohorts-column-ccatcontext = The category that the cohort belongs to, by its id; 0 is the site. Blank: as ccatcontextidnumber says, else the site for a new cohort, and as it was for another.
    .title = Category
cohorts-column-ccatcontextidnumber = The category that the cohort belongs to, by its idnumber. Counts where ccatcontext is blank.
    .title = Category’s idnumber
cohorts-column-component = What manages a new cohort, so that people don’t. Blank: people. Changes nothing in a cohort that is there.
    .title = Component
cohorts-column-userid = The person who joins or leaves, by user name unless the settings say otherwise. Blank with add: nobody.
    .title = Person

## Outcomes (those of people who join stand with the users file)

cohort-updated = Cohort { $key } changed
cohort-adopted = Cohort { $key }, which had no idnumber, took the one of the row
cohort-unchanged = Cohort { $key } was so already
cohort-deleted = Cohort { $key } deleted, with its memberships and bindings
cohort-absent = No cohort { $key } to delete: there is none, or it is deleted already
cohort-freed = Cohort { $key } freed of { $count ->
    [one] its one member
   *[other] its { $count } members
 }
cohort-empty = Cohort { $key } had no members
cohort-member-removed = Out of the cohort: { $key }
cohort-member-absent = Wasn’t in the cohort: { $key }

## Rules

COH001 = { $column }: “{ $value }” is no command; expected add, del, delete or free.
    .title = Unknown command
    .why = What the row would do isn’t known, so it does nothing.
    .example = remove for del
    .way = Write one of the commands, or leave the cell blank for add.
COH002 = The file has neither the column { $column }, which names cohorts, nor cid.
    .title = No column that names cohorts
    .why = No row can say which cohort it is about. By what cohorts are named is a setting.
    .example = cname;userid while cohorts are named by idnumber
    .way = Add the column, or change by what the settings name cohorts.
COH003 = The row names no cohort.
    .title = No cohort named
    .why = A blank never finds a cohort, not even one without idnumber.
    .example = add;;Intake 2024 A
    .way = Write the identifier that the settings ask for: the idnumber unless they were changed.
COH004 = { $column }: “{ $value }” is no id; expected a whole number above 0.
    .title = Identifier that is no number
    .why = The settings name cohorts or people by id.
    .example = CO-24-A while cohorts are named by id
    .way = Write the id, or change by what the settings name cohorts and people.
COH005 = The row doesn’t say whom to take out of the cohort.
    .title = No member to take out
    .why = The file has a column of people, so del takes one out. A blank cell must not delete the whole cohort.
    .example = del;CO-23-Z; in a file with userid
    .way = Write the person; or delete to delete the cohort, or free to take everybody out.
COH006 = “{ $command }” is about the whole cohort, but the row names a person: { $value }.
    .title = Command for a whole cohort in a row that names a person
    .why = Perhaps only this person was meant to leave.
    .example = delete;CO-22-X;ajones
    .way = Write del to take the person out, or empty the cell.
COH007 = { $column }: “{ $value }” is ignored, since the row names its cohort by { $by }.
    .title = Identifier without effect
    .why = cid only stands in where the column that names cohorts is blank. Said once for the file.
    .example = cid and cidnumber filled, with different values
    .way = Remove the column cid, or name cohorts by id in the settings.
COH020 = There is no cohort { $key }, and the settings don’t allow to make it.
    .title = Cohort that may not be made
    .why = Perhaps its identifier is misspelt, or the cohort is made elsewhere.
    .example = add;CO-24-A while cohorts.auto_create is off
    .way = Correct the identifier, make the cohort, or allow it in the settings.
COH021 = { $key }: the idnumber { $taken } belongs to another cohort, { $other }.
    .title = Idnumber of another cohort
    .why = No two cohorts have the same idnumber.
    .example = A cohort named Intake 2024 B with the idnumber of Intake 2024 A
    .way = Correct the idnumber or the name.
COH022 = { $key }: the name { $taken } belongs to another cohort, { $other }.
    .title = Name of another cohort
    .why = Two cohorts of one name can’t be told apart where people choose them.
    .example = CO-24-B with the name of CO-24-A
    .way = Give the cohort another name, or correct its identifier.
COH023 = { $key }: there is no category { $category }.
    .title = Category of the cohort not found
    .why = The cohort isn’t made for the whole site instead, where more people would see it.
    .example = FAC-SIC for FAC-SCI
    .way = Correct the category, or make it first by a courses file.
COH024 = { $key }: { $count } categories have the idnumber { $category }.
    .title = Category of the cohort not unique
    .why = None is taken at random.
    .example = Two categories with the idnumber FAC-SCI
    .way = Name the category by its id in ccatcontext.
