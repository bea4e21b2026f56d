//! The site: everything that is kept, as tables of rows that find each other by ids.

mod accounts;
mod cohorts;
mod contexts;
mod courses;
mod enrolments;
mod groups;
mod roles;
mod site;
mod table;

use std::collections::BTreeMap;

use serde::Serialize;

pub use accounts::{Token, User};
pub use cohorts::{Cohort, CohortMember};
pub use contexts::{Context, Level};
pub use courses::{Category, Course, Module, Section};
pub use enrolments::{Method, UserEnrolment};
pub use groups::{Group, GroupMember, Grouping, GroupingGroup};
pub use roles::{Assignment, Role};
pub use site::{FieldKind, Options, ProfileField, Rights};
pub use table::{Key, Row, Table, key, pair};

/// A file of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

macro_rules! tables {
    ($($(#[$about:meta])* $name:ident: $row:ty,)*) => {
        /// What the site has. A call that fails takes back what it wrote here.
        #[derive(Debug, Clone, Default, Serialize)]
        pub struct Tables {
            $($(#[$about])* pub $name: Table<$row>,)*
        }

        /// A moment to which the tables can go back.
        #[derive(Debug, Clone, Copy)]
        pub struct Mark {
            $($name: usize,)*
        }

        impl Tables {
            /// This moment.
            pub fn mark(&self) -> Mark {
                Mark { $($name: self.$name.mark(),)* }
            }

            /// Takes back what was written since.
            pub fn undo(&mut self, mark: Mark) {
                $(self.$name.undo(mark.$name);)*
            }

            /// Whether something was written since.
            pub fn written(&self, mark: Mark) -> bool {
                [$(self.$name.mark() > mark.$name),*].contains(&true)
            }

            /// Keeps what was written.
            pub fn commit(&mut self) {
                $(self.$name.commit();)*
            }
        }
    };
}

tables! {
    /// Where roles are assigned.
    contexts: Context,
    /// Accounts, deleted ones too.
    users: User,
    /// Categories.
    categories: Category,
    /// Courses; the first is the site itself.
    courses: Course,
    /// How courses take people in.
    methods: Method,
    /// Who was taken in by a method.
    enrolments: UserEnrolment,
    /// Roles.
    roles: Role,
    /// Who has a role where.
    assignments: Assignment,
    /// Groups.
    groups: Group,
    /// Who is in a group.
    group_members: GroupMember,
    /// Groupings.
    groupings: Grouping,
    /// Which group is in a grouping.
    grouping_groups: GroupingGroup,
    /// Cohorts.
    cohorts: Cohort,
    /// Who is in a cohort.
    cohort_members: CohortMember,
}

/// A site.
#[derive(Debug, Clone, Serialize)]
pub struct State {
    /// What it has.
    #[serde(flatten)]
    pub tables: Tables,
    /// How it is set up.
    pub options: Options,
    /// What the plugin's settings were set to, by service and key.
    pub config: BTreeMap<String, String>,
    /// What time it is, in Unix seconds. It stands still until it is turned.
    pub now: i64,
    /// Who may call, by token.
    #[serde(skip)]
    pub tokens: BTreeMap<String, Token>,
    /// Files on their way, by the number of their draft.
    #[serde(skip)]
    pub drafts: BTreeMap<i64, Vec<File>>,
    /// Pictures of users, by user.
    #[serde(skip)]
    pub pictures: BTreeMap<i64, Vec<u8>>,
    /// How many drafts there were; their numbers follow from it.
    #[serde(skip)]
    pub drafts_made: i64,
    /// The revision of the picture set last.
    #[serde(skip)]
    pub revision: i64,
}

impl State {
    /// The number of a new draft: not in order, as on a site, but the same in every run.
    pub fn new_draft(&mut self) -> i64 {
        self.drafts_made += 1;
        100_000_000 + self.drafts_made * 7_919_113 % 800_000_000
    }

    /// Keeps a file in a draft.
    pub fn keep(&mut self, draft: i64, file: File) {
        let files = self.drafts.entry(draft).or_default();
        files.retain(|other| other.name != file.name);
        files.push(file);
    }
}
