//! Changing accounts: each by itself. What can't be done is a warning in an answer that says 200.

use serde_json::{Value, json};

use super::{fits, is_email, take, weak};
use crate::errors::{Exception, moodle, untold, write};
use crate::functions::{Call, pictures};
use crate::params::Args;
use crate::state::{Rights, key};

pub(super) fn update(call: &mut Call<'_>) -> Result<Value, Exception> {
    call.require("moodle/user:update", "Update user profiles")?;
    let mut warnings = Vec::new();
    for sent in call.args.items("users") {
        let mark = call.state.tables.mark();
        if let Err(why) = update_one(call, sent) {
            call.state.tables.undo(mark);
            let (code, message) = (why.code(), &why.message);
            warnings.push(json!({"item": "user", "itemid": sent.int("id"), "warningcode": code, "message": message}));
        }
    }
    Ok(json!({"warnings": warnings}))
}

fn update_one(call: &mut Call<'_>, sent: Args<'_>) -> Result<(), Exception> {
    let id = sent.int("id");
    let Some(mut user) = call.state.tables.users.get(id).cloned() else {
        return Err(moodle("invaliduserid", "Invalid user ID"));
    };
    if user.deleted {
        return Err(untold("usernotupdateddeleted"));
    }
    if user.username == "guest" {
        return Err(untold("usernotupdatedguest"));
    }
    if user.username == "admin" && call.caller.rights != Rights::All {
        return Err(untold("usernotupdatedadmin"));
    }
    if let Some(email) = sent.try_text("email").filter(|email| *email != user.email) {
        let same = call.state.tables.users.find(&key("mail", email.to_lowercase()));
        if !is_email(email) {
            return Err(untold("useremailinvalid"));
        }
        if !call.state.options.same_email && same.iter().any(|other| *other != id) {
            return Err(moodle("useremailduplicate", "Duplicate address"));
        }
    }
    if let Some(username) = sent.try_text("username") {
        let taken = call.state.tables.users.find(&key("username", username));
        if taken.iter().any(|other| *other != id) {
            return Err(write("ERROR:  duplicate key value violates unique constraint"));
        }
    }
    if call.state.options.password_policy
        && let Some(why) = sent.try_text("password").and_then(weak)
    {
        return Err(why);
    }
    fits(sent)?;
    let texts = [
        ("username", &mut user.username),
        ("auth", &mut user.auth),
        ("firstname", &mut user.firstname),
        ("lastname", &mut user.lastname),
        ("email", &mut user.email),
        ("idnumber", &mut user.idnumber),
    ];
    for (name, place) in texts {
        if let Some(value) = sent.try_text(name) {
            value.clone_into(place);
        }
    }
    user.password = sent.try_text("password").map(str::to_owned).or(user.password);
    user.suspended = sent.try_flag("suspended").unwrap_or(user.suspended);
    take(call.state, &mut user, sent);
    call.state.tables.users.change(id, |row| *row = user);
    if let Some(draft) = sent.try_int("userpicture") {
        pictures::set(call.state, id, draft);
    }
    Ok(())
}
