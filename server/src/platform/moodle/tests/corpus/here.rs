//! What the embedded directory holds.

use shared::directory::{COHORT, Enrolment, EntityKind, Id, META, Method, Picture};
use shared::picture::{PictureSize, checksum};

use super::facts::{Holding, Way};
use crate::pictures::PictureStore;
use crate::platform::Directory;
use crate::store::Store;

/// What it holds.
pub async fn holding(directory: &Directory, store: &Store, pictures: &PictureStore) -> Holding {
    let mut holding = Holding::default();
    for kind in EntityKind::ALL {
        for entity in directory.everything(*kind).await {
            holding.entities.put_any(entity);
        }
    }
    for picture in holding.entities.table::<Picture>().iter() {
        if let Some(pixels) = pictures.read(&picture.checksum, PictureSize::Large).unwrap() {
            holding.pictures.insert(picture.user, checksum(&pixels));
        }
    }
    // Of what cohorts and links bring, those rows only say what is otherwise.
    let follows = |enrolment: &Enrolment| {
        let method = holding.entities.get::<Method>(enrolment.method);
        method.is_some_and(|method| [COHORT, META].contains(&method.method.as_str()))
    };
    let enrolments: Vec<Enrolment> = holding.entities.table::<Enrolment>().iter().cloned().collect();
    for enrolment in enrolments.into_iter().filter(follows).collect::<Vec<_>>() {
        holding.entities.remove::<Enrolment>(enrolment.id);
    }
    holding.derived = derived(store).await;
    holding
}

async fn derived(store: &Store) -> Vec<Way> {
    let rows: Vec<(i64, i64, i64, i64, i64, i64)> = sqlx::query_as(
        "SELECT method, \"user\", role, suspended, timestart, timeend FROM effective_enrolments \
         WHERE kind IN ('cohort', 'meta')",
    )
    .fetch_all(store.read())
    .await
    .unwrap();
    let way = |(method, user, role, suspended, timestart, timeend)| Way {
        method: Id(method),
        user: Id(user),
        role: Id(role),
        suspended: suspended != 0,
        timestart,
        timeend,
    };
    rows.into_iter().map(way).collect()
}
