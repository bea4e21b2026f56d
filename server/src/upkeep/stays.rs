//! What names a person and is nobody's to erase but whoever keeps it: operators, those who are told, settings.

use shared::api::{PersonPlace, PersonStay};
use shared::settings::notify;

use crate::notify::subscriptions::all;
use crate::runs::Workplace;
use crate::store::{StoreError, schedules, settings};

/// What names somebody who is called by one of these words.
pub async fn stays(place: &Workplace, words: &[String]) -> Result<Vec<PersonStay>, StoreError> {
    let store = &place.store;
    let is_one = |text: &str| {
        words
            .iter()
            .any(|word| word.to_lowercase() == text.trim().to_lowercase())
    };
    let mut stays = Vec::new();
    let operators: Vec<(String, String)> = sqlx::query_as("SELECT name, display_name FROM operators ORDER BY name")
        .fetch_all(store.read())
        .await?;
    for (id, name) in operators {
        if is_one(&id) || is_one(&name) {
            stays.push(PersonStay {
                place: PersonPlace::Operator,
                id,
                name,
            });
        }
    }
    for subscription in all(store).await? {
        if is_one(&subscription.target) {
            stays.push(PersonStay {
                place: PersonPlace::Subscription,
                id: subscription.id,
                name: subscription.target,
            });
        }
    }
    for schedule in schedules::all(store).await? {
        if schedule.recipients.iter().any(|address| is_one(address)) {
            stays.push(PersonStay {
                place: PersonPlace::Schedule,
                id: schedule.id,
                name: schedule.name,
            });
        }
    }
    let stored = settings::load(store).await?;
    for address in stored
        .list(&notify::REPORT_TO)
        .into_iter()
        .filter(|address| is_one(address))
    {
        stays.push(PersonStay {
            place: PersonPlace::Setting,
            id: notify::REPORT_TO.name.to_owned(),
            name: address.to_owned(),
        });
    }
    Ok(stays)
}
