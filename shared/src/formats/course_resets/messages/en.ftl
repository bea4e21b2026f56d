# The course resets file: its title, columns, outcomes and rules.

format-course-resets = Course resets
    .purpose = Empties courses of what people did in them, so that they can be used again: participants, groups, work in activities, grades. Structure and material stay. One course per row.

## Columns

course-resets-column-shortname = The course, by its short name. Needed while the settings find courses so.
    .title = Short name
course-resets-column-idnumber = The course, by its idnumber. Needed while the settings find courses so.
    .title = Idnumber
course-resets-column-id = The course, by its id. Needed while the settings find courses so.
    .title = Id
course-resets-column-events = Yes deletes the calendar events of the course.
    .title = Events
course-resets-column-logs = Yes deletes the log of the course.
    .title = Logs
course-resets-column-notes = Yes deletes the notes about people.
    .title = Notes
course-resets-column-grades = items deletes grade items with their grades, grades only the grades, all both.
    .title = Grades
course-resets-column-roles = Whose enrolments end: short names of roles, separated by blanks, or all. Who holds another role too only loses the named one.
    .title = Roles
course-resets-column-local_roles = roles takes roles in activities and blocks away, overrides changed permissions, all both.
    .title = Local roles
course-resets-column-groups = groups or remove deletes the groups, members empties them, all does both.
    .title = Groups
course-resets-column-groupings = groupings, groups or remove deletes the groupings, members takes the groups out of them, all does both.
    .title = Groupings
course-resets-column-modules = What people did in activities: names of modules, separated by blanks, or all. With a minus before them: all but these.
    .title = Modules
course-resets-column-completion = Yes deletes what people have completed.
    .title = Completion
course-resets-column-blog_associations = Yes takes the links of blog entries to the course away.
    .title = Blog links
course-resets-column-comments = Yes deletes the comments on the page of the course.
    .title = Comments
course-resets-column-reset_X = Yes asks for the option X that a module of the site declares.
    .title = Option of a module
course-resets-column-forum_all = Yes clears all posts of forums. Part of what the module does when only its name stands in modules.
    .title = forum_all
course-resets-column-forum_subscriptions = Yes clears the subscriptions of forums. Only where this column asks for it.
    .title = forum_subscriptions
course-resets-column-forum_ratings = Yes clears the ratings of forums. Part of what the module does when only its name stands in modules.
    .title = forum_ratings
course-resets-column-forum_digests = Yes clears the digest preferences of forums. Only where this column asks for it.
    .title = forum_digests
course-resets-column-forum_track_prefs = Yes clears the tracking preferences of forums. Only where this column asks for it.
    .title = forum_track_prefs
course-resets-column-glossary_all = Yes clears all entries of glossaries. Only where this column asks for it.
    .title = glossary_all
course-resets-column-glossary_ratings = Yes clears the ratings of glossaries. Part of what the module does when only its name stands in modules.
    .title = glossary_ratings
course-resets-column-glossary_comments = Yes clears the comments of glossaries. Part of what the module does when only its name stands in modules.
    .title = glossary_comments
course-resets-column-glossary_notenrolled = Yes clears the entries of people who aren’t enrolled of glossaries. Only where this column asks for it.
    .title = glossary_notenrolled
course-resets-column-chat = Yes clears the messages of chats. Part of what the module does when only its name stands in modules.
    .title = chat
course-resets-column-data = Yes clears all entries of databases. Only where this column asks for it.
    .title = data
course-resets-column-data_ratings = Yes clears the ratings of databases. Part of what the module does when only its name stands in modules.
    .title = data_ratings
course-resets-column-data_comments = Yes clears the comments of databases. Part of what the module does when only its name stands in modules.
    .title = data_comments
course-resets-column-data_notenrolled = Yes clears the entries of people who aren’t enrolled of databases. Only where this column asks for it.
    .title = data_notenrolled
course-resets-column-slots = Yes clears the slots of schedulers. Part of what the module does when only its name stands in modules.
    .title = slots
course-resets-column-apointments = Yes clears the appointments of schedulers. Part of what the module does when only its name stands in modules.
    .title = apointments
course-resets-column-assignment_submissions = Yes clears the submissions of old assignments (before 2.4). Part of what the module does when only its name stands in modules.
    .title = assignment_submissions
course-resets-column-assign_submissions = Yes clears the submissions of assignments. Part of what the module does when only its name stands in modules.
    .title = assign_submissions
course-resets-column-assign_user_overrides = Yes clears the exceptions for people of assignments. Part of what the module does when only its name stands in modules.
    .title = assign_user_overrides
course-resets-column-assign_group_overrides = Yes clears the exceptions for groups of assignments. Part of what the module does when only its name stands in modules.
    .title = assign_group_overrides
course-resets-column-survey_answers = Yes clears the answers of surveys. Part of what the module does when only its name stands in modules.
    .title = survey_answers
course-resets-column-survey_analysis = Yes clears the analysis of surveys. Part of what the module does when only its name stands in modules.
    .title = survey_analysis
course-resets-column-lesson = Yes clears the attempts of lessons. Part of what the module does when only its name stands in modules.
    .title = lesson
course-resets-column-lesson_user_overrides = Yes clears the exceptions for people of lessons. Part of what the module does when only its name stands in modules.
    .title = lesson_user_overrides
course-resets-column-lesson_group_overrides = Yes clears the exceptions for groups of lessons. Part of what the module does when only its name stands in modules.
    .title = lesson_group_overrides
course-resets-column-choice = Yes clears the responses of choices. Part of what the module does when only its name stands in modules.
    .title = choice
course-resets-column-feedback = Yes clears the responses of feedbacks. Part of what the module does when only its name stands in modules.
    .title = feedback
course-resets-column-h5pactivity = Yes clears the attempts of H5P activities. Part of what the module does when only its name stands in modules.
    .title = h5pactivity
course-resets-column-scorm = Yes clears the tracks of SCORM packages. Part of what the module does when only its name stands in modules.
    .title = scorm
course-resets-column-quiz_attempts = Yes clears the attempts of quizzes. Part of what the module does when only its name stands in modules.
    .title = quiz_attempts
course-resets-column-quiz_user_overrides = Yes clears the exceptions for people of quizzes. Part of what the module does when only its name stands in modules.
    .title = quiz_user_overrides
course-resets-column-quiz_group_overrides = Yes clears the exceptions for groups of quizzes. Part of what the module does when only its name stands in modules.
    .title = quiz_group_overrides
course-resets-column-workshop_submissions = Yes clears the submissions of workshops. Part of what the module does when only its name stands in modules.
    .title = workshop_submissions
course-resets-column-workshop_assessments = Yes clears the assessments of workshops. Part of what the module does when only its name stands in modules.
    .title = workshop_assessments
course-resets-column-workshop_phase = Yes clears the phase, back to the first one of workshops. Part of what the module does when only its name stands in modules.
    .title = workshop_phase

## Outcomes

course-reset = Course { $key } (“{ $fullname }”) reset
course-clean = Course { $key } (“{ $fullname }”): nothing to reset
course-participants-unenrolled = { $key }: { $count ->
    [one] one enrolment
   *[other] { $count } enrolments
 } ended
course-roles-removed = { $key }: { $count ->
    [one] one role
   *[other] { $count } roles
 } taken away from people who hold others
course-groups-emptied = { $key }: { $count ->
    [one] one membership of groups
   *[other] { $count } memberships of groups
 } ended
course-groups-deleted = { $key }: { $count ->
    [one] one group
   *[other] { $count } groups
 } deleted
course-groupings-emptied = { $key }: { $count ->
    [one] one group
   *[other] { $count } groups
 } taken out of groupings
course-groupings-deleted = { $key }: { $count ->
    [one] one grouping
   *[other] { $count } groupings
 } deleted

## Rules

CRT001 = { $column }: “{ $value }” is no id; expected a whole number above 0.
    .title = Identifier that is no number
    .why = The settings name courses by id.
    .example = BIO-101 while courses are named by id
    .way = Write the id, or change by what the settings name courses.
CRT002 = The column { $column } isn’t looked at, since the settings find courses by { $by }.
    .title = Second identifier
    .why = One identifier names the course; another one may help people, and is not compared.
    .example = shortname;idnumber;groups
    .way = Nothing need be done.
CRT003 = { $column }: “{ $value }” says none and names roles besides.
    .title = None beside roles
    .why = It isn’t certain whether people are to be unenrolled.
    .example = student none
    .way = Write the roles alone, or none alone.
CRT004 = { $column }: in “{ $value }”, names without a minus don’t count, since some have one.
    .title = Modules named beside ones left out
    .why = A minus means all modules but these, so that more is reset than the other names seem to say.
    .example = -forum quiz
    .way = Name only the modules to leave out, each with a minus, or only those to reset.
CRT005 = { $column }: no module { $module } is known{ $proposed ->
    [0] .
   *[other] ; did you mean { $proposal }?
 }
    .title = Unknown module
    .why = It may be a slip, or a module of your site. The others are reset.
    .example = forums for forum
    .way = Correct the name; if it is a module of your site, nothing need be done.
CRT006 = The file has no column { $columns }; by the setting course_resets.absent_options this counts as yes.
    .title = Absent columns count as yes
    .why = The setting asks for what older systems did.
    .example = completion missing while course_resets.absent_options is yes
    .way = Add the columns with no, or set course_resets.absent_options to no.
CRT010 = { $key }: there is no role { $role }; the other roles go on.
    .title = Unknown role
    .why = Nobody can hold it, so nobody is unenrolled for it.
    .example = students for student
    .way = Write the short name of a role.
CRT011 = The platform holds nothing of what { $columns } would reset.
    .title = Nothing of the kind
    .why = The directory of Tool Sync has participants, roles, groups and groupings; content, grades and events are on the learning platform. Said once for the file.
    .example = events = yes
    .way = Nothing need be done.
CRT012 = { $key }: the platform can’t reset what { $columns } asks for.
    .title = Not possible on this platform
    .why = The platform has such things but no way for others to clear them.
    .example = A platform whose web services don’t clear grades
    .way = Leave the column out, or do it on the platform itself.
