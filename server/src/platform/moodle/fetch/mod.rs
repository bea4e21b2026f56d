//! Looking up what the keys of a chunk name: in batches, side by side, and once a run where it can be remembered.

mod account;
mod addresses;
mod along;
mod asking;
pub mod categories;
mod chosen;
pub mod cohort_places;
pub mod cohorts;
pub mod contents;
pub mod courses;
pub mod group_members;
pub mod groups;
mod listing;
pub mod methods;
pub mod participants;
pub mod participations;
mod passwords;
mod people;
pub mod pictures;
pub mod profiles;
mod roles;
pub mod rolls;
pub mod said;
mod together;
pub mod users;

use std::collections::HashMap;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use shared::directory::{Keys, Snapshot};

use super::Moodle;
use super::side_by_side::side_by_side;
use crate::platform::PlatformError;
pub(super) use account::{Account, presumed};

pub(super) use listing::{category_facts, list_courses, totals};
pub(super) use people::{people, teachers};
pub(super) use roles::given_in_courses;

/// What is being looked up.
pub(super) struct Fetching<'a> {
    pub moodle: &'a Moodle,
    pub keys: &'a Keys,
    pub snapshot: Snapshot,
    /// What the site tells of the accounts in the snapshot.
    pub accounts: HashMap<i64, Arc<Account>>,
}

/// The answers to look-ups that are made side by side, in their order.
async fn all<T: Send>(
    moodle: &Moodle,
    asked: Vec<BoxFuture<'_, Result<T, PlatformError>>>,
) -> Result<Vec<T>, PlatformError> {
    let answers = side_by_side(moodle.client.connections(), asked).await;
    answers.into_iter().collect()
}

/// What these keys name. See [`crate::platform::Platform::fetch`].
pub(super) async fn fetch(moodle: &Moodle, keys: &Keys) -> Result<Snapshot, PlatformError> {
    let site = moodle.site().await?;
    let mut fetching = Fetching {
        moodle,
        keys,
        snapshot: Snapshot::default(),
        accounts: HashMap::new(),
    };
    fetching.snapshot.set_capabilities(site.capabilities());
    fetching.snapshot.set_resets(site.resets());
    // Each of these finds what it needs of those before it in the snapshot.
    roles::fetch(&mut fetching).await?;
    categories::fetch(&mut fetching).await?;
    users::fetch(&mut fetching).await?;
    courses::fetch(&mut fetching).await?;
    cohorts::fetch(&mut fetching).await?;
    methods::fetch(&mut fetching).await?;
    groups::fetch(&mut fetching).await?;
    participations::fetch(&mut fetching).await?;
    profiles::fetch(&mut fetching).await?;
    pictures::fetch(&mut fetching).await?;
    passwords::fetch(&mut fetching).await?;
    along::fetch(&mut fetching).await?;
    Ok(fetching.snapshot)
}

/// Looks up what a later chunk names, so that it is known when its turn comes. See
/// [`crate::platform::Platform::foresee`].
pub(super) async fn foresee(moodle: &Moodle, mut keys: Keys) -> Result<(), PlatformError> {
    // What is counted isn't remembered, only what it hangs on.
    keys.users.append(&mut keys.users_at_risk);
    keys.courses.append(&mut keys.courses_at_risk);
    keys.cohorts.append(&mut keys.cohorts_at_risk);
    keys.category_contents.clear();
    let _ahead = moodle.caches.look_ahead();
    fetch(&moodle.behind(), &keys).await.map(|_| ())
}
