# A Moodle as the platform.
moodle-connect = Connect a Moodle
moodle-connect-text = Runs then write to that site by its web services. The directory here stays as it is.
moodle-connect-do = Connect
moodle-another-token = Another token
moodle-another-token-do = Use this token
moodle-url = Address of the site
moodle-url-hint = https://moodle.school.example
moodle-token = Token
moodle-token-hint = From Site administration, Server, Web services, Manage tokens. It is kept sealed and shown to nobody.
moodle-try = Test only
moodle-connected = Connected. Runs write to this Moodle from now on.
moodle-left = Runs write to the built-in directory again.
moodle-leave = Disconnect
moodle-leave-title = Leave this Moodle?
moodle-leave-text = The token is forgotten, and runs write to the built-in directory again. A run at work stays where it is. Nothing changes on the site.
moodle-since = Token given
moodle-no-answer = No answer
moodle-away = The site can’t be worked with
moodle-away-text = A run waits and goes on by itself once it answers again.
moodle-tested = Tested
moodle-untested = It wasn’t tested yet.
moodle-found = What the test has found
moodle-release = Moodle
moodle-account = Account of the token
moodle-speed = A small call takes
moodle-fields = Form fields it reads
moodle-clock-ahead = Its clock is { $time } ahead
moodle-clock-behind = Its clock is { $time } behind
moodle-clock-text = Dates of enrolments begin and end by the clock of the site.
moodle-needed = Nothing goes without these functions
moodle-more = With these functions it could do more
moodle-add-text = On the site: Site administration, Server, Web services, External services, Functions of the service; add these.
moodle-of-plugin = (plugin tool_sync)
moodle-uploads = Files it takes
moodle-uploads-size = up to { $size }
moodle-uploads-any = of any size
moodle-uploads-none = none: pictures can’t be sent
moodle-copy = Copy the names
moodle-function = Function
moodle-enables = Enables
moodle-able = What it can do
moodle-can = { $count ->
    [one] One thing can be done
   *[other] { $count } things can be done
}
moodle-lacks = { $count ->
    [one] One needs a function that the token lacks
   *[other] { $count } need functions that the token lacks
}
moodle-never = { $count ->
    [one] No Moodle can do one thing from outside
   *[other] No Moodle can do these { $count } from outside
}
moodle-roles = Roles
moodle-roles-text = Moodle’s services list no roles: their numbers stand in the setting moodle.roles. The test looks at the roles that people hold in courses.
moodle-roles-test = Test the roles
moodle-roles-looked = { $courses ->
    [one] Looked into one course
   *[other] Looked into { $courses } courses
}, at { $people ->
    [one] one participant
   *[other] { $people } participants
}.
moodle-roles-nowhere = No course could be looked into: the site has none yet, or the token lacks a function for it.
moodle-role-name = Role
moodle-role-here = In the settings
moodle-role-there = On the site
moodle-role-held = { $number }, which is { $role }
moodle-role-state = State
moodle-roles-differ = The settings and the site disagree on roles
moodle-roles-differ-text = With wrong numbers people would get other roles than the files say.
moodle-roles-take = Take the numbers of the site
moodle-roles-taken = The settings have the numbers of the site now.
moodle-answers-in = It answers in { $time }
