## What a platform can do

capability-user-create = Make accounts
capability-user-update = Change accounts, rename and suspend them
capability-user-delete = Delete accounts
capability-user-revive = Bring deleted accounts back
capability-profile-field-create = Make custom profile fields
capability-picture-set = Give and change pictures of users
capability-picture-remove = Take pictures of users away
capability-category-create = Make categories
capability-category-update = Rename, move and hide categories
capability-category-delete = Delete categories
capability-course-create = Make courses
capability-course-copy = Make courses from a template
capability-course-update = Change and move courses
capability-course-import = Bring the content of a template into a course
capability-course-replace = Replace the content of a course by that of a template
capability-course-delete = Delete courses
capability-section-edit = Name and change sections
capability-method-add = Add enrolment methods to a course
capability-method-change = Enable, disable and change enrolment methods
capability-method-remove = Take enrolment methods away
capability-link-add = Link courses to one another
capability-link-remove = Take links between courses away
capability-link-switch = Disable and enable links between courses
capability-binding-add = Bind cohorts to courses
capability-binding-suspend = Suspend bindings of cohorts
capability-binding-resume = Resume suspended bindings of cohorts
capability-binding-change = Change role, dates or group of a binding
capability-binding-remove = Take bindings of cohorts away
capability-enrol = Enrol people, change their dates and status
capability-unenrol = End enrolments
capability-enrol-otherwise = Enrol people by other methods than manual, and suspend what such a method or a cohort brought
capability-role-assign = Give roles in courses
capability-role-unassign = Take roles in courses away
capability-group-create = Make groups
capability-group-update = Change groups
capability-group-delete = Delete groups
capability-group-join = Put people into groups
capability-group-leave = Take people out of groups
capability-grouping-create = Make groupings
capability-grouping-update = Change groupings
capability-grouping-delete = Delete groupings
capability-grouping-assign = Put groups into groupings
capability-grouping-unassign = Take groups out of groupings
capability-cohort-create = Make cohorts
capability-cohort-update = Change cohorts
capability-cohort-delete = Delete cohorts
capability-cohort-join = Put people into cohorts
capability-cohort-leave = Take people out of cohorts
capability-role-create = Make roles

## Why a platform can’t be worked with

away-unreachable = Nobody answers at the address of the site ({ $reason }).
    .way = Look whether the address is right, whether the site opens in a browser, and whether this server may reach it.
away-timed-out = The site didn’t answer in time.
    .way = It may be overloaded: try again later, or lower the setting moodle.connections.
away-sign-in = The site leads to another page, as it does to have people sign in.
    .way = Give the address of the Moodle itself: what its front page shows in the address bar, with https and with nothing behind it.
away-page = A page comes back instead of data: this isn’t the address of a Moodle, or something stands before it.
    .way = Give the address that the front page of the Moodle shows, with nothing behind it.
away-no-moodle = There is no Moodle at this address: its server answers with status { $status }.
    .way = Give the address that the front page of the Moodle shows, with nothing behind it.
away-off = Web services, or their REST protocol, are switched off on the site.
    .way = On the site: General, Advanced features, switch web services on; then Server, Web services, Manage protocols, switch REST on.
away-status = The web server of the site answers with the error { $status }.
    .way = If this lasts, the log of that server says why.
away-busy = The site is too busy (status { $status }) and asks to be left alone for { $seconds } seconds.
away-nothing = The site answers with nothing.
    .way = If this lasts, the log of its web server says why.
away-unreadable = The answer of the site can’t be read.
    .way = If the site shows warnings of PHP, switch that off: Development, Debugging, Display debug messages.
away-cut = The site reads fewer form fields than were sent.
    .way = Lower the setting moodle.max_fields, or raise max_input_vars of PHP on the site.
away-too-large = The site doesn’t take requests of this size.
    .way = Lower the setting moodle.max_fields, or raise post_max_size of PHP and the limit of the web server.
away-upload = The site didn’t take an uploaded file.
    .way = On the site, switch “Can upload files” on for the service of the token.
away-no-role = Enrolling takes a role, and the setting moodle.roles names none.
away-token = The site doesn’t know this token ({ $words }).
    .way = Copy it once more, or make a new one on the site: Server, Web services, Manage tokens.
away-account = The account of the token can’t be used ({ $words }).
    .way = On the site, look whether that account is suspended, has expired, or was deleted.
away-maintenance = The site is in maintenance.
    .way = Nothing has to be done here: runs go on once the maintenance is over.
away-refused = The site refuses ({ $words }).
    .way = On the site, look at the service of the token: whether it is enabled, holds the functions, and lets this account and the address of this server in.
away-not-connected = No token is kept for { $site }.
    .way = Give it one under Settings, Platform.
away-database = The database doesn’t answer: { $reason }
away-randomness = The system gives no randomness to seal a password with.

## The roles of a site

role-confirmed = confirmed
role-contradicted = wrong number
role-unseen = not seen
role-beyond = not given in courses
role-unlisted = not in the settings
platform-role-line = { $role } = { $id }: { $standing }
platform-role-seen = { $role } = { $id }: the site has the number { $seen }
platform-role-holder = { $role } = { $id }: on the site this number is the role { $holder }
platform-role-new = { $role }: the site has the number { $seen }, the settings have none
platform-roles-looked = Looked at { $courses ->
    [one] one course
   *[other] { $courses } courses
} with { $people ->
    [one] one participant
   *[other] { $people } participants
}.
platform-roles-set = The numbers of the site: toolsync settings set moodle.roles "{ $map }"

## The platform on the command line

platform-is-directory = Runs write to the embedded directory.
platform-is-moodle = Runs write to the Moodle { $url }.
platform-untested = It wasn’t tested yet: toolsync platform test
platform-ask-token = Token:
platform-found-site = { $name }, Moodle { $release }, as { $username }
platform-found-speed = It answers in { $milliseconds } ms and reads { $fields } fields of a form.
platform-found-clock = Its clock differs by { $seconds } seconds.
platform-found-able = It can do { $able } of { $all } things that command files ask for.
platform-missing-needed = Nothing goes without these functions, which the service of the token lacks: { $functions }
platform-missing-more = With these functions it could do more: { $functions }

## The page of the documentation

reference-moodle-title = A Moodle as the platform
reference-moodle-title-purpose = how a site is made ready, which functions and rights are needed, what can’t be done from outside
reference-moodle-intro = Runs write to any Moodle from 3.9 on by its REST web services. What a token may call decides what can be done: the plan says beforehand, row by row, what a site can’t do and what would enable it.
reference-moodle-steps = Making a site ready
reference-moodle-step-1 = Site administration > General > Advanced features: switch web services on.
reference-moodle-step-2 = Server > Web services > Manage protocols: switch REST on.
reference-moodle-step-3 = Make an account for Tool Sync (authentication: web services), and a role for it at the level of the system, with `webservice/rest:use` and the rights below. Under “Allow role assignments” let it assign the roles that your files give.
reference-moodle-step-4 = Server > Web services > External services: add a service for authorised users only, switch “Can upload files” on, add the functions below and the account.
reference-moodle-step-5 = Server > Web services > Manage tokens: make a token for the account and the service; limit it to the address of the Tool Sync server.
reference-moodle-step-6 = In Tool Sync: Settings > Platform, or `toolsync platform connect https://moodle.school.example`. The test lists what is missing.
reference-moodle-step-7 = Look at the numbers of the roles in the setting `moodle.roles`: Moodle’s services list no roles. A button of that page, or `toolsync platform roles`, holds them against what people have in courses; elsewhere the numbers stand in the address of a role’s page (Users > Permissions > Define roles).
reference-moodle-always = Functions that are always needed
reference-moodle-always-text = They only tell; nothing is planned without them.
reference-moodle-means = Functions that do things
reference-moodle-means-text = Add those whose line your files need.
reference-moodle-rights = Rights of the account
reference-moodle-rights-text = Capabilities of Moodle that the functions ask for. A site administrator has them all, but a role of its own is safer.
reference-moodle-never = What no site can do from outside
reference-moodle-never-text = Moodle has no web service for these; such rows fail in the plan and say so (PLT203).
reference-moodle-differs = What is different from the embedded directory
reference-moodle-differs-text = Much is the same; what isn’t:
reference-moodle-differs-transactions = A chunk of rows isn’t one transaction. What is intended is written down before the first call, and after an interruption it is looked for on the site before anything is sent again: nothing is done twice.
reference-moodle-differs-waiting = A run that can’t reach the site waits, says why, and goes on by itself; also when the token was revoked and a new one is given.
reference-moodle-differs-untold = The services don’t tell dates of enrolments, hidden preferences, passwords, pictures, bindings and links. What Tool Sync wrote of them is in a ledger of its own; what was changed by hand on the site since isn’t seen.
reference-moodle-differs-uncounted = Accounts aren’t counted, so that a guard for a share of them holds as soon as their number is worth a look.
reference-moodle-differs-addresses = Every account has an e-mail address: a row that makes one without, or would empty it, fails (PLT217).
reference-moodle-differs-address-case = The site’s look-up of e-mail addresses tells capitals apart. Those that it doesn’t find in small letters are searched one by one, where the service has `core_user_get_users`, and no more once sixteen of a chunk of rows were searched in vain.
reference-moodle-differs-revival = Deleted accounts can’t be revived: the row creates a new one, which has nothing of the old one, and restoring fails.
reference-moodle-differs-own-accounts = A site has accounts of its own, `guest` and the administrators. They are protected: a row that would delete them fails, where the directory knows nobody of that name.
reference-moodle-differs-preferences = `maildigest`, `autosubscribe` and `trackforums` stay as the site has them (PLT204).
reference-moodle-differs-passwords-elsewhere = Accounts that sign in elsewhere (`ldap`, `cas`, `oauth2` …) get no password, even with `users.create_passwords`.
reference-moodle-differs-profile-fields = Custom profile fields are made by hand on the site. The services don’t say which there are: a value of one that isn’t there fails its part of the row when it is done (PLT207), and no plan says so.
reference-moodle-differs-values = A site has rules of its own for what a field may hold, and doesn’t tell them beforehand: a name with something like an HTML tag in it, a language or an authentication method that it lacks fail their row when it is done (PLT215). A theme that courses may not choose is passed over in silence.
reference-moodle-differs-course-fields = `marker` and `legacyfiles` stay as the site has them (PLT204); so do times of creation and change, and the order of courses, without a word.
reference-moodle-differs-sections = Sections can be counted and not named: `topic` columns fail their part of the row (PLT203).
reference-moodle-differs-hidden-categories = New categories are shown, whatever `courses.new_categories_visible` says (PLT204).
reference-moodle-differs-methods = Enrolment methods can’t be added, enabled or disabled: `self` and `guest` of a course fail their part of the row (PLT203).
reference-moodle-differs-disabled-methods = A site doesn’t tell of disabled methods: they count as missing, also with `enrolments.use_disabled_methods`.
reference-moodle-differs-templates = A template is copied whole, with its activities; into a course that exists it is imported once. `courses.template_mode` = `replace` fails its part of the row (PLT203).
reference-moodle-differs-resets = Resets end manual enrolments and empty or remove groups and groupings. Of the rest, of which the directory says that there is nothing of the kind, a site says that no service does it (CRT012).
reference-moodle-differs-other-methods = Only `manual` enrols: rows that enrol by `self`, or suspend somebody whom `self` or a cohort has brought, fail (PLT203).
reference-moodle-differs-undated = Bindings and links have no beginning and no end of their own, and fill no group (PLT204 where a row says so). Who comes by a link keeps the dates of the linked course.
reference-moodle-differs-synchronisation = A bound cohort’s members appear at the site’s next synchronisation of cohorts (PLT208).
reference-moodle-differs-bound-together = All bindings of a cohort to a course are suspended and taken away together: a row that names one role of several fails (PLT212).
reference-moodle-differs-resuming = A suspended binding can’t be resumed (PLT203).
reference-moodle-differs-unbinding = What is unbound leaves roles and enrolments behind that only the site’s own synchronisation clears up (PLT211).
reference-moodle-differs-links = A link between courses can be deleted and not disabled (PLT203, unless `metacourses.removal` is `delete`).
reference-moodle-differs-leaving = Who is gone from a linked course stays on the list of the other one, suspended and without a role, as the site’s own setting has it.
reference-moodle-differs-components = What manages a cohort (`component`) isn’t written.
reference-moodle-tried = Which releases were tried
reference-moodle-tried-text = Answers of a Moodle 4.4 were recorded and are replayed in the tests. Other releases from 3.9 to 5.x are handled by what the site itself says it offers; they weren’t tried.
reference-moodle-function = Function
reference-moodle-instead = Or instead
reference-moodle-needed = Needed
reference-moodle-yes = yes
reference-moodle-better = better with it
reference-moodle-what = What
reference-moodle-plugin = Or, with the plugin tool_sync
reference-moodle-right = Rights
