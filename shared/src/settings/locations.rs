//! Where each format finds its input: for its button, and for schedules without a source.

use super::kind::{Key, keys};

keys! { Locations;
    /// Users to create and update.
    USERS = Key::location("locations.users", "userimport.csv").legacy(&["users_filelocation"]);
    /// Users to delete (D35).
    USER_DELETIONS = Key::location("locations.user_deletions", "userdelete.csv")
        .legacy(&["users_deletefilelocation"]);
    /// Users to suspend (D35).
    USER_SUSPENSIONS = Key::location("locations.user_suspensions", "usersuspend.csv")
        .legacy(&["users_suspendfilelocation"]);
    /// Users to make active again (D35).
    USER_RESTORES = Key::location("locations.user_restores", "userrestore.csv");
    /// Courses to create and update.
    COURSES = Key::location("locations.courses", "uploadcourses.csv")
        .legacy(&["courses_fileuploadlocation"]);
    /// Courses to delete.
    COURSE_DELETIONS = Key::location("locations.course_deletions", "deletecourses.csv")
        .legacy(&["courses_filedeletelocation"]);
    /// Courses to look for.
    COURSE_CHECKS = Key::location("locations.course_checks", "checkcourses.csv")
        .legacy(&["courses_fileexistlocation", "courses_fileexistslocation"]);
    /// Courses to reset.
    COURSE_RESETS = Key::location("locations.course_resets", "resetcourses.csv")
        .legacy(&["courses_fileresetlocation"]);
    /// Links between courses.
    METACOURSES = Key::location("locations.metacourses", "metacourses.csv")
        .legacy(&["courses_filemetabindinglocation"]);
    /// Enrolments and roles.
    ENROLMENTS = Key::location("locations.enrolments", "enrols.csv")
        .legacy(&["enrols_filelocation"]);
    /// Groups and groupings.
    GROUPS = Key::location("locations.groups", "groups.csv").legacy(&["groups_filelocation"]);
    /// Members of groups.
    GROUP_MEMBERS = Key::location("locations.group_members", "groupmembers.csv")
        .legacy(&["groupmembers_filelocation"]);
    /// Cohorts and their members.
    COHORTS = Key::location("locations.cohorts", "cohorts.csv").legacy(&["cohorts_filelocation"]);
    /// Cohorts bound to courses.
    COHORT_BINDINGS = Key::location("locations.cohort_bindings", "cohortscourses.csv")
        .legacy(&["cohorts_coursebindingfilelocation"]);
}
