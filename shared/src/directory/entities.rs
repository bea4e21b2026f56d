//! The entities themselves: one table from which structs, storage and comparison follow.
//!
//! Links to courses, users and the like are [`Id`]s. Moments are Unix seconds, 0 = none.

use serde::{Deserialize, Serialize};

use super::entity::{Entity, Field, Id, Stored, Value};

macro_rules! entities {
    ($(
        $(#[$doc:meta])*
        $Name:ident $label:literal in $table:literal {
            $( $(#[$field_doc:meta])* $field:ident : $type:ty, )*
        }
        index($this:ident, $add:ident) $index:block
    )*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
            #[serde(default)]
            pub struct $Name {
                /// Its id.
                pub id: Id,
                $( $(#[$field_doc])* pub $field: $type, )*
            }

            impl Entity for $Name {
                const KIND: EntityKind = EntityKind::$Name;
                const FIELDS: &'static [Field] = &[
                    $( Field { name: stringify!($field), kind: <$type as Stored>::KIND }, )*
                ];

                fn id(&self) -> Id { self.id }
                fn set_id(&mut self, id: Id) { self.id = id; }
                fn values(&self) -> Vec<Value> { vec![ $( self.$field.store(), )* ] }
                fn from_values(id: Id, values: Vec<Value>) -> Self {
                    let mut values = values.into_iter();
                    Self { id, $( $field: <$type as Stored>::load(values.next()), )* }
                }
                fn into_any(self) -> AnyEntity { AnyEntity::$Name(Box::new(self)) }
                fn from_any(any: &AnyEntity) -> Option<&Self> {
                    match any { AnyEntity::$Name(entity) => Some(entity), _ => None }
                }
                fn index(&self, $add: &mut dyn FnMut(&'static str, &str)) { let $this = self; $index }
            }
        )*

        /// The kinds of entity that a directory holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum EntityKind { $( $(#[$doc])* $Name, )* }

        impl EntityKind {
            /// All kinds, each after those that it links to.
            pub const ALL: &'static [Self] = &[ $( Self::$Name, )* ];
            /// Its name in outcomes, plans and messages: `role-assignment`.
            pub const fn name(self) -> &'static str { match self { $( Self::$Name => $label, )* } }
            /// The table that holds it in the embedded directory.
            pub const fn table(self) -> &'static str { match self { $( Self::$Name => $table, )* } }
            /// Its fields, in order, without the id.
            pub const fn fields(self) -> &'static [Field] { match self { $( Self::$Name => $Name::FIELDS, )* } }
        }

        /// One entity of any kind.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "entity", rename_all = "kebab-case")]
        pub enum AnyEntity { $( $(#[$doc])* $Name(Box<$Name>), )* }

        impl AnyEntity {
            /// Its kind.
            pub fn kind(&self) -> EntityKind { match self { $( Self::$Name(_) => EntityKind::$Name, )* } }
            /// Its id.
            pub fn id(&self) -> Id { match self { $( Self::$Name(entity) => entity.id, )* } }
            /// Its values, in the order of its fields.
            pub fn values(&self) -> Vec<Value> { match self { $( Self::$Name(entity) => entity.values(), )* } }
            /// The entity of a kind with these values.
            pub fn from_values(kind: EntityKind, id: Id, values: Vec<Value>) -> Self {
                match kind { $( EntityKind::$Name => $Name::from_values(id, values).into_any(), )* }
            }
        }
    };
}

/// Two texts as one index key.
pub(super) fn pair(a: impl std::fmt::Display, b: impl std::fmt::Display) -> String {
    format!("{a}\u{1f}{b}")
}

entities! {
    /// A role that people may hold, named by its short name (D97).
    Role "role" in "roles" {
        /// Unique, exact.
        shortname: String,
        /// As people read it.
        name: String,
        /// Whether it may be given in a course.
        in_course: bool,
        /// Order in lists.
        sortorder: i64,
    }
    index(role, add) { add("shortname", &role.shortname.to_lowercase()); }

    /// A custom field of user profiles.
    ProfileField "profile-field" in "profile_fields" {
        /// Unique, compared in lower case.
        shortname: String,
        /// As people read it.
        name: String,
        /// `text`, `textarea`, `menu`, `checkbox` or `datetime`.
        datatype: String,
        /// The choices of a menu, one a line.
        options: String,
        /// The value of an account that has none of its own.
        default_value: String,
    }
    index(field, add) { add("shortname", &field.shortname.to_lowercase()); }

    /// An account.
    User "user" in "users" {
        /// Unique among live accounts, lower case.
        username: String,
        /// Given name.
        firstname: String,
        /// Family name.
        lastname: String,
        /// Identifier in the school's own system; unique where not blank.
        idnumber: String,
        /// Address; blank = none.
        email: String,
        /// Authentication method.
        auth: String,
        /// May not sign in.
        suspended: bool,
        /// When it was deleted; 0 = live.
        deleted: i64,
        /// Institution.
        institution: String,
        /// Department.
        department: String,
        /// City.
        city: String,
        /// Country, ISO 3166, upper case.
        country: String,
        /// Language code.
        lang: String,
        /// Time zone; `99` = that of the site.
        timezone: String,
        /// Who sees the address: 0 nobody, 1 everybody, 2 course members.
        maildisplay: i64,
        /// 0 none, 1 complete, 2 subjects.
        maildigest: i64,
        /// 0 plain, 1 HTML.
        mailformat: i64,
        /// Subscribed to the forums it posts in.
        autosubscribe: bool,
        /// Sees what is new in forums.
        trackforums: bool,
        /// Telephone.
        phone1: String,
        /// Another telephone.
        phone2: String,
        /// Postal address.
        address: String,
        /// About the person.
        description: String,
        /// `none`, `set`, `generate` (to be made and mailed) or `never` (`*NOPASS*`). The password itself is never here.
        password: String,
        /// Must choose a new password at the next sign-in.
        force_password_change: bool,
        /// What a deleted account was called, so that it can be revived (D101).
        former_username: String,
        /// Its identifier before the deletion.
        former_idnumber: String,
        /// Its address before the deletion.
        former_email: String,
        /// When it was made.
        timecreated: i64,
        /// When it last changed.
        timemodified: i64,
    }
    index(user, add) {
        if user.deleted == 0 {
            add("username", &user.username.to_lowercase());
            if !user.idnumber.is_empty() { add("idnumber", &user.idnumber); }
            if !user.email.is_empty() { add("email", &user.email.to_lowercase()); }
            add("fullname", &format!("{} {}", user.firstname, user.lastname));
        } else {
            add("former_username", &user.former_username.to_lowercase());
            if !user.former_idnumber.is_empty() { add("former_idnumber", &user.former_idnumber); }
            if !user.former_email.is_empty() { add("former_email", &user.former_email.to_lowercase()); }
        }
    }

    /// What an account has in a custom profile field.
    ProfileValue "profile-value" in "profile_values" {
        /// The account.
        user: Id,
        /// The field.
        field: Id,
        /// The value.
        data: String,
    }
    index(value, add) { add("user", &value.user.0.to_string()); add("user+field", &pair(value.user.0, value.field.0)); }

    /// The picture of an account. Its pixels are kept by its checksum, apart from the directory.
    Picture "picture" in "pictures" {
        /// The account.
        user: Id,
        /// MD5 of the image as it came in, in hexadecimal: what those who send pictures compare.
        checksum: String,
        /// Kind of the image as it came in: `png`, `jpeg`, `gif`, `webp`.
        kind: String,
        /// Its bytes.
        size: i64,
        /// Its pixels from left to right.
        width: i64,
        /// Its pixels from top to bottom.
        height: i64,
        /// When it last changed.
        timemodified: i64,
    }
    index(picture, add) { add("user", &picture.user.0.to_string()); }

    /// A category of courses.
    Category "category" in "categories" {
        /// Exact; two of one name under one parent are possible.
        name: String,
        /// Unique where not blank.
        idnumber: String,
        /// The category above; 0 = the root.
        parent: Id,
        /// Its own flag; it shows only if all above it do too.
        visible: bool,
        /// Order among its siblings.
        sortorder: i64,
        /// About it.
        description: String,
    }
    index(category, add) {
        add("parent+name", &pair(category.parent.0, &category.name));
        if !category.idnumber.is_empty() { add("idnumber", &category.idnumber); }
    }

    /// A course.
    Course "course" in "courses" {
        /// Title.
        fullname: String,
        /// Unique, exact; no two may differ by case alone.
        shortname: String,
        /// Unique where not blank.
        idnumber: String,
        /// Where it stands.
        category: Id,
        /// About it; may hold HTML.
        summary: String,
        /// Course format.
        format: String,
        /// Order in its category.
        sortorder: i64,
        /// Shows grades to participants.
        showgrades: bool,
        /// Number of announcements.
        newsitems: i64,
        /// When it starts.
        startdate: i64,
        /// Highlighted section.
        marker: i64,
        /// Largest upload, bytes; 0 = that of the site.
        maxbytes: i64,
        /// Old course files.
        legacyfiles: bool,
        /// Shows activity reports to participants.
        showreports: bool,
        /// Shown.
        visible: bool,
        /// Shown before its category was hidden.
        visibleold: bool,
        /// 0 all sections on one page, 1 one a page.
        coursedisplay: i64,
        /// Tracks completion.
        enablecompletion: bool,
        /// 0 none, 1 separate, 2 visible groups.
        groupmode: i64,
        /// Group mode holds for all activities.
        groupmodeforce: bool,
        /// Grouping of new activities.
        defaultgroupingid: Id,
        /// Forced language.
        lang: String,
        /// Forced theme.
        theme: String,
        /// When it was made.
        timecreated: i64,
        /// When it last changed.
        timemodified: i64,
    }
    index(course, add) {
        add("shortname", &course.shortname);
        add("shortname-folded", &course.shortname.to_lowercase());
        if !course.idnumber.is_empty() { add("idnumber", &course.idnumber); }
    }

    /// A section of a course.
    Section "section" in "sections" {
        /// The course.
        course: Id,
        /// 0 = the general section.
        number: i64,
        /// Its title; blank = the format's own.
        name: String,
        /// About it.
        summary: String,
        /// Shown.
        visible: bool,
    }
    index(section, add) { add("course", &section.course.0.to_string()); add("course+number", &pair(section.course.0, section.number)); }

    /// A cohort.
    Cohort "cohort" in "cohorts" {
        /// As people read it.
        name: String,
        /// Unique where not blank.
        idnumber: String,
        /// About it.
        description: String,
        /// The category it belongs to; 0 = the site.
        category: Id,
        /// Shown to teachers.
        visible: bool,
        /// What manages it; blank = people.
        component: String,
        /// When it was made.
        timecreated: i64,
    }
    index(cohort, add) {
        add("name", &cohort.name);
        if !cohort.idnumber.is_empty() { add("idnumber", &cohort.idnumber); }
    }

    /// That an account belongs to a cohort.
    CohortMember "cohort-member" in "cohort_members" {
        /// The cohort.
        cohort: Id,
        /// The account.
        user: Id,
        /// Since when.
        timeadded: i64,
    }
    index(member, add) {
        add("cohort+user", &pair(member.cohort.0, member.user.0));
        add("cohort", &member.cohort.0.to_string());
        add("user", &member.user.0.to_string());
    }

    /// A group of a course.
    Group "group" in "groups" {
        /// The course.
        course: Id,
        /// Unique in the course.
        name: String,
        /// Unique in the course where not blank.
        idnumber: String,
        /// About it.
        description: String,
        /// What lets people in by self-enrolment.
        enrolmentkey: String,
        /// When it was made.
        timecreated: i64,
    }
    index(group, add) {
        add("course", &group.course.0.to_string());
        add("course+name", &pair(group.course.0, &group.name));
        if !group.idnumber.is_empty() { add("course+idnumber", &pair(group.course.0, &group.idnumber)); }
    }

    /// A grouping: a set of groups of a course.
    Grouping "grouping" in "groupings" {
        /// The course.
        course: Id,
        /// Unique in the course.
        name: String,
        /// Unique in the course where not blank.
        idnumber: String,
        /// About it.
        description: String,
    }
    index(grouping, add) {
        add("course", &grouping.course.0.to_string());
        add("course+name", &pair(grouping.course.0, &grouping.name));
        if !grouping.idnumber.is_empty() { add("course+idnumber", &pair(grouping.course.0, &grouping.idnumber)); }
    }

    /// That a group belongs to a grouping.
    GroupingGroup "grouping-group" in "grouping_groups" {
        /// The grouping.
        grouping: Id,
        /// The group.
        group_id: Id,
    }
    index(link, add) {
        add("grouping+group", &pair(link.grouping.0, link.group_id.0));
        add("grouping", &link.grouping.0.to_string());
        add("group", &link.group_id.0.to_string());
    }

    /// An enrolment method of a course. A cohort binding is one of the kind `cohort`, a meta link one of the kind `meta`.
    Method "method" in "methods" {
        /// The course.
        course: Id,
        /// `manual`, `self`, `guest`, `cohort` or `meta`.
        method: String,
        /// May be used.
        enabled: bool,
        /// Order in the course.
        sortorder: i64,
        /// The cohort of a binding, the course of a meta link.
        source: Id,
        /// The role it gives.
        role: Id,
        /// The group it fills.
        group_id: Id,
        /// From when its enrolments hold; 0 = no limit.
        timestart: i64,
        /// Until when; 0 = no limit.
        timeend: i64,
    }
    index(method, add) {
        add("course", &method.course.0.to_string());
        add("course+method", &pair(method.course.0, &method.method));
        if !method.source.is_none() { add("course+method+source", &pair(pair(method.course.0, &method.method), method.source.0)); }
    }

    /// That an account is enrolled in a course by a method.
    Enrolment "enrolment" in "enrolments" {
        /// The method.
        method: Id,
        /// Its course.
        course: Id,
        /// The account.
        user: Id,
        /// Holds no more for now.
        suspended: bool,
        /// From when; 0 = no limit.
        timestart: i64,
        /// Until when; 0 = no limit.
        timeend: i64,
        /// When it was made.
        timecreated: i64,
    }
    index(enrolment, add) {
        add("method+user", &pair(enrolment.method.0, enrolment.user.0));
        add("course+user", &pair(enrolment.course.0, enrolment.user.0));
        add("user", &enrolment.user.0.to_string());
    }

    /// That an account holds a role, in a course or in the site.
    RoleAssignment "role-assignment" in "role_assignments" {
        /// The role.
        role: Id,
        /// The course; 0 = the site.
        course: Id,
        /// The account.
        user: Id,
        /// The enrolment method it came with; 0 = none: given by hand or in role-only mode.
        method: Id,
    }
    index(assignment, add) {
        add("course+user", &pair(assignment.course.0, assignment.user.0));
        add("user", &assignment.user.0.to_string());
    }

    /// That an account belongs to a group.
    GroupMember "group-member" in "group_members" {
        /// The group.
        group_id: Id,
        /// Its course.
        course: Id,
        /// The account.
        user: Id,
        /// `toolsync` when a group-members file made it, or another one under protection of groups; blank = made by
        /// hand or unprotected.
        component: String,
        /// Since when.
        timeadded: i64,
    }
    index(member, add) {
        add("group+user", &pair(member.group_id.0, member.user.0));
        add("course+user", &pair(member.course.0, member.user.0));
        add("user", &member.user.0.to_string());
        add("group", &member.group_id.0.to_string());
    }
}
