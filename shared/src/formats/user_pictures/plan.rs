//! What becomes of an image: it is somebody's first picture, replaces one, is that one already, or gives way.

use std::borrow::Cow;

use super::columns::place;
use crate::directory::{Picture, Snapshot};
use crate::plan::{Failed, Planner, RowStatus, rules};
use crate::record::Record;
use crate::settings::{Settings, UserBy, pictures};

/// What an image can come to, besides the codes of rules.
pub(super) static OUTCOMES: &[&str] = &[
    "picture-created",
    "picture-replaced",
    "picture-unchanged",
    "picture-kept",
    "picture-superseded",
];

/// Whom a row names: by what, and the value.
type Named<'r> = Option<(UserBy, Cow<'r, str>)>;

/// Plans a row (D61).
pub(super) fn plan(named: Named<'_>, row: &Record, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let cell = |at: usize| row.get(at).unwrap_or_default();
    let image = cell(place::IMAGE);
    let winner = cell(place::SUPERSEDED_BY);
    if !winner.is_empty() {
        let args = [("image", image.into()), ("other", winner.into())];
        planner.skipped_with("picture-superseded", cell(place::IDENTIFIER), &args);
        return Ok(RowStatus::Skipped);
    }
    // A checked row always names somebody.
    let Some((by, value)) = named else {
        return Err(Failed::new(&rules::USER_NOT_FOUND, cell(place::IDENTIFIER)));
    };
    let user = planner.find_user(by, &value)?;
    let (id, username) = (user.id, user.username.clone());
    let before = picture_of(planner.snapshot, id.0).cloned();
    let number = |at: usize| cell(at).parse::<i64>().unwrap_or(0);
    let after = Picture {
        id: before.as_ref().map_or_else(Default::default, |before| before.id),
        user: id,
        checksum: cell(place::CHECKSUM).to_owned(),
        kind: cell(place::TYPE).to_owned(),
        size: number(place::SIZE),
        width: number(place::WIDTH),
        height: number(place::HEIGHT),
        timemodified: planner.clock.now,
    };
    let args = [("image", image.into())];
    Ok(match before {
        Some(before) if before.checksum == after.checksum => {
            planner.done_with("picture-unchanged", username, &args);
            RowStatus::Unchanged
        }
        Some(_) if !planner.settings.flag(&pictures::OVERWRITE) => {
            planner.skipped_with("picture-kept", username, &args);
            RowStatus::Skipped
        }
        Some(_) => {
            planner.update(after, username.clone());
            planner.done_with("picture-replaced", username, &args);
            RowStatus::Updated
        }
        None => {
            planner.create(after, username.clone());
            planner.done_with("picture-created", username, &args);
            RowStatus::Created
        }
    })
}

/// Whether the plan of a row will take its image, so that it must be one that can be shown.
pub(super) fn needs_image(named: Named<'_>, row: &Record, snapshot: &Snapshot, settings: &Settings) -> bool {
    let cell = |at: usize| row.get(at).unwrap_or_default();
    if !cell(place::SUPERSEDED_BY).is_empty() {
        return false;
    }
    let users = named
        .map(|(by, value)| snapshot.users_by(by, &value))
        .unwrap_or_default();
    let [user] = users.as_slice() else { return false };
    match picture_of(snapshot, user.id.0) {
        Some(picture) => picture.checksum != cell(place::CHECKSUM) && settings.flag(&pictures::OVERWRITE),
        None => true,
    }
}

fn picture_of(snapshot: &Snapshot, user: i64) -> Option<&Picture> {
    snapshot.table::<Picture>().first("user", &user.to_string())
}
