//! Files of other systems: fetched into the inbox when they have changed, and run as if they had been dropped there.

use std::fs;

use shared::api::FileKind;
use shared::check::base_name;
use shared::settings;
use sqlx::Row;
use url::Url;

use super::arrive::arrive;
use super::headers::Headers;
use super::{SourceError, Unavailable};
use crate::fault;
use crate::files::names;
use crate::outgoing::{Answer, Asked};
use crate::runs::Workplace;
use crate::runs::digest::{digest_of, is_still};
use crate::store::{StoreError, settings as stored};

/// Extensions that say that the end of an address is the name of a file.
const EXTENSIONS: [&str; 4] = ["csv", "txt", "xlsx", "zip"];

/// What is known of a file of another system.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Known {
    etag: String,
    modified: String,
    digest: String,
    path: String,
}

/// Brings the file of an address into the inbox, if it is another one than last time, or is wanted again. Says under which
/// name it waits there: also one that came earlier and hasn't been run yet. `None` when there is nothing new.
pub(super) async fn fetch(
    place: &Workplace,
    schedule: &str,
    input: &str,
    url: &str,
    again: bool,
) -> Result<Option<String>, SourceError> {
    let known = known(place, schedule, url).await?.filter(|_| !again);
    let mut asked = Asked::file(url);
    for (name, value) in Headers::of(place)?.to(url).await? {
        asked = asked.with(&name, value);
    }
    let before = known.clone().unwrap_or_default();
    for (name, value) in [("if-none-match", &before.etag), ("if-modified-since", &before.modified)] {
        if !value.is_empty() {
            asked = asked.with(name, value.as_str());
        }
    }
    let unavailable = |reason: Unavailable| SourceError::Unavailable {
        location: url.to_owned(),
        reason,
    };
    let answer = place
        .outgoing
        .send(asked)
        .await
        .map_err(|error| unavailable(error.into()))?;
    let known = match answer.status() {
        304 => before,
        status if answer.is_success() && status != 204 => {
            let said = |name| answer.header(name).unwrap_or_default();
            let mut new = Known {
                etag: said("etag"),
                modified: said("last-modified"),
                ..before.clone()
            };
            let file = taken(place, answer).await.map_err(|error| match error {
                Taking::Asked(error) => unavailable(error.into()),
                Taking::Disk(source) => SourceError::Disk {
                    name: url.to_owned(),
                    source,
                },
            })?;
            let digest = tokio::task::block_in_place(|| digest_of(&file)).map_err(|source| SourceError::Disk {
                name: url.to_owned(),
                source,
            })?;
            if digest != before.digest {
                let settings = stored::load(&place.store).await?;
                let name = name_of(input, url);
                new.path = arrive(place, &file, &name, &settings).await?.name;
                new.digest = digest;
                fault::point("remote-arrived");
            }
            keep(place, schedule, url, &new).await?;
            new
        }
        status => return Err(unavailable(Unavailable::Status(status))),
    };
    Ok(waits(place, &known).then_some(known.path))
}

enum Taking {
    Asked(crate::outgoing::OutgoingError),
    Disk(std::io::Error),
}

/// Keeps the body of an answer, whole and durable, beside the area.
async fn taken(place: &Workplace, answer: Answer) -> Result<tempfile::TempPath, Taking> {
    let folder = place.data_dir.join("incoming");
    fs::create_dir_all(&folder).map_err(Taking::Disk)?;
    let made = tempfile::Builder::new().prefix("upload-remote-").tempfile_in(&folder);
    let mut file = made.map_err(Taking::Disk)?;
    let most = place.outgoing.largest();
    answer.copy(file.as_file_mut(), most).await.map_err(Taking::Asked)?;
    file.as_file().sync_all().map_err(Taking::Disk)?;
    Ok(file.into_temp_path())
}

/// Whether what came last still waits in the inbox.
fn waits(place: &Workplace, known: &Known) -> bool {
    is_still(&place.area, &known.path, &known.digest).unwrap_or_default()
}

/// What a file is called in the inbox: as its address ends, where that is a name; else as the location's default.
fn name_of(input: &str, url: &str) -> String {
    let url = Url::parse(url).ok();
    let last = url.as_ref().and_then(|url| url.path_segments()?.next_back());
    let own = last.map(base_name).filter(|name| {
        let extension = names::parted(name).1.to_lowercase();
        EXTENSIONS.contains(&extension.as_str())
            && names::in_inbox(name).is_ok_and(|kept| kept == *name)
            && names::kind_of(name) == FileKind::Input
            && !name.contains('%')
    });
    let default = settings::find(&format!("locations.{input}")).map_or("remote.zip", |key| key.default);
    own.unwrap_or(default).to_owned()
}

async fn known(place: &Workplace, schedule: &str, url: &str) -> Result<Option<Known>, StoreError> {
    let row = sqlx::query("SELECT etag, modified, digest, path FROM remote_files WHERE schedule = $1 AND url = $2")
        .bind(schedule.to_owned())
        .bind(url.to_owned())
        .fetch_optional(place.store.read())
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Known {
        etag: row.try_get("etag")?,
        modified: row.try_get("modified")?,
        digest: row.try_get("digest")?,
        path: row.try_get("path")?,
    }))
}

async fn keep(place: &Workplace, schedule: &str, url: &str, known: &Known) -> Result<(), StoreError> {
    let mut tx = place.store.begin().await?;
    sqlx::query(
        "INSERT INTO remote_files (schedule, url, etag, modified, digest, path, at) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (schedule, url) DO UPDATE SET etag = excluded.etag, modified = excluded.modified, \
         digest = excluded.digest, path = excluded.path, at = excluded.at",
    )
    .bind(schedule.to_owned())
    .bind(url.to_owned())
    .bind(known.etag.clone())
    .bind(known.modified.clone())
    .bind(known.digest.clone())
    .bind(known.path.clone())
    .bind(place.clock.now())
    .execute(&mut *tx)
    .await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn a_file_is_called_as_its_address_ends_else_as_its_location() {
        for (url, name) in [
            ("https://hr.example/exports/Staff.csv?day=1", "Staff.csv"),
            ("https://hr.example/exports/", "userimport.csv"),
            ("https://hr.example", "userimport.csv"),
            ("https://hr.example/export.php", "userimport.csv"),
            ("https://hr.example/a%2Fb.csv", "userimport.csv"),
            ("https://hr.example/users_tryback_20240305-060000.csv", "userimport.csv"),
            ("https://hr.example/.csv", "userimport.csv"),
        ] {
            assert_eq!(name_of("users", url), name, "{url}");
        }
        assert_eq!(name_of("user_pictures", "https://hr.example/photos"), "remote.zip");
    }
}
