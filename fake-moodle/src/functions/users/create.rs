//! Creating accounts: all or none.

use serde_json::{Value, json};

use super::{fits, is_email, take, weak};
use crate::errors::{Exception, invalid};
use crate::functions::Call;
use crate::params::Args;
use crate::state::{User, key};

/// Ways to log in for which the site keeps the password.
const INTERNAL: [&str; 4] = ["manual", "nologin", "email", "webservice"];

pub(super) fn create(call: &mut Call<'_>) -> Result<Value, Exception> {
    call.require("moodle/user:create", "Create users")?;
    let users = call
        .args
        .items("users")
        .map(|user| create_one(call, user))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(json!(users))
}

fn create_one(call: &mut Call<'_>, sent: Args<'_>) -> Result<Value, Exception> {
    let (username, email) = (sent.text("username"), sent.text("email"));
    check(call, sent)?;
    let mut user = User {
        username: username.to_owned(),
        auth: sent.text("auth").to_owned(),
        password: sent.try_text("password").map(str::to_owned),
        firstname: sent.text("firstname").to_owned(),
        lastname: sent.text("lastname").to_owned(),
        email: email.to_owned(),
        idnumber: sent.text("idnumber").to_owned(),
        mails: u32::from(sent.flag("createpassword")),
        ..User::default()
    };
    take(call.state, &mut user, sent);
    let id = call.state.add_user(user);
    Ok(json!({"id": id, "username": username}))
}

fn check(call: &Call<'_>, sent: Args<'_>) -> Result<(), Exception> {
    let users = &call.state.tables.users;
    let (username, email) = (sent.text("username"), sent.text("email"));
    if username.is_empty() {
        return Err(invalid("The field username cannot be blank"));
    }
    if users.any(&key("username", username)) {
        return Err(invalid(format!("Username already exists: {username}")));
    }
    let internal = INTERNAL.contains(&sent.text("auth"));
    let password = sent.text("password");
    if internal && !sent.flag("createpassword") {
        if password.is_empty() {
            return Err(invalid(
                "Invalid password: you must provide a password, or set createpassword.",
            ));
        }
        if let (true, Some(why)) = (call.state.options.password_policy, weak(password)) {
            return Err(why);
        }
    }
    for name in ["firstname", "lastname"] {
        if sent.text(name).trim().is_empty() {
            return Err(invalid(format!("The field {name} cannot be blank")));
        }
    }
    if !is_email(email) {
        return Err(invalid(format!("Email address is invalid: {email}")));
    }
    if !call.state.options.same_email && users.any(&key("mail", email.to_lowercase())) {
        return Err(invalid(format!("Email address already exists: {email}")));
    }
    fits(sent)
}
