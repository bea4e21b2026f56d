//! The part of a directory that a chunk of rows names, with the planned changes laid over it.

use std::collections::{HashMap, HashSet};

use super::entities::*;
use super::entity::{Entity, Id};
use super::keys::CourseKey;
use super::resets::Resets;
use super::table::Table;
use crate::plan::Capabilities;
use crate::settings::{CourseBy, GroupBy, UserBy};

macro_rules! tables {
    ($($Name:ident,)*) => {
        /// One table per kind of entity.
        #[allow(non_snake_case, reason = "the fields are named by the macro that lists the entities")]
        #[derive(Debug, Clone, Default)]
        struct Tables { $( $Name: Table<$Name>, )* }

        $( impl Held for $Name {
            fn table(snapshot: &Snapshot) -> &Table<Self> { &snapshot.tables.$Name }
            fn table_mut(snapshot: &mut Snapshot) -> &mut Table<Self> { &mut snapshot.tables.$Name }
        } )*

        impl Snapshot {
            /// Puts an entity of any kind in, in place of that of the same id.
            pub fn put_any(&mut self, entity: AnyEntity) {
                match entity { $( AnyEntity::$Name(entity) => { self.tables.$Name.put(*entity); } )* }
            }
            /// Takes an entity of any kind out.
            pub fn remove_any(&mut self, kind: EntityKind, id: Id) {
                match kind { $( EntityKind::$Name => { self.tables.$Name.remove(id); } )* }
            }
            /// Takes in what was fetched. What is known already stays as it is, since changes may lie over it, and
            /// what was removed stays away.
            pub fn merge(&mut self, mut other: Self) {
                $( for entity in other.tables.$Name.take_all() {
                    let id = entity.id();
                    if !self.tables.$Name.has(id) && !self.removed.contains(&(EntityKind::$Name, id)) {
                        self.tables.$Name.put_fetched(entity);
                    }
                } )*
                self.along.extend(other.along);
                self.same_password.extend(other.same_password);
                self.names.extend(other.names);
                self.resets = other.resets;
                self.capabilities = other.capabilities;
                self.copies.extend(other.copies);
            }
            /// Between two chunks: planned changes are packed into few bytes, and what was merged in and hasn't changed
            /// is forgotten, since the next chunk fetches what it names.
            pub fn rest(&mut self) {
                $( self.tables.$Name.rest(); )*
                self.along.clear();
                self.names = HashMap::new();
            }
        }
    };
}

/// An entity that a snapshot has a table for: all of them.
pub trait Held: Entity {
    /// Its table.
    fn table(snapshot: &Snapshot) -> &Table<Self>;
    /// Its table, to change.
    fn table_mut(snapshot: &mut Snapshot) -> &mut Table<Self>;
}

/// The part of a directory that rows name.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    tables: Tables,
    removed: HashSet<(EntityKind, Id)>,
    /// What hangs on an entity that may be deleted: how many of which kind.
    along: HashMap<(EntityKind, Id), Vec<(EntityKind, u64)>>,
    /// Accounts whose password is the one that a file gives.
    same_password: HashSet<(Id, u64)>,
    /// User names of people of whom nothing else was fetched.
    names: HashMap<Id, String>,
    /// What the platform can clear of a course.
    resets: Resets,
    /// What the platform can't do.
    capabilities: Capabilities,
    /// Courses that were given the content of another one.
    copies: HashSet<(Id, Id)>,
    last_provisional: i64,
}

tables! {
    Role, ProfileField, User, ProfileValue, Picture, Category, Course, Section, Cohort, CohortMember, Group, Grouping,
    GroupingGroup, Method, Enrolment, RoleAssignment, GroupMember,
}

impl Snapshot {
    /// The entities of a kind: `snapshot.table::<User>()`.
    pub fn table<T: Held>(&self) -> &Table<T> {
        T::table(self)
    }

    /// The entity of this id.
    pub fn get<T: Held>(&self, id: Id) -> Option<&T> {
        T::table(self).get(id)
    }

    /// Puts an entity in that the platform holds.
    pub fn put<T: Held>(&mut self, entity: T) -> Option<T> {
        self.removed.remove(&(T::KIND, entity.id()));
        T::table_mut(self).put(entity)
    }

    /// Takes an entity out; what is fetched later doesn't bring it back.
    pub fn remove<T: Held>(&mut self, id: Id) -> Option<T> {
        self.removed.insert((T::KIND, id));
        T::table_mut(self).remove(id)
    }

    /// Takes out all that an index finds: what the platform deletes along with something else, so that it is no step of
    /// its own.
    pub fn take_out<T: Held>(&mut self, index: &'static str, text: &str) {
        let found: Vec<Id> = self
            .table::<T>()
            .find(index, text)
            .iter()
            .map(|entity| entity.id())
            .collect();
        for id in found {
            self.remove::<T>(id);
        }
    }

    /// Puts an entity back as it was before a step.
    pub(crate) fn restore(&mut self, entity: AnyEntity) {
        self.removed.remove(&(entity.kind(), entity.id()));
        self.put_any(entity);
    }

    /// The next provisional id.
    pub fn allocate(&mut self) -> Id {
        self.last_provisional -= 1;
        Id(self.last_provisional)
    }

    /// Goes on with the provisional ids of another snapshot, so that none is given twice in a run.
    pub fn continue_ids(&mut self, other: &Self) {
        self.last_provisional = self.last_provisional.min(other.last_provisional);
    }

    /// Gives out provisional ids below this one, which was given out before.
    pub fn ids_below(&mut self, lowest: Id) {
        self.last_provisional = self.last_provisional.min(lowest.0);
    }

    /// What a deletion of this entity takes along.
    pub fn along(&self, kind: EntityKind, id: Id) -> &[(EntityKind, u64)] {
        self.along.get(&(kind, id)).map_or(&[], Vec::as_slice)
    }

    /// Says what a deletion takes along.
    pub fn set_along(&mut self, kind: EntityKind, id: Id, along: Vec<(EntityKind, u64)>) {
        self.along.insert((kind, id), along);
    }

    /// How people name an account: its user name, as far as it was fetched.
    pub fn username(&self, user: Id) -> &str {
        let account = self.get::<User>(user).map(|user| user.username.as_str());
        account
            .or_else(|| self.names.get(&user).map(String::as_str))
            .unwrap_or_default()
    }

    /// Keeps the user name of an account of which nothing else matters: where all participants of a course do, whole
    /// accounts would be too much.
    pub fn set_username(&mut self, user: Id, username: String) {
        self.names.insert(user, username);
    }

    /// What the platform can clear of a course.
    pub fn resets(&self) -> &Resets {
        &self.resets
    }

    /// Says what the platform can clear of a course.
    pub fn set_resets(&mut self, resets: Resets) {
        self.resets = resets;
    }

    /// Whether a course was given the content of another one before, as far as that was noted.
    pub fn has_content_of(&self, course: Id, template: Id) -> bool {
        self.copies.contains(&(course, template))
    }

    /// Says that a course was given the content of another one.
    pub fn set_content_of(&mut self, course: Id, template: Id) {
        self.copies.insert((course, template));
    }

    /// What the platform can do.
    pub fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    /// Says what the platform can do.
    pub fn set_capabilities(&mut self, capabilities: Capabilities) {
        self.capabilities = capabilities;
    }

    /// Whether the platform knows that the account has this password.
    pub fn has_password(&self, user: Id, secret: &crate::plan::Secret) -> bool {
        self.same_password.contains(&(user, secret.fingerprint()))
    }

    /// Says that an account has this password.
    pub fn set_password(&mut self, user: Id, secret: &crate::plan::Secret) {
        self.same_password.insert((user, secret.fingerprint()));
    }

    /// The live accounts that an identifier names (D28: user names and addresses without regard to case).
    pub fn users_by(&self, by: UserBy, value: &str) -> Vec<&User> {
        let users = self.table::<User>();
        match by {
            UserBy::Id => number(value)
                .and_then(|id| users.get(id))
                .filter(|user| user.deleted == 0)
                .into_iter()
                .collect(),
            UserBy::Idnumber => users.find("idnumber", value),
            UserBy::Username => users.find("username", &value.to_lowercase()),
            UserBy::Email => users.find("email", &value.to_lowercase()),
        }
    }

    /// The deleted accounts that had this identifier.
    pub fn former_users_by(&self, by: UserBy, value: &str) -> Vec<&User> {
        let users = self.table::<User>();
        match by {
            UserBy::Id => number(value)
                .and_then(|id| users.get(id))
                .filter(|user| user.deleted != 0)
                .into_iter()
                .collect(),
            UserBy::Idnumber => users.find("former_idnumber", value),
            UserBy::Username => users.find("former_username", &value.to_lowercase()),
            UserBy::Email => users.find("former_email", &value.to_lowercase()),
        }
    }

    /// The courses that an identifier names, exactly (D28).
    pub fn courses_by(&self, by: CourseBy, value: &str) -> Vec<&Course> {
        let courses = self.table::<Course>();
        match by {
            CourseBy::Id => number(value).and_then(|id| courses.get(id)).into_iter().collect(),
            CourseBy::Idnumber => courses.find("idnumber", value),
            CourseBy::Shortname => courses.find("shortname", value),
        }
    }

    /// The courses that a key names.
    pub fn courses_named(&self, key: &CourseKey) -> Vec<&Course> {
        match key {
            CourseKey::By(by, value) => self.courses_by(*by, value),
            CourseKey::Folded(value) => self.table::<Course>().find("shortname-folded", value),
            CourseKey::OfGroup(value) => {
                let group = number(value).and_then(|id| self.get::<Group>(id));
                group.and_then(|group| self.get(group.course)).into_iter().collect()
            }
        }
    }

    /// The cohorts that an identifier names, exactly.
    pub fn cohorts_by(&self, by: GroupBy, value: &str) -> Vec<&Cohort> {
        let cohorts = self.table::<Cohort>();
        match by {
            GroupBy::Id => number(value).and_then(|id| cohorts.get(id)).into_iter().collect(),
            GroupBy::Idnumber => cohorts.find("idnumber", value),
            GroupBy::Name => cohorts.find("name", value),
        }
    }

    /// The role of this short name, whatever its case.
    pub fn role(&self, shortname: &str) -> Option<&Role> {
        self.table::<Role>().first("shortname", &shortname.to_lowercase())
    }
}

fn number(value: &str) -> Option<Id> {
    value.parse().ok().map(Id)
}
