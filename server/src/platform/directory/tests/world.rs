//! A directory in an empty database, and short ways to change it and to look at it.

use jiff::tz::TimeZone;
use shared::directory::{
    AnyEntity, CohortKey, Course, CourseKey, Entity, EntityKind, Held, Id, Keys, Snapshot, User, UserKey,
};
use shared::plan::{Moment, Planner, RowPlan, RowStatus, Step};
use shared::settings::{CourseBy, GroupBy, Settings, UserBy};

use crate::platform::{Directory, IdMap, Platform, PlatformError, Transactional};
use crate::store::SecretKey;
use crate::store::testing::{TestStore, stores};

/// 2024-09-01 12:00:00 UTC.
pub(super) const NOW: i64 = 1_725_192_000;

pub(super) struct World {
    pub store: TestStore,
    pub directory: Directory,
}

/// One on each database.
pub(super) async fn worlds() -> Vec<World> {
    let mut worlds = Vec::new();
    for store in stores().await {
        let key = SecretKey::open(store.folder()).unwrap();
        let directory = Directory::open(store.clone(), key).await.unwrap();
        worlds.push(World { store, directory });
    }
    worlds
}

/// The steps of one row, planned over a snapshot.
pub(super) fn plan(snapshot: &mut Snapshot, row: impl FnOnce(&mut Planner<'_>)) -> Vec<Step> {
    let (settings, clock) = (
        Settings::default(),
        Moment {
            now: NOW,
            zone: TimeZone::UTC,
        },
    );
    let planned: RowPlan = Planner::new(snapshot, &settings, &clock).row(2, |planner| {
        row(planner);
        Ok(RowStatus::Updated)
    });
    planned.steps
}

impl World {
    /// Applies steps and commits them.
    pub async fn apply(&self, steps: &[Step]) -> Result<IdMap, PlatformError> {
        let mut ids = IdMap::new();
        let mut tx = self.store.begin().await?;
        self.directory.apply(&mut tx, steps, &mut ids).await?;
        tx.commit().await?;
        Ok(ids)
    }

    /// Plans a row over what the keys name, and applies it.
    pub async fn change(&self, keys: &Keys, row: impl FnOnce(&mut Planner<'_>)) {
        let mut snapshot = self.directory.fetch(keys).await.unwrap();
        self.apply(&plan(&mut snapshot, row)).await.unwrap();
    }

    /// Puts entities in that link to one another by provisional ids; returns their real ids, in order.
    pub async fn put(&self, entities: Vec<AnyEntity>) -> Vec<Id> {
        let provisional: Vec<Id> = entities.iter().map(AnyEntity::id).collect();
        let steps: Vec<Step> = entities.into_iter().map(created).collect();
        let ids = self.apply(&steps).await.unwrap();
        provisional.into_iter().map(|id| ids.real(id).unwrap()).collect()
    }

    /// All entities of a kind, oldest first.
    pub async fn all<T: Held>(&self) -> Vec<T> {
        let mut all: Vec<T> = self
            .dump(T::KIND)
            .await
            .iter()
            .map(|any| T::from_any(any).unwrap().clone())
            .collect();
        all.sort_by_key(Entity::id);
        all
    }

    pub async fn dump(&self, kind: EntityKind) -> Vec<AnyEntity> {
        self.directory.everything(kind).await
    }

    pub async fn fetch(&self, keys: Keys) -> Snapshot {
        self.directory.fetch(&keys).await.unwrap()
    }
}

/// The step that creates an entity.
pub(super) fn created(entity: AnyEntity) -> Step {
    let verb = shared::plan::Verb::Create;
    Step {
        verb,
        before: None,
        after: Some(entity),
        key: String::new(),
        secret: None,
        along: Vec::new(),
        copy_of: Id::NONE,
    }
}

pub(super) fn user(id: i64, username: &str) -> User {
    User {
        id: Id(id),
        username: username.into(),
        firstname: "Amélie".into(),
        lastname: "Ørsted".into(),
        email: format!("{username}@North.Example"),
        ..User::default()
    }
}

pub(super) fn course(id: i64, shortname: &str) -> Course {
    Course {
        id: Id(id),
        fullname: "Biology".into(),
        shortname: shortname.into(),
        ..Course::default()
    }
}

pub(super) fn named(username: &str) -> UserKey {
    UserKey::By(UserBy::Username, username.into())
}

pub(super) fn short(shortname: &str) -> CourseKey {
    CourseKey::By(CourseBy::Shortname, shortname.into())
}

pub(super) fn numbered(idnumber: &str) -> CohortKey {
    CohortKey(GroupBy::Idnumber, idnumber.into())
}
