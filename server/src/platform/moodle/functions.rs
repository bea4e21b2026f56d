//! Which functions of a site do what: the one table from which the capabilities of a site, its connection test and the
//! page of the documentation follow.

use shared::plan::Capability;

/// By which functions something can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Means {
    /// What it is.
    pub capability: Capability,
    /// Functions of Moodle itself: all of them are needed. None: Moodle has no function for it.
    pub core: &'static [&'static str],
    /// Functions of the plugin tool_sync that do it too.
    pub plugin: &'static [&'static str],
}

const fn core(capability: Capability, functions: &'static [&'static str]) -> Means {
    Means {
        capability,
        core: functions,
        plugin: &[],
    }
}

const fn plugin(capability: Capability, functions: &'static [&'static str]) -> Means {
    Means {
        capability,
        core: &[],
        plugin: functions,
    }
}

/// What can't be done on any site.
const fn never(capability: Capability) -> Means {
    core(capability, &[])
}

use Capability as C;

/// All that a platform may be asked to do.
pub static MEANS: &[Means] = &[
    core(C::UserCreate, &["core_user_create_users"]),
    core(C::UserUpdate, &["core_user_update_users"]),
    core(C::UserDelete, &["core_user_delete_users"]),
    never(C::UserRevive),
    never(C::ProfileFieldCreate),
    core(C::PictureSet, &["core_user_update_picture"]),
    core(C::PictureRemove, &["core_user_update_picture"]),
    core(C::CategoryCreate, &["core_course_create_categories"]),
    core(C::CategoryUpdate, &["core_course_update_categories"]),
    core(C::CategoryDelete, &["core_course_delete_categories"]),
    core(C::CourseCreate, &["core_course_create_courses"]),
    core(
        C::CourseCopy,
        &["core_course_duplicate_course", "core_course_update_courses"],
    ),
    core(C::CourseUpdate, &["core_course_update_courses"]),
    // The second one tells whether it was done, where no answer came.
    core(
        C::CourseImport,
        &["core_course_import_course", "core_course_get_contents"],
    ),
    never(C::CourseReplace),
    core(C::CourseDelete, &["core_course_delete_courses"]),
    never(C::SectionEdit),
    never(C::MethodAdd),
    never(C::MethodChange),
    never(C::MethodRemove),
    core(C::LinkAdd, &["enrol_meta_add_instances"]),
    core(C::LinkRemove, &["enrol_meta_delete_instances"]),
    never(C::LinkSwitch),
    plugin(C::BindingAdd, &["tool_sync_cohort_bind"]),
    plugin(C::BindingSuspend, &["tool_sync_cohort_suspend_enrol"]),
    never(C::BindingResume),
    never(C::BindingChange),
    plugin(C::BindingRemove, &["tool_sync_cohort_unbind"]),
    core(C::Enrol, &["enrol_manual_enrol_users"]),
    core(C::Unenrol, &["enrol_manual_unenrol_users"]),
    never(C::EnrolOtherwise),
    core(C::RoleAssign, &["core_role_assign_roles"]),
    core(C::RoleUnassign, &["core_role_unassign_roles"]),
    core(C::GroupCreate, &["core_group_create_groups"]),
    core(C::GroupUpdate, &["core_group_update_groups"]),
    core(C::GroupDelete, &["core_group_delete_groups"]),
    core(C::GroupJoin, &["core_group_add_group_members"]),
    core(C::GroupLeave, &["core_group_delete_group_members"]),
    core(C::GroupingCreate, &["core_group_create_groupings"]),
    core(C::GroupingUpdate, &["core_group_update_groupings"]),
    core(C::GroupingDelete, &["core_group_delete_groupings"]),
    core(C::GroupingAssign, &["core_group_assign_grouping"]),
    core(C::GroupingUnassign, &["core_group_unassign_grouping"]),
    core(C::CohortCreate, &["core_cohort_create_cohorts"]),
    core(C::CohortUpdate, &["core_cohort_update_cohorts"]),
    core(C::CohortDelete, &["core_cohort_delete_cohorts"]),
    core(C::CohortJoin, &["core_cohort_add_cohort_members"]),
    core(C::CohortLeave, &["core_cohort_delete_cohort_members"]),
    never(C::RoleCreate),
];

/// A function that tells something, and what is known only by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// Its name.
    pub function: &'static str,
    /// What can take its place, where something can.
    pub or: Option<&'static str>,
    /// Whether nothing goes without it.
    pub needed: bool,
}

const fn telling(function: &'static str, or: Option<&'static str>, needed: bool) -> Telling {
    Telling { function, or, needed }
}

/// What is asked of a site before anything is planned.
pub static TELLING: &[Telling] = &[
    telling("core_webservice_get_site_info", None, true),
    telling("core_user_get_users_by_field", None, true),
    telling("core_user_get_users", None, false),
    telling("core_course_get_categories", None, true),
    telling("core_course_get_courses_by_field", None, true),
    telling("core_course_get_courses", None, false),
    telling("core_course_search_courses", None, false),
    telling("core_enrol_get_enrolled_users", None, true),
    telling("core_enrol_get_users_courses", None, false),
    telling("core_group_get_course_groups", None, true),
    telling("core_group_get_group_members", None, true),
    telling("core_group_get_groups", None, false),
    telling("core_group_get_course_groupings", None, true),
    telling("core_group_get_groupings", None, true),
    telling("core_cohort_get_cohorts", Some("tool_sync_get_cohorts"), true),
    telling("core_cohort_search_cohorts", None, false),
    telling("core_cohort_get_cohort_members", None, true),
];

/// The rights that the account of the token needs on the site to call each function with effect.
pub static RIGHTS: &[(&str, &[&str])] = &[
    (
        "core_user_get_users_by_field",
        &[
            "moodle/user:viewdetails",
            "moodle/user:viewhiddendetails",
            "moodle/course:useremail",
            "moodle/user:update",
        ],
    ),
    (
        "core_user_get_users",
        &["moodle/user:viewdetails", "moodle/user:viewhiddendetails"],
    ),
    ("core_user_create_users", &["moodle/user:create"]),
    ("core_user_update_users", &["moodle/user:update"]),
    ("core_user_delete_users", &["moodle/user:delete"]),
    (
        "core_user_update_picture",
        &["moodle/user:editownprofile", "moodle/user:editprofile"],
    ),
    ("core_course_get_categories", &["moodle/category:viewhiddencategories"]),
    ("core_course_create_categories", &["moodle/category:manage"]),
    ("core_course_update_categories", &["moodle/category:manage"]),
    ("core_course_delete_categories", &["moodle/category:manage"]),
    (
        "core_course_get_courses_by_field",
        &[
            "moodle/course:view",
            "moodle/course:update",
            "moodle/course:viewhiddencourses",
        ],
    ),
    (
        "core_course_get_courses",
        &[
            "moodle/course:view",
            "moodle/course:update",
            "moodle/course:viewhiddencourses",
        ],
    ),
    (
        "core_course_search_courses",
        &["moodle/course:view", "moodle/course:viewhiddencourses"],
    ),
    (
        "core_course_get_contents",
        &[
            "moodle/course:view",
            "moodle/course:viewhiddensections",
            "moodle/course:viewhiddenactivities",
        ],
    ),
    (
        "core_course_create_courses",
        &["moodle/course:create", "moodle/course:visibility"],
    ),
    (
        "core_course_update_courses",
        &[
            "moodle/course:update",
            "moodle/course:changecategory",
            "moodle/course:changefullname",
            "moodle/course:changeshortname",
            "moodle/course:changeidnumber",
            "moodle/course:changesummary",
            "moodle/course:visibility",
        ],
    ),
    ("core_course_delete_courses", &["moodle/course:delete"]),
    (
        "core_course_duplicate_course",
        &[
            "moodle/backup:backupcourse",
            "moodle/restore:restorecourse",
            "moodle/course:create",
        ],
    ),
    (
        "core_course_import_course",
        &["moodle/backup:backuptargetimport", "moodle/restore:restoretargetimport"],
    ),
    (
        "enrol_manual_enrol_users",
        &["enrol/manual:enrol", "moodle/role:assign"],
    ),
    ("enrol_manual_unenrol_users", &["enrol/manual:unenrol"]),
    (
        "core_enrol_get_enrolled_users",
        &[
            "moodle/course:viewparticipants",
            "moodle/course:enrolreview",
            "moodle/role:review",
            "moodle/site:accessallgroups",
            "moodle/site:viewuseridentity",
        ],
    ),
    ("core_enrol_get_users_courses", &["moodle/course:viewparticipants"]),
    ("core_role_assign_roles", &["moodle/role:assign"]),
    ("core_role_unassign_roles", &["moodle/role:assign"]),
    ("core_group_get_course_groups", &["moodle/course:managegroups"]),
    ("core_group_get_groups", &["moodle/course:managegroups"]),
    ("core_group_create_groups", &["moodle/course:managegroups"]),
    ("core_group_update_groups", &["moodle/course:managegroups"]),
    ("core_group_delete_groups", &["moodle/course:managegroups"]),
    ("core_group_get_group_members", &["moodle/course:managegroups"]),
    ("core_group_add_group_members", &["moodle/course:managegroups"]),
    ("core_group_delete_group_members", &["moodle/course:managegroups"]),
    ("core_group_get_course_groupings", &["moodle/course:managegroups"]),
    ("core_group_get_groupings", &["moodle/course:managegroups"]),
    ("core_group_create_groupings", &["moodle/course:managegroups"]),
    ("core_group_update_groupings", &["moodle/course:managegroups"]),
    ("core_group_delete_groupings", &["moodle/course:managegroups"]),
    ("core_group_assign_grouping", &["moodle/course:managegroups"]),
    ("core_group_unassign_grouping", &["moodle/course:managegroups"]),
    ("core_cohort_get_cohorts", &["moodle/cohort:view"]),
    ("core_cohort_search_cohorts", &["moodle/cohort:view"]),
    ("core_cohort_get_cohort_members", &["moodle/cohort:view"]),
    ("core_cohort_create_cohorts", &["moodle/cohort:manage"]),
    ("core_cohort_update_cohorts", &["moodle/cohort:manage"]),
    ("core_cohort_delete_cohorts", &["moodle/cohort:manage"]),
    ("core_cohort_add_cohort_members", &["moodle/cohort:assign"]),
    ("core_cohort_delete_cohort_members", &["moodle/cohort:assign"]),
    (
        "enrol_meta_add_instances",
        &[
            "moodle/course:enrolconfig",
            "enrol/meta:config",
            "enrol/meta:selectaslinked",
        ],
    ),
    (
        "enrol_meta_delete_instances",
        &["moodle/course:enrolconfig", "enrol/meta:config"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_are_told_of_every_function_of_moodle_itself() {
        let told: Vec<&str> = RIGHTS.iter().map(|(function, _)| *function).collect();
        let core = MEANS.iter().flat_map(|means| means.core).copied();
        let telling = TELLING.iter().map(|telling| telling.function);
        for function in core
            .chain(telling)
            .filter(|name| *name != "core_webservice_get_site_info")
        {
            assert!(told.contains(&function), "{function}");
        }
    }

    #[test]
    fn each_capability_has_its_means_once_and_in_its_order() {
        let told: Vec<Capability> = MEANS.iter().map(|means| means.capability).collect();
        assert_eq!(told, Capability::ALL);
    }
}
