# The frame: rail, head, user menu, what stands where a page can't be shown.

shell-skip = Skip to content
shell-home = Tool Sync, start
shell-main = Main
shell-menu = Menu
shell-crumbs = Breadcrumb
shell-overview = Overview
shell-check = Check
shell-runs = Runs
shell-files = Files
shell-schedules = Schedules
shell-directory = Directory
shell-tools = Tools
shell-help = Help
shell-settings = Settings

shell-account = Account, language, light or dark
shell-account-of = { $initials }, { $name }: account, language, light or dark
shell-sign-in = Sign in
shell-account-page = My account
shell-sign-out = Sign out
shell-signed-out = Signed out
shell-sign-out-failed = Still signed in: the server didn’t answer
shell-offline-keep = Keep the page for offline use
shell-offline-forget = Forget the offline page
shell-offline-kept = Kept. Files can be checked in this browser without the server, too
shell-offline-forgotten = Forgotten. The page needs the server again
shell-offline-failed = The page can’t be kept: the browser or the server refused
shell-language = Language
shell-theme = Appearance
shell-theme-system = As the system
shell-theme-light = Light
shell-theme-dark = Dark
shell-role-reviewer = Reviewer
shell-role-operator = Operator
shell-role-administrator = Administrator

shell-needs-sign-in = Sign in to see this
shell-needs-sign-in-text = Runs, reports and settings are for the people of this site. Checking a file needs no account.
shell-needs-role = Not for your role
shell-needs-role-text = This page is for the role “{ $role }”. Somebody with that role can look for you, or change yours.
shell-check-a-file = Check a file
shell-unreachable = The server can’t be reached
shell-unreachable-detail = It didn’t answer. Files can still be checked in this browser; nothing is lost.
shell-unexpected = The server’s answer can’t be read
shell-unexpected-detail = It answered with status { $status }. Try again; if it stays so, tell whoever runs this site.

shell-missing = Not loaded
shell-missing-title = This couldn’t be loaded
shell-missing-text = The connection may be lost, or Tool Sync has been updated since you opened it. What you have open on other pages is still there. After an update, load Tool Sync again; files on the Check page are then to be chosen again.
shell-missing-reload = Load Tool Sync again

shell-not-found = Not found
shell-not-found-title = There is no page at this address
shell-not-found-text = It may have moved, or the address has a letter too many.

# The palette and the keys.
shell-palette = Search or go to
shell-palette-what = A page, a person, a course, a rule…
shell-palette-hits = What was found
shell-palette-none = Nothing is called like that
shell-palette-count = { $count ->
    [0] Nothing found
    [one] One thing found
   *[other] { $count } things found
}
shell-palette-choose = choose
shell-palette-open = open
shell-palette-close = Close
shell-palette-leave = close
shell-palette-speak = Language: { $name }
shell-palette-look = Appearance: { $name }
shell-palette-here = On this page
shell-palette-go = Go to
shell-palette-do = Do
shell-palette-help = Help
shell-palette-users = People
shell-palette-courses = Courses
shell-palette-categories = Categories
shell-palette-cohorts = Cohorts
shell-palette-more = More
shell-palette-runs = Runs that are called “{ $words }”

shell-keys = Keyboard shortcuts
shell-keys-everywhere = Everywhere
shell-keys-grid = In the rows of a file
shell-keys-palette = Search, or go to a page
shell-keys-this = This list
shell-keys-leave = Close what is open
shell-keys-next = Next problem
shell-keys-previous = Previous problem
shell-keys-undo = Undo
shell-keys-redo = Do again
shell-keys-paste = Paste rows from a spreadsheet
shell-keys-edit = Edit the cell
shell-keys-find = Find in the file
shell-keys-last = To the last row
shell-keys-copy = Copy the cell
shell-key-control = Ctrl
shell-key-shift = Shift
shell-key-escape = Esc
shell-key-enter = Enter
