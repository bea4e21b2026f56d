//! Passwords that files give: a site tells none, but what we gave is marked in the ledger.

use std::collections::BTreeSet;

use shared::directory::Id;

use super::super::unsaid;
use super::Fetching;
use super::chosen::users_of;
use crate::platform::PlatformError;

/// Says which accounts have the password already that a file gives them.
pub(super) async fn fetch(fetching: &mut Fetching<'_>) -> Result<(), PlatformError> {
    let given = &fetching.keys.passwords;
    let given: Vec<_> = given
        .iter()
        .flat_map(|(user, secret)| {
            users_of([user], &fetching.snapshot)
                .into_iter()
                .map(move |id| (id, secret))
        })
        .collect();
    let ids: BTreeSet<i64> = given.iter().map(|(id, _)| *id).collect();
    let ids: Vec<i64> = ids.into_iter().collect();
    let known = unsaid::read(&fetching.moodle.ledger, &ids).await?;
    for (id, secret) in given {
        let id = Id(id);
        if known
            .get(&id.0)
            .is_some_and(|known| known.has(fetching.moodle, id, secret))
        {
            fetching.snapshot.set_password(id, secret);
        }
    }
    Ok(())
}
