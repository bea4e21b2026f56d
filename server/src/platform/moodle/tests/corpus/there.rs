//! What a site holds, as the entities that the embedded directory would hold.

use fake_moodle::State;
use fake_moodle::state::Level;
use shared::directory::{
    COHORT, Category, Cohort, CohortMember, Course, Enrolment, Group, GroupMember, Grouping, GroupingGroup, Id, META,
    Method, ProfileField, ProfileValue, Role, RoleAssignment, Section, Snapshot, User,
};
use shared::picture::checksum;

use super::facts::{Holding, Way};

/// Accounts that every site has.
const OWN: [&str; 2] = ["guest", "admin"];

/// What a site holds, but for its front page and its own accounts.
pub fn holding(state: &State) -> Holding {
    let mut holding = Holding::default();
    let all = &mut holding.entities;
    accounts(state, all);
    courses(state, all);
    groups(state, all);
    cohorts(state, all);
    holding.pictures = state
        .pictures
        .iter()
        .map(|(user, bytes)| (Id(*user), checksum(bytes)))
        .collect();
    holding.derived = taking_part(state, &mut holding.entities);
    holding
}

fn accounts(state: &State, all: &mut Snapshot) {
    for (id, field) in (1..).zip(&state.options.user_fields) {
        all.put(ProfileField {
            id: Id(id),
            shortname: field.shortname.clone(),
            ..ProfileField::default()
        });
    }
    let mut values = 0;
    for (id, user) in state.tables.users.iter() {
        if user.deleted || OWN.contains(&user.username.as_str()) {
            continue;
        }
        let text = |name: &str| user.profile(name).to_owned();
        let number = |name: &str, default: i64| user.profile(name).parse().unwrap_or(default);
        all.put(User {
            id: Id(id),
            username: user.username.clone(),
            firstname: user.firstname.clone(),
            lastname: user.lastname.clone(),
            idnumber: user.idnumber.clone(),
            email: user.email.clone(),
            auth: user.auth.clone(),
            suspended: user.suspended,
            institution: text("institution"),
            department: text("department"),
            city: text("city"),
            country: text("country"),
            lang: text("lang"),
            timezone: text("timezone"),
            maildisplay: number("maildisplay", 2),
            mailformat: number("mailformat", 1),
            // As every new account of a site has them: no function writes them.
            maildigest: 0,
            autosubscribe: true,
            trackforums: false,
            phone1: text("phone1"),
            phone2: text("phone2"),
            address: text("address"),
            description: text("description"),
            password: password(user),
            ..User::default()
        });
        for (name, data) in &user.custom {
            let field = state
                .options
                .user_fields
                .iter()
                .position(|field| field.shortname == *name);
            values += 1;
            all.put(ProfileValue {
                id: Id(values),
                user: Id(id),
                field: field.map_or(Id::NONE, |at| Id(i64::try_from(at).unwrap() + 1)),
                data: data.clone(),
            });
        }
    }
    for (id, role) in state.tables.roles.iter() {
        all.put(Role {
            id: Id(id),
            shortname: role.shortname.clone(),
            ..Role::default()
        });
    }
}

/// Whether a file gave a password, or the site was to make one. One that nobody knows is none.
fn password(user: &fake_moodle::state::User) -> String {
    let known = user
        .password
        .as_deref()
        .filter(|password| !password.starts_with("aA1-"));
    match (known, user.mails) {
        (Some(_), _) => "set",
        (None, 0) => "none",
        (None, _) => "generate",
    }
    .to_owned()
}

fn courses(state: &State, all: &mut Snapshot) {
    for (id, category) in state.tables.categories.iter() {
        all.put(Category {
            id: Id(id),
            name: category.name.clone(),
            idnumber: category.idnumber.clone().unwrap_or_default(),
            parent: Id(category.parent),
            visible: category.visible,
            sortorder: 0,
            description: category.description.clone(),
        });
    }
    let mut sections = 0;
    for (id, course) in state.tables.courses.iter().filter(|(_, course)| course.category != 0) {
        let option = |name: &str| course.format_options.get(name).copied();
        all.put(Course {
            id: Id(id),
            fullname: course.fullname.clone(),
            shortname: course.shortname.clone(),
            idnumber: course.idnumber.clone(),
            category: Id(course.category),
            summary: course.summary.clone(),
            format: course.format.clone(),
            showgrades: course.number("showgrades") != 0,
            newsitems: course.number("newsitems"),
            startdate: course.number("startdate"),
            maxbytes: course.number("maxbytes"),
            showreports: course.number("showreports") != 0,
            visible: course.number("visible") != 0,
            coursedisplay: option("coursedisplay").unwrap_or_default(),
            enablecompletion: course.number("enablecompletion") != 0,
            groupmode: course.number("groupmode"),
            groupmodeforce: course.number("groupmodeforce") != 0,
            defaultgroupingid: Id(course.number("defaultgroupingid")),
            lang: course.lang.clone(),
            timecreated: course.timecreated,
            timemodified: course.timemodified,
            ..Course::default()
        });
        let last = course.sections.len().saturating_sub(1);
        let last = option("numsections").unwrap_or(4).max(i64::try_from(last).unwrap());
        for number in 0..=last {
            let section = course.sections.get(usize::try_from(number).unwrap());
            sections += 1;
            all.put(Section {
                id: Id(sections),
                course: Id(id),
                number,
                name: section.map_or_else(String::new, |section| section.name.clone()),
                visible: true,
                ..Section::default()
            });
        }
    }
    for (id, method) in state.tables.methods.iter() {
        all.put(Method {
            id: Id(id),
            course: Id(method.course),
            method: method.kind.clone(),
            enabled: method.enabled,
            source: Id(method.source),
            // What a new course's own method would give by hand in its pages is no matter of files.
            role: Id(if method.kind == COHORT { method.role } else { 0 }),
            group_id: Id(method.group),
            ..Method::default()
        });
    }
}

fn groups(state: &State, all: &mut Snapshot) {
    for (id, group) in state.tables.groups.iter() {
        all.put(Group {
            id: Id(id),
            course: Id(group.course),
            name: group.name.clone(),
            idnumber: group.idnumber.clone(),
            description: group.description.clone(),
            enrolmentkey: group.enrolmentkey.clone().unwrap_or_default(),
            ..Group::default()
        });
    }
    for (id, member) in state.tables.group_members.iter() {
        all.put(GroupMember {
            id: Id(id),
            group_id: Id(member.group),
            user: Id(member.user),
            ..GroupMember::default()
        });
    }
    for (id, grouping) in state.tables.groupings.iter() {
        all.put(Grouping {
            id: Id(id),
            course: Id(grouping.course),
            name: grouping.name.clone(),
            idnumber: grouping.idnumber.clone(),
            description: grouping.description.clone(),
        });
    }
    for (id, link) in state.tables.grouping_groups.iter() {
        all.put(GroupingGroup {
            id: Id(id),
            grouping: Id(link.grouping),
            group_id: Id(link.group),
        });
    }
}

fn cohorts(state: &State, all: &mut Snapshot) {
    for (id, cohort) in state.tables.cohorts.iter() {
        let place = state.tables.contexts.get(cohort.context);
        let category = place.filter(|context| context.level == Level::CourseCat);
        all.put(Cohort {
            id: Id(id),
            name: cohort.name.clone(),
            idnumber: cohort.idnumber.clone(),
            description: cohort.description.clone(),
            category: category.map_or(Id::NONE, |context| Id(context.instance)),
            visible: cohort.visible,
            ..Cohort::default()
        });
    }
    for (id, member) in state.tables.cohort_members.iter() {
        all.put(CohortMember {
            id: Id(id),
            cohort: Id(member.cohort),
            user: Id(member.user),
            timeadded: 0,
        });
    }
}

/// Enrolments and roles: what somebody gave goes to the entities, what cohorts and links brought comes back.
fn taking_part(state: &State, all: &mut Snapshot) -> Vec<Way> {
    let mut derived = Vec::new();
    for (id, row) in state.tables.enrolments.iter() {
        let Some(method) = state.tables.methods.get(row.method) else {
            continue;
        };
        if [COHORT, META].contains(&method.kind.as_str()) {
            derived.extend(method.enabled.then_some(Way {
                method: Id(row.method),
                user: Id(row.user),
                role: Id::NONE,
                suspended: !row.active,
                timestart: row.timestart,
                timeend: row.timeend,
            }));
            continue;
        }
        all.put(Enrolment {
            id: Id(id),
            method: Id(row.method),
            course: Id(method.course),
            user: Id(row.user),
            suspended: !row.active,
            timestart: row.timestart,
            timeend: row.timeend,
            timecreated: 0,
        });
    }
    for (id, held) in state.tables.assignments.iter() {
        let Some(context) = state.tables.contexts.get(held.context) else {
            continue;
        };
        let course = if context.level == Level::Course {
            context.instance
        } else {
            0
        };
        all.put(RoleAssignment {
            id: Id(id),
            role: Id(held.role),
            course: Id(course),
            user: Id(held.user),
            method: Id::NONE,
        });
    }
    derived
}
