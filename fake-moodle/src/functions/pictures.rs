//! `core_user_update_picture`: pictures of accounts, from drafts.

use serde_json::{Value, json};

use super::{Call, Function, users};
use crate::errors::{Exception, no_user};
use crate::json::put;
use crate::params::{Kind, needed, or};
use crate::state::State;

pub(super) const FUNCTIONS: &[Function] = &[Function::new(
    "core_user_update_picture",
    &[
        needed("draftitemid", Kind::Int),
        or("delete", Kind::Bool, "0"),
        or("userid", Kind::Int, "0"),
    ],
    update_picture,
)];

fn update_picture(call: &mut Call<'_>) -> Result<Value, Exception> {
    let id = Some(call.args.int("userid"))
        .filter(|id| *id != 0)
        .unwrap_or(call.caller.user);
    if !call.state.tables.users.has(id) {
        return Err(no_user(id));
    }
    if id != call.caller.user {
        call.require("moodle/user:update", "Update user profiles")?;
    }
    let done = if call.args.flag("delete") {
        remove(call.state, id)
    } else {
        set(call.state, id, call.args.int("draftitemid"))
    };
    let mut answer = json!({"success": done, "warnings": []});
    if let (true, Some(user)) = (done, call.state.tables.users.get(id)) {
        put(
            &mut answer,
            "profileimageurl",
            json!(users::picture_url(call.state, user, "f1")),
        );
    }
    Ok(answer)
}

fn remove(state: &mut State, user: i64) -> bool {
    let had = state.pictures.remove(&user).is_some();
    state.tables.users.change(user, |row| row.picture = 0);
    had
}

/// Takes a picture from a draft; false without one. A draft that holds no picture takes the old one away.
pub(super) fn set(state: &mut State, user: i64, draft: i64) -> bool {
    let Some(bytes) = state
        .drafts
        .get(&draft)
        .and_then(|files| files.first())
        .map(|file| file.bytes.clone())
    else {
        return false;
    };
    if !is_picture(&bytes) {
        remove(state, user);
        return true;
    }
    state.revision += 1;
    let revision = state.revision;
    state.pictures.insert(user, bytes);
    state.tables.users.change(user, |row| row.picture = revision);
    true
}

fn is_picture(bytes: &[u8]) -> bool {
    [&b"\x89PNG\r\n\x1a\n"[..], b"\xff\xd8\xff", b"GIF8"]
        .iter()
        .any(|start| bytes.starts_with(start))
}
