### users

format-users = Users
    .purpose = Creates, updates, renames, suspends, deletes and revives accounts, and can put them into cohorts and courses on the way.

## Columns

users-column-username = User name: lower-case letters a–z, digits and . _ - @. Capitals are read as small letters. Finds the account where no other identifier does.
users-column-firstname = First name, as it is to be read, accents included.
users-column-lastname = Last name, as it is to be read, accents included.
users-column-id = Number that the platform gave. Counts where accounts are found by it, and in lists as a cross-check. Nothing is ever created with a chosen number.
users-column-idnumber = The school’s own number, unique. Finds the account unless another identifier is set. A blank cell never erases it.
users-column-email = E-mail address, unique unless accounts may share one. NOMAIL stands for “none”. While addresses are protected, one that is there is kept.
users-column-oldusername = User name so far. Renames the account, if renaming is on; otherwise ignored.
users-column-deleted = 1 deletes the account. 0 or blank: no deletion.
users-column-suspended = 1 suspends the account, 0 makes it active again. Blank: no change.
users-column-auth = How the account signs in, by the platform’s own word. A new account without it gets manual.
users-column-password = Password in clear. Blank: none, or a generated one for a new account if that is set. *NOPASS*: none, not even a generated one. Never shown or archived.
users-column-institution = Institution.
users-column-department = Department.
users-column-city = City. A new account without it gets that of the site.
users-column-country = Country, two letters of ISO 3166. A new account without it gets that of the site.
users-column-lang = Language code. A new account without it gets that of the site.
users-column-timezone = Time zone by its name; 99 stands for that of the platform. A new account without it gets the one that is set for new accounts.
users-column-maildisplay = Who sees the address: 0 nobody, 1 everybody (as in a new account), 2 people of the same courses.
users-column-maildigest = Mails of forums: 0 one by one (as in a new account), 1 a daily digest in full, 2 a daily list of subjects.
users-column-mailformat = Mails as plain text (0) or HTML (1, as in a new account).
users-column-autosubscribe = Whether posting in a forum subscribes to it; yes in a new account.
users-column-trackforums = Whether new posts are marked; no in a new account.
users-column-phone1 = Telephone.
users-column-phone2 = Another telephone.
users-column-address = Postal address.
users-column-description = About the person; may hold HTML.
users-column-mnethostid = Host of the account. Blank or 1; accounts of other hosts are not handled.
users-column-profile_field_X = A custom profile field, by its short name. A field that is unknown is made as a text, if that is set.
users-column-cohort = Name of a cohort to join, made if missing. Nobody is taken out.
users-column-cohortN = Of the platform’s own upload: a cohort to join, by its idnumber or its name.
users-column-cohortid = Idnumber of that cohort. Finds it before the name does, and goes into a cohort that is made.
users-column-courseN = A course to take part in: course1, course2 and so on, each with its own role, method, dates and group.
users-column-roleN = Role in the course, by its short name. Blank with a method: student. Without a method the role alone is given, and nobody is enrolled.
users-column-enrolN = Enrolment method of the course: manual or self.
users-column-startN = Start of the enrolment. Blank: start of the run for a new one, no change for one that is there. 0: no limit.
users-column-endN = End of the enrolment; a day ends with its last second. Blank: none for a new one, no change for one that is there. 0: no limit.
users-column-groupN = Name of a group of the course, made if missing. Only people who are enrolled join.
users-column-wwwrootN = Address of another site. Remote sites are not handled: that course fails, the rest of the row runs.
users-column-typeN = Of the platform’s own upload: the role by a number, 1 student, 2 editing teacher, 3 teacher.
users-column-enrolperiodN = Of the platform’s own upload: days from start to end, 0 for no end.
users-column-enrolstatusN = Of the platform’s own upload: 1 suspends the enrolment.
users-column-sysroleN = Of the platform’s own upload; ignored. Roles of the site are not given by files.
users-column-url = Of older platforms; ignored.
users-column-icq = Of older platforms; ignored.
users-column-htmleditor = Of older platforms; ignored.

## Outcomes

user-created = Account { $key } created
user-updated = Account { $key } updated
user-unchanged = Account { $key } already as the row says
user-deleted = Account { $key } deleted
user-absent = No account { $key } to act on: there is none, or it is deleted already
user-suspended = Account { $key } suspended
user-restored = Account { $key } active again
user-revived = Account { $key } revived
user-renamed = Account { $old } renamed to { $key }
user-renamed-before = Account { $key } was renamed from { $old } before
user-adopted = Account { $key } now has the { $by } { $value }
user-password-set = New password for { $key }
profile-field-created = Profile field { $key } created
cohort-created = Cohort { $key } created
cohort-member-added = Joined a cohort: { $key }
cohort-member-unchanged = Already in the cohort: { $key }

## Rules

USR001 = { $column } is blank, so the row doesn’t say whose it is.
    .title = Nobody is named
    .why = A blank identifier matches no account: otherwise a row could change, or delete, whoever has none.
    .example = ;Ada;Byron in a file that begins with username;firstname;lastname
    .way = Fill the cell, or remove the row.
USR002 = { $column } is blank. An account has a first and a last name.
    .title = Name is blank
    .why = The platform refuses accounts without a name. Only rows that delete an account do without.
    .example = tia.falk;Tia;
    .way = Fill the cell. Somebody with a single name gets a point or a dash in the other cell.
USR003 = The user name { $value } has characters that aren’t allowed. Expected a–z, digits and . _ - @.
    .title = User name has characters that aren’t allowed
    .why = People type their user name to sign in, on any keyboard. The platform refuses other characters unless it is set to take them.
    .example = zoé.müller → zoe.muller
    .way = Take the proposal if the account is new. If it exists, write its name as the platform has it; with letters of other scripts, turn on users.extended_usernames.
USR004 = { $value } is not an e-mail address. Expected one @, a name before it and a domain behind it.
    .title = E-mail is not an address
    .why = The account could receive neither its password nor any message.
    .example = a.petit@@rivage.example → a.petit@rivage.example
    .way = Correct the cell, or write NOMAIL for somebody without an address.
USR005 = { $column } is a column of the platform’s own upload, so the file is read as one: course1 enrols by manual.
    .title = File of the platform’s own upload
    .why = The platform has command files of its own, in which the same columns mean something else: a course and a role enrol.
    .example = username;firstname;lastname;course1;type1
    .way = Nothing need be done if the file is such a one. Otherwise leave the column out.
USR006 = The enrolment would end on { $value }, before it starts on { $start }.
    .title = Enrolment ends before it starts
    .why = Nobody could ever enter the course.
    .example = start1 = 2024-09-01, end1 = 2024-06-30
    .way = Correct one of the dates; 0 as the end means no limit.
USR007 = The column { $column } can’t be written: checksums of pictures are kept there.
    .title = Column of picture checksums
    .why = With a wrong checksum, a changed picture would be taken for the one that is there.
    .example = profile_field_userpicturehash
    .way = Leave the column out.
USR008 = The course { $course } comes with neither role nor enrolment method, so nothing is done in it.
    .title = Course without role and method
    .why = A role, a method or both say what the account is to do in the course. The rest of the row runs, and the row is in the tryback.
    .example = course1 = BIO101, role1 and enrol1 blank
    .way = Fill enrol1 with manual to enrol, or role1 to give a role alone; or clear course1.
USR009 = The course { $course } is meant on another site, { $site }, which isn’t reached.
    .title = Course of another site
    .why = Accounts and enrolments are kept on one platform only. The rest of the row runs, and the row is in the tryback.
    .example = wwwroot1 = https://peer.example
    .way = Clear the cell if the course is here; else enrol on that site.
USR010 = The column { $column } is ignored: accounts are found by { $by }.
    .title = Column id doesn’t count
    .why = The number that the platform gave counts only where accounts are found by it. It is never changed.
    .example = id;username;firstname;lastname
    .way = Nothing need be done. To find accounts by the number, set users.match_by to id.
USR012 = The column { $column } is ignored: renaming is off.
    .title = Renaming is off
    .why = A row whose account still has its old name may be refused, or make a second account.
    .example = username;firstname;lastname;oldusername
    .way = Turn on users.allow_rename if accounts are to be renamed.
USR013 = { $column } is filled without enrol{ $n }: the role is given, nobody is enrolled. This is said once a file.
    .title = Role without enrolment
    .why = In files for other programs the same two columns enrol people. Here it takes a method as well.
    .example = course1;role1 without enrol1
    .way = Add a column enrol1 with manual if people are to be enrolled.
USR014 = The column { $column } stands without { $course }.
    .title = Column of a course that isn’t there
    .why = Role, method, dates and group mean nothing without their course. A misspelt name would lose all enrolments of the file.
    .example = role2;enrol2 without course2
    .way = Add the column of the course, or correct the number.
USR015 = { $value } is another host. Only accounts of this platform are handled.
    .title = Account of another host
    .why = An account that signs in elsewhere is kept by that site.
    .example = mnethostid = 3
    .way = Leave the cell blank for an account of this platform; else remove the row.
USR016 = In a list to { $operation ->
    [delete] delete accounts
    [suspend] suspend accounts
   *[restore] restore accounts
 } only the columns that name them count; { $count ->
    [one] { $column } is ignored.
   *[other] { $column } and others are ignored, { $count } in all.
 }
    .title = Columns without effect in a list
    .why = A list does the same with each of its accounts.
    .example = username;suspended read as a list to delete
    .way = Nothing need be done. If each row is to say what happens, choose the operation sync.
USR021 = The user name { $key } belongs to another account: { $filled ->
    [0] one without { $by }
   *[other] its { $by } is { $other }
 }, the row says { $value }.
    .title = User name belongs to another account
    .why = Two people would share an account, or one would take over the other’s.
    .example = jdoe;John;Doe;S12 while jdoe is the account of S7
    .way = Give the row another user name; if it is the same person, correct the identifier on one side.
USR022 = The account with the { $by } { $value } is called { $other }, not { $key }.
    .title = Account has another user name
    .why = The identifier finds one account, the user name would be new. Either cell may be wrong.
    .example = S10 is ivo.berg, the row says ivo.berg2
    .way = Write the user name that the account has, or name it in oldusername and turn on renaming.
USR023 = The address { $email } belongs to { $other } already.
    .title = Address belongs to another account
    .why = Who can read that mailbox could set the passwords of both.
    .example = zoe.yam;Zoe;Yam;lea@example.org while lea.noor has that address
    .way = Correct the address, write NOMAIL, or allow shared addresses with users.allow_same_email.
USR024 = The idnumber { $idnumber } belongs to { $other } already.
    .title = Idnumber belongs to another account
    .why = It stands for one person. Other systems would mix the two up.
    .example = max.urru;Max;Urru;S11 while lea.noor has S11
    .way = Correct the number, or delete the account that has it wrongly.
USR025 = There is no account { $key } to rename to { $new }.
    .title = Account to rename isn’t there
    .why = Creating the new name instead would leave the person with two accounts if the old name is misspelt.
    .example = oldusername = ivo.burg
    .way = Correct oldusername, or clear it if the account is to be created.
USR026 = { $old } can’t be renamed to { $key }: there is such an account already.
    .title = New user name is taken
    .why = Two accounts can’t have one name.
    .example = oldusername = ivo.berg, username = lea.noor
    .way = Choose another name, or rename or delete the account that has it first.
USR027 = { $key } is protected and is never deleted, suspended or renamed.
    .title = Account is protected
    .why = Without it nobody might be able to get in, or the platform would miss an account of its own.
    .example = admin;;;1
    .way = Remove the row. Which accounts are protected is set by users.protected.
USR028 = The row says { $by } { $value }, the account { $key } has { $filled ->
    [0] none
   *[other] { $other }
 }.
    .title = Identifiers disagree
    .why = The row finds one account and describes another. Before something is taken away, both must be the same.
    .example = ivo.berg2;S99 while ivo.berg2 is S10
    .way = Correct the identifier that is wrong, or leave its cell blank.
USR029 = { $value } doesn’t fit the profile field { $field }, { $type ->
    [menu] which takes one of its choices
    [checkbox] which takes yes or no
    [datetime] which takes a date
   *[other] of the type { $type }
 }.
    .title = Value doesn’t fit the profile field
    .why = The platform would show it wrongly or not at all.
    .example = profile_field_hall = Westt while the choices are East and West
    .way = Correct the cell, or add the choice to the field.
USR030 = { $key } keeps the address { $kept }: addresses that are there are protected.
    .title = Address is kept
    .why = People correct their address themselves, and the file may be older.
    .example = ivo@new.example in the file, ivo@old.example on the platform
    .way = Nothing need be done. To let files change addresses, turn off users.protect_emails.
USR031 = There is no profile field { $field }. The column is ignored; this is said once a file.
    .title = Profile field is unknown
    .why = What stands in the column changes nothing.
    .example = profile_field_badg for profile_field_badge
    .way = Correct the name, create the field, or turn on users.create_profile_fields.
USR032 = { $key } is to get a generated password, and has no address to send it to.
    .title = No address for the password
    .why = Nobody would learn the password. It is sent once the account has an address.
    .example = email blank or NOMAIL, with users.create_passwords on
    .way = Add an address, or set a password in the file.
USR034 = The password has fewer than { $min } characters.
    .title = Password is too short
    .why = The platform refuses it, or it is easily guessed. It is shown nowhere, not even here.
    .example = A password of six characters
    .way = Give a longer one, or leave the cell blank.
