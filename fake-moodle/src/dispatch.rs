//! From a call to its answer: who calls, may they, are the parameters as declared, all or nothing.

use serde_json::Value;

use crate::errors::{Exception, access, invalid, invalid_token, missing, moodle};
use crate::functions::{Call, Caller, named};
use crate::params::{Args, Tree, hold};
use crate::state::{Rights, State};

/// What a site answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// What the function returns.
    Returned(Value),
    /// An error, with status 200.
    Error(Exception),
    /// Status 500 without a body: PHP gave up.
    Fatal,
    /// Status 403 without a body: there are no web services.
    Closed,
}

/// Answers a call; says whether it changed something that stays.
pub fn answer(state: &mut State, token: Option<&str>, function: Option<&str>, fields: &Tree) -> (Answer, bool) {
    if !state.options.web_services {
        return (Answer::Closed, false);
    }
    let mark = state.tables.mark();
    let result = run(state, token, function, fields);
    let wrote = state.tables.written(mark);
    state.tables.commit();
    match result {
        Ok(value) => (Answer::Returned(value), wrote),
        Err(why) if why.fatal_with_debugging && state.options.debugging => (Answer::Fatal, wrote),
        Err(why) => (Answer::Error(why), wrote),
    }
}

fn run(state: &mut State, token: Option<&str>, name: Option<&str>, fields: &Tree) -> Result<Value, Exception> {
    let caller = enter(state, token)?;
    let name = name
        .filter(|name| !name.is_empty())
        .ok_or_else(|| invalid("Missing function name"))?;
    let function = named(name).ok_or_else(|| {
        missing("external_functions", 0).because(format!(
            "SELECT * FROM {{external_functions}} WHERE name = ?\n[array (\n  0 => '{name}',\n)]"
        ))
    })?;
    if caller.functions.as_ref().is_some_and(|names| !names.contains(name)) {
        return Err(access(format!("Access to the function {name}() is not allowed.")));
    }
    let values = hold(fields, function.fields, &state.options.kinds)?;
    let mark = state.tables.mark();
    let mut call = Call {
        state,
        args: Args::new(&values),
        caller: &caller,
        keep: function.piecemeal,
    };
    let result = (function.run)(&mut call);
    let keep = call.keep;
    if result.is_err() && !keep {
        state.tables.undo(mark);
    }
    result
}

/// Who calls with this token.
pub fn enter(state: &mut State, token: Option<&str>) -> Result<Caller, Exception> {
    let token = token.unwrap_or_default();
    let known = state.tokens.get(token).cloned().ok_or_else(invalid_token)?;
    if known.until != 0 && known.until <= state.now {
        // It is thrown away when it is seen: the next call doesn't know it.
        state.tokens.remove(token);
        return Err(access(
            "Invalid token - token expired - check validuntil time for the token",
        ));
    }
    if known.elsewhere {
        return Err(access(
            "Invalid service - IP:127.0.0.1 is not supported - check this allowed user",
        ));
    }
    let user = state.user(known.user).ok_or_else(invalid_token)?;
    if state.options.maintenance && known.rights != Rights::All {
        let message = "The site is undergoing maintenance and is currently not available";
        return Err(moodle("sitemaintenance", message));
    }
    if user.suspended {
        let message = format!("Refused web service access for suspended username: {}", user.username);
        return Err(moodle("wsaccessusersuspended", &message));
    }
    Ok(Caller {
        user: known.user,
        rights: known.rights,
        functions: known.functions,
    })
}
