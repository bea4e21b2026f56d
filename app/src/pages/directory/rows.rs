//! How an entry of each kind looks in a list.

use leptos::prelude::*;

use super::{entry::Entry, list::Look, ways};
use crate::{
    i18n::{date, num, tr},
    pages::runs::about::Kind,
    t,
    ui::{Glyph, Icon, RowTh, Status, Td, Tone, Tr},
};

/// Accounts.
pub(super) const USERS: Look = Look {
    columns: &[
        "directory-name",
        "directory-idnumber",
        "directory-email",
        "directory-state",
    ],
    row: user,
    icon: Glyph::Users,
    empty: "directory-no-users",
};
/// Members of a cohort or a group.
pub(super) const MEMBERS: Look = Look {
    empty: "directory-no-members",
    ..USERS
};
/// People of a course.
pub(super) const PEOPLE: Look = Look {
    columns: &["directory-name", "directory-how", "directory-groups", "directory-state"],
    row: person,
    icon: Glyph::Users,
    empty: "directory-no-people",
};
/// Courses of an account.
pub(super) const PARTICIPATIONS: Look = Look {
    columns: &[
        "directory-course",
        "directory-how",
        "directory-groups",
        "directory-state",
    ],
    row: participation,
    icon: Glyph::Course,
    empty: "directory-no-courses-of",
};
/// Courses.
pub(super) const COURSES: Look = Look {
    columns: &[
        "directory-course",
        "directory-category",
        "directory-idnumber",
        "directory-starts",
        "directory-state",
    ],
    row: course,
    icon: Glyph::Course,
    empty: "directory-no-courses",
};
/// Categories.
pub(super) const CATEGORIES: Look = Look {
    columns: &["directory-category", "directory-idnumber", "directory-courses"],
    row: category,
    icon: Glyph::Folder,
    empty: "directory-no-categories",
};
/// Cohorts.
pub(super) const COHORTS: Look = Look {
    columns: &[
        "directory-cohort",
        "directory-idnumber",
        "directory-context",
        "directory-members",
    ],
    row: cohort,
    icon: Glyph::Cohort,
    empty: "directory-no-cohorts",
};
/// Cohorts of an account.
pub(super) const COHORTS_OF: Look = Look {
    empty: "directory-no-cohorts-of",
    ..COHORTS
};
/// Enrolment methods of a course.
pub(super) const METHODS: Look = Look {
    columns: &[
        "directory-method",
        "directory-role",
        "directory-group",
        "directory-stored",
        "directory-state",
    ],
    row: method,
    icon: Glyph::Enrol,
    empty: "directory-no-methods",
};
/// Courses that a cohort is bound to, or that follow a course.
pub(super) const BINDINGS: Look = Look {
    columns: &[
        "directory-course",
        "directory-role",
        "directory-group",
        "directory-state",
    ],
    row: binding,
    icon: Glyph::Link,
    empty: "directory-no-bindings",
};
/// Courses that follow a course.
pub(super) const METALINKS: Look = Look {
    empty: "directory-no-metalinks",
    ..BINDINGS
};
/// Groups of a course.
pub(super) const GROUPS: Look = Look {
    columns: &[
        "directory-group",
        "directory-idnumber",
        "directory-groupings",
        "directory-members",
    ],
    row: group,
    icon: Glyph::Group,
    empty: "directory-no-groups",
};
/// Sections of a course.
pub(super) const SECTIONS: Look = Look {
    columns: &["directory-section", "directory-state"],
    row: section,
    icon: Glyph::Columns,
    empty: "directory-no-sections",
};

/// The picture of somebody beside their name, `small` or `normal`; of those who have none, their initials.
pub(super) fn avatar(of: &Entry, size: &str) -> AnyView {
    if of.picture {
        let src = format!("/api/v1/directory/users/{}/picture?size={size}", of.id);
        return view! { <img class="avatar" src=src alt="" loading="lazy" /> }.into_any();
    }
    let initials = of.initials();
    view! {
        <span class="avatar" aria-hidden="true">
            {initials}
        </span>
    }
    .into_any()
}

/// A row of these cells.
fn row(cells: Vec<AnyView>) -> AnyView {
    view! { <Tr>{cells}</Tr> }.into_any()
}

/// The cell that names the record of a row.
fn record(content: impl IntoView + 'static) -> AnyView {
    let content = content.into_any();
    view! { <RowTh class="wide">{content}</RowTh> }.into_any()
}

/// A cell of its own line on the phone.
fn wide(content: AnyView) -> AnyView {
    view! { <Td class="wide">{content}</Td> }.into_any()
}

/// The last cell: how it stands.
fn state(content: AnyView) -> AnyView {
    view! { <Td class="shrink">{content}</Td> }.into_any()
}

/// A cell whose column is named on the phone; without anything in it, it isn't there.
fn cell(th: &'static str, text: impl Into<String>) -> AnyView {
    let text = text.into();
    if text.is_empty() {
        return view! { <Td class="bare" /> }.into_any();
    }
    view! { <Td th=tr(th)>{text}</Td> }.into_any()
}

/// A link to the page of something, and what else it is called.
fn link(href: String, title: String, note: &str) -> AnyView {
    let note = (!note.is_empty()).then(|| view! { <small class="mono">{note.to_owned()}</small> });
    view! {
        <a href=href>{title}</a>
        {note}
    }
    .into_any()
}

/// Somebody's name as a link, with their picture and their user name.
fn named(entry: &Entry) -> AnyView {
    let avatar = avatar(entry, "small");
    let link = link(Kind::User.page(entry.id), entry.title(), &entry.username);
    record(view! {
        <span class="person">
            {avatar}
            <span>{link}</span>
        </span>
    })
}

fn titled(entry: &Entry) -> AnyView {
    record(link(Kind::Course.page(entry.id), entry.title(), &entry.shortname))
}

/// The standing of an account.
pub(super) fn account(suspended: bool, deleted: i64) -> AnyView {
    let (tone, icon, id) = match (deleted, suspended) {
        (0, false) => (Tone::Ok, Glyph::Ok, "directory-state-active"),
        (0, true) => (Tone::Off, Glyph::Pause, "directory-state-suspended"),
        _ => (Tone::Off, Glyph::Trash, "directory-state-deleted"),
    };
    view! { <Status tone icon>{tr(id)}</Status> }.into_any()
}

/// Whether something is shown to participants.
pub(super) fn shown(visible: bool) -> AnyView {
    either(
        visible,
        (Glyph::Eye, "directory-shown"),
        (Glyph::EyeOff, "directory-hidden"),
    )
}

fn enabled(is: bool) -> AnyView {
    either(
        is,
        (Glyph::Ok, "directory-enabled"),
        (Glyph::Pause, "directory-disabled"),
    )
}

fn either(is: bool, yes: (Glyph, &'static str), no: (Glyph, &'static str)) -> AnyView {
    let (tone, (icon, id)) = if is { (Tone::Ok, yes) } else { (Tone::Off, no) };
    view! { <Status tone icon>{tr(id)}</Status> }.into_any()
}

fn user(entry: Entry) -> AnyView {
    row(vec![
        named(&entry),
        cell("directory-idnumber", entry.idnumber.as_str()),
        wide(entry.email.clone().into_any()),
        state(account(entry.suspended, entry.deleted)),
    ])
}

fn person(entry: Entry) -> AnyView {
    row(takes_part(named(&entry), &entry))
}

fn participation(entry: Entry) -> AnyView {
    row(takes_part(titled(&entry), &entry))
}

fn takes_part(record: AnyView, entry: &Entry) -> Vec<AnyView> {
    vec![
        record,
        wide(ways::lines(&entry.ways)),
        cell("directory-groups", ways::places(&entry.groups)),
        state(ways::standing(&entry.ways)),
    ]
}

fn course(entry: Entry) -> AnyView {
    let category = entry.category.as_ref().filter(|place| place.id != 0);
    let category = category.map(|place| link(Kind::Category.page(place.id), place.name.clone(), ""));
    let starts = match entry.startdate {
        0 => String::new(),
        at => date::day(at),
    };
    row(vec![
        titled(&entry),
        wide(category.into_any()),
        cell("directory-idnumber", entry.idnumber.as_str()),
        cell("directory-starts", starts),
        state(shown(entry.visible)),
    ])
}

fn category(entry: Entry) -> AnyView {
    row(vec![
        record(link(Kind::Category.page(entry.id), entry.title(), "")),
        cell("directory-idnumber", entry.idnumber.as_str()),
        cell("directory-courses", num(entry.courses)),
    ])
}

fn cohort(entry: Entry) -> AnyView {
    let context = entry
        .category
        .as_ref()
        .map_or_else(|| t!("directory-site"), |place| place.name.clone());
    row(vec![
        record(link(Kind::Cohort.page(entry.id), entry.title(), "")),
        cell("directory-idnumber", entry.idnumber.as_str()),
        cell("directory-context", context),
        cell("directory-members", most(entry.members)),
    ])
}

/// A count of lists, which goes to ten thousand.
fn most(count: u64) -> String {
    const MOST: u64 = 10_000;
    if count >= MOST {
        format!("{}+", num(count))
    } else {
        num(count)
    }
}

/// Role with dates, then the group of a method.
fn gives(entry: &Entry) -> [AnyView; 2] {
    let role = match entry.role.as_str() {
        "" => String::new(),
        name => ways::role(name),
    };
    let dates = ways::dates(entry.start, entry.end).unwrap_or_default();
    let group = entry.group.as_ref().map(|place| place.name.clone()).unwrap_or_default();
    let parts: Vec<String> = [role, dates].into_iter().filter(|part| !part.is_empty()).collect();
    [cell("directory-role", parts.join(", ")), cell("directory-group", group)]
}

fn method(entry: Entry) -> AnyView {
    let words = ways::method(&entry.kind);
    let mut cells = vec![record((words, ways::source(&entry.kind, entry.source.clone())))];
    cells.extend(gives(&entry));
    cells.push(cell("directory-stored", most(entry.stored)));
    cells.push(state(enabled(entry.enabled)));
    row(cells)
}

fn binding(entry: Entry) -> AnyView {
    let (course, method) = (entry.course.unwrap_or_default(), entry.method.unwrap_or_default());
    let mut cells = vec![titled(&course)];
    cells.extend(gives(&method));
    cells.push(state(enabled(method.enabled)));
    row(cells)
}

fn group(entry: Entry) -> AnyView {
    row(vec![
        record(link(format!("?tab=groups&group={}", entry.id), entry.title(), "")),
        cell("directory-idnumber", entry.idnumber.as_str()),
        cell("directory-groupings", ways::places(&entry.groupings)),
        cell("directory-members", most(entry.members)),
    ])
}

fn section(entry: Entry) -> AnyView {
    let name = match entry.name.as_str() {
        "" => t!("directory-section-number", number = entry.number.to_string()),
        name => name.to_owned(),
    };
    row(vec![record(name), state(shown(entry.visible))])
}

/// An entry of a search: its icon, its name, what else it is called.
pub(super) fn found(kind: Kind, entry: &Entry) -> AnyView {
    let (icon, note) = match kind {
        Kind::User => (Glyph::User, entry.username.clone()),
        Kind::Course => (Glyph::Course, entry.shortname.clone()),
        Kind::Category => (Glyph::Folder, entry.idnumber.clone()),
        Kind::Cohort => (Glyph::Cohort, entry.idnumber.clone()),
    };
    view! {
        <li>
            <a class="tree-item" href=kind.page(entry.id)>
                <Icon name=icon />
                <span class="truncate">{entry.title()}</span>
                <span class="n mono">{note}</span>
            </a>
        </li>
    }
    .into_any()
}
