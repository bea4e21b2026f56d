//! Groups, groupings and members of groups.

use super::by::{CourseBy, GroupBy, UserBy};
use super::kind::{Key, keys};

keys! { Groups;
    /// What `courseid` means.
    COURSE_BY = Key::word("groups.course_by", CourseBy::WORDS, "shortname")
        .legacy(&["groups_courseidentifier"])
        .legacy_default("id");
    /// What `userid` means.
    USER_BY = Key::word("groups.user_by", UserBy::WORDS, "username")
        .legacy(&["groups_useridentifier"])
        .legacy_default("id");
    /// What `groupid`, and `updateid` of a group, mean.
    GROUP_BY = Key::word("groups.group_by", GroupBy::WORDS, "idnumber")
        .legacy(&["groups_groupidentifier"])
        .legacy_default("id");
    /// What `updateid` of a grouping means.
    GROUPING_BY = Key::word("groups.grouping_by", GroupBy::WORDS, "idnumber")
        .legacy(&["groups_groupingidentifier"])
        .legacy_default("id");
    /// Default of `selfgrouping` for new groups.
    AUTO_GROUPING = Key::flag("groups.auto_grouping", false).legacy(&["groups_autogrouping"]);
    /// `shift` and `del` touch only memberships that Tool Sync made.
    PROTECT_MEMBERS = Key::flag("groups.protect_members", false);
    /// What is deleted when a run has emptied it (D71).
    PURGE_EMPTY = Key::word(
        "groups.purge_empty",
        &["none", "groups", "groups_and_groupings"],
        "none",
    )
    .legacy(&["groups_purgeemptygroups"])
    .legacy_values(&[("0", "none"), ("1", "groups"), ("2", "groups_and_groupings")]);
    /// Mail the teachers what has changed in their groups (D89).
    MAIL_TEACHERS = Key::flag("groups.mail_teachers", false).legacy(&["groups_mailadmins"]);
}
