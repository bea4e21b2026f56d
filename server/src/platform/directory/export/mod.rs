//! The directory as files: page after page, so that memory doesn't grow with it (D94).
//!
//! Users, courses, metalinks, enrolments, groups, group members, cohort members and cohort bindings come as command
//! files that the same settings read back. The others are lists for people.

mod courses;
mod following;
mod links;
mod lost;
mod package;
mod part;
mod people;

use std::collections::HashMap;

use shared::directory::{Category, Entity as _, EntityKind, Id, Value};
use shared::settings::Settings;

use super::select::{entities, rows, table};
use crate::store::{Store, StoreError};
pub use lost::Lost;
pub use package::{Package, PackageFile};
use part::{Form, Part};

/// How many objects a page holds.
const PAGE: i64 = 1000;

macro_rules! exports {
    ($( $(#[$doc:meta])* $Name:ident $name:literal, )*) => {
        /// What can be exported.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Exported { $( $(#[$doc])* $Name, )* }

        impl Exported {
            /// All of them.
            pub const ALL: &'static [Self] = &[ $( Self::$Name, )* ];
            /// Its name on the command line and in addresses.
            pub const fn name(self) -> &'static str { match self { $( Self::$Name => $name, )* } }
        }
    };
}

exports! {
    /// Live accounts, with their profile fields: a `users` file.
    Users "users",
    /// Categories: a list.
    Categories "categories",
    /// Courses with their sections: a `courses` file.
    Courses "courses",
    /// Sections: a list.
    Sections "sections",
    /// Enrolments by `manual` and `self`; suspended ones by a second row: an `enrolments` file.
    Enrolments "enrolments",
    /// All role assignments: a list.
    Roles "roles",
    /// Role assignments that belong to no enrolment: an `enrolments` file in role-only mode.
    RoleOnly "role-only",
    /// Groupings, then groups with their groupings: a `groups` file.
    Groups "groups",
    /// Groupings: a list.
    Groupings "groupings",
    /// Members of groups: a `group-members` file.
    GroupMembers "group-members",
    /// Cohorts: a list.
    Cohorts "cohorts",
    /// Cohorts, then their members: a `cohorts` file.
    CohortMembers "cohort-members",
    /// Cohorts bound to courses; suspended ones by a second row: a `cohort-bindings` file.
    CohortBindings "cohort-bindings",
    /// Courses linked to others; disabled links by a second row: a `metacourses` file.
    Metalinks "metalinks",
}

impl Exported {
    /// The one of this name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|exported| exported.name() == name)
    }

    /// The command file that reads it back; `None` for a list for people.
    pub fn format(self) -> Option<&'static str> {
        match self {
            Self::Users => Some("users"),
            Self::Courses => Some("courses"),
            Self::Enrolments | Self::RoleOnly => Some("enrolments"),
            Self::Groups => Some("groups"),
            Self::GroupMembers => Some("group-members"),
            Self::CohortMembers => Some("cohorts"),
            Self::CohortBindings => Some("cohort-bindings"),
            Self::Metalinks => Some("metacourses"),
            Self::Categories | Self::Sections | Self::Roles | Self::Groupings | Self::Cohorts => None,
        }
    }
}

/// An export on its way: a header, then pages of rows until there are none.
#[derive(Debug)]
pub struct Export {
    store: Store,
    header: Vec<String>,
    parts: std::vec::IntoIter<Part>,
    current: Option<Part>,
    after: i64,
    categories: HashMap<Id, String>,
    left_out: u64,
}

impl Export {
    /// Begins an export. Objects are named by the identifiers that the settings say.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn open(store: &Store, exported: Exported, settings: &Settings) -> Result<Self, StoreError> {
        let parts = match exported {
            Exported::Users => vec![people::users(store, settings).await?],
            Exported::Cohorts => vec![people::cohorts()],
            Exported::CohortMembers => people::cohort_members(settings, true),
            Exported::Categories => vec![courses::categories()],
            Exported::Courses => vec![courses::courses(store, settings).await?],
            Exported::Sections => vec![courses::sections()],
            Exported::Groups => courses::groups(settings, false),
            Exported::Groupings => vec![courses::groupings()],
            Exported::Enrolments => links::enrolments(settings),
            Exported::Roles => vec![links::roles()],
            Exported::RoleOnly => vec![links::role_only(settings)],
            Exported::GroupMembers => vec![links::group_members(settings, false)],
            Exported::CohortBindings => links::cohort_bindings(settings),
            Exported::Metalinks => links::metalinks(settings),
        };
        Self::of(store, parts).await
    }

    /// An export of these queries, one after the other, under the header of the first.
    async fn of(store: &Store, parts: Vec<Part>) -> Result<Self, StoreError> {
        let header = parts.first().map(Part::header).unwrap_or_default();
        let mut parts = parts.into_iter();
        let current = parts.next();
        let categories = paths(store).await?;
        Ok(Self {
            store: store.clone(),
            header,
            parts,
            current,
            after: 0,
            categories,
            left_out: 0,
        })
    }

    /// The names of the columns.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The next rows; `None` at the end.
    ///
    /// # Errors
    ///
    /// When the database can't be reached.
    pub async fn next(&mut self) -> Result<Option<Vec<Vec<String>>>, StoreError> {
        while let Some(part) = &self.current {
            let sql = part.page(self.store.dialect(), PAGE);
            let found = rows(&self.store, sql, self.after).await?;
            let Some(last) = found.last() else {
                self.current = self.parts.next();
                self.after = 0;
                continue;
            };
            self.after = last.0.0;
            let mut page = Vec::with_capacity(found.len());
            for row in found {
                match part.is_whole(&row.1) {
                    true => page.push(part.cells(row.1, &self.categories)),
                    false => self.left_out += 1,
                }
            }
            return Ok(Some(page));
        }
        Ok(None)
    }

    /// How many rows were left out so far, since an object has no identifier by which the settings name it.
    pub fn left_out(&self) -> u64 {
        self.left_out
    }
}

/// The paths of all categories, as the column `category` writes them (D52).
async fn paths(store: &Store) -> Result<HashMap<Id, String>, StoreError> {
    let all = entities(store, EntityKind::Category, &table(EntityKind::Category), &[]).await?;
    let all: HashMap<Id, &Category> = all
        .iter()
        .filter_map(Category::from_any)
        .map(|one| (one.id, one))
        .collect();
    let path = |mut id: Id| {
        let mut names = Vec::new();
        // A ring of parents ends too.
        while let Some(category) = all.get(&id)
            && names.len() < all.len()
        {
            names.push(category.name.replace('\\', "\\\\").replace('/', "\\/"));
            id = category.parent;
        }
        names.reverse();
        let path = names.join("/");
        // Digits alone would be an id.
        match path.bytes().all(|byte| byte.is_ascii_digit()) {
            true => format!("/{path}"),
            false => path,
        }
    };
    Ok(all.keys().map(|id| (*id, path(*id))).collect())
}

/// A value as a cell.
fn cell(value: Value, form: Form, categories: &HashMap<Id, String>) -> String {
    match (value, form) {
        (Value::Number(number) | Value::Link(Id(number)), Form::Moment) => moment(number),
        (Value::Number(number) | Value::Link(Id(number)), Form::Category) => {
            categories.get(&Id(number)).cloned().unwrap_or_default()
        }
        (Value::Number(number) | Value::Link(Id(number)), Form::Plain) => number.to_string(),
        (Value::Text(text), _) => text,
    }
}

/// A moment as every reader of dates takes it; 0 is none.
fn moment(seconds: i64) -> String {
    match jiff::Timestamp::from_second(seconds) {
        Ok(_) if seconds == 0 => "0".to_owned(),
        Ok(moment) => moment.to_string(),
        Err(_) => format!("@{seconds}"),
    }
}
