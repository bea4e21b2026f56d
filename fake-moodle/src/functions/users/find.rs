//! Looking accounts up.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Seen, record};
use crate::errors::{Exception, coding, invalid, untold};
use crate::functions::Call;
use crate::params::Kind;
use crate::state::{User, key};

pub(super) fn by_field(call: &mut Call<'_>) -> Result<Value, Exception> {
    let field = call.args.text("field");
    let mut ids = BTreeSet::new();
    for value in call.args.texts("values") {
        // What isn't a value of such a field refuses the whole call.
        let clean = match field {
            "id" => Kind::Int.read(value, &call.state.options.kinds).is_ok(),
            "username" => Kind::Username.read(value, &call.state.options.kinds).is_ok(),
            "email" => Kind::Trimmed.read(value, &call.state.options.kinds).is_ok(),
            _ => true,
        };
        let users = &call.state.tables.users;
        match field {
            _ if !clean => return Err(invalid(format!("The value of the field {field} is invalid: {value}"))),
            "id" => ids.extend(value.parse::<i64>().ok().filter(|id| users.has(*id))),
            "username" => ids.extend(users.find(&key("username", value))),
            "idnumber" => ids.extend(users.find(&key("idnumber", value))),
            "email" => ids.extend(users.find(&key("email", value))),
            _ => {
                let debug =
                    format!("The search field '{field}' is not supported, look at the web service documentation");
                return Err(coding("invalid field parameter", debug));
            }
        }
    }
    let found = ids
        .into_iter()
        .filter_map(|id| call.state.tables.users.get(id))
        .filter(|user| seen(call, user));
    Ok(found.map(|user| record(call.state, user, &Seen::Site)).collect())
}

fn seen(call: &Call<'_>, user: &User) -> bool {
    call.may("moodle/user:viewdetails") || user.id == call.caller.user
}

pub(super) fn by_criteria(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut used = BTreeSet::new();
    let mut warnings = Vec::new();
    let mut wanted: Vec<(&str, &str)> = Vec::new();
    for criterion in call.args.items("criteria") {
        let (name, value) = (criterion.text("key"), criterion.text("value"));
        if !used.insert(name) {
            return Err(untold("keyalreadyset").because(format!("The key {name} can only be sent once")));
        }
        match name {
            "id" | "lastname" | "firstname" | "idnumber" | "username" | "email" | "auth" => wanted.push((name, value)),
            // An unknown key finds everybody.
            _ => warnings.push(json!({
                "item": name,
                "warningcode": "invalidfieldparameter",
                "message": format!("The search key '{name}' is not supported, look at the web service documentation"),
            })),
        }
    }
    let users = call.state.tables.users.iter().map(|(_, user)| user);
    let found = users
        .filter(|user| !user.deleted && seen(call, user) && wanted.iter().all(|(name, value)| fits(user, name, value)));
    let users: Vec<Value> = found
        .map(|user| record(call.state, user, &Seen::Own(user.id == call.caller.user)))
        .collect();
    Ok(json!({"users": users, "warnings": warnings}))
}

fn fits(user: &User, name: &str, value: &str) -> bool {
    match name {
        "id" => value.parse() == Ok(user.id),
        "firstname" => like(&user.firstname, value),
        "lastname" => like(&user.lastname, value),
        "email" => like(&user.email, value),
        "idnumber" => user.idnumber == value,
        "username" => user.username == value,
        _ => user.auth == value,
    }
}

/// Whether a text is like a pattern in which `%` stands for anything, in any case.
fn like(text: &str, pattern: &str) -> bool {
    let (text, pattern) = (text.to_lowercase(), pattern.to_lowercase());
    let Some((start, rest)) = pattern.split_once('%') else {
        return text == pattern;
    };
    let Some(mut text) = text.strip_prefix(start) else {
        return false;
    };
    let mut parts: Vec<&str> = rest.split('%').collect();
    let last = parts.pop().unwrap_or_default();
    for part in parts {
        let Some((_, after)) = text.split_once(part) else {
            return false;
        };
        text = after;
    }
    text.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::like;

    #[test]
    fn percent_stands_for_anything() {
        assert!(like("Anna.Berg@example.org", "%@EXAMPLE.org"));
        assert!(like("Fu1", "Fu%"));
        assert!(like("abc", "a%b%c"));
        assert!(!like("abc", "b%"));
        assert!(!like("abc", "ab"));
    }
}
