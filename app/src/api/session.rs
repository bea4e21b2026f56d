//! Who is signed in, and what they may do. Asked once at the start, then kept.

use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};

use super::{ApiError, client};

/// What an operator may do. Each role may also do what those before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Reads runs and reports.
    Reviewer,
    /// Uploads, runs, approves what another sent.
    Operator,
    /// Settings, schedules, operators, platform.
    Administrator,
}

impl Role {
    /// The id of its name in the catalogue.
    #[must_use]
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::Reviewer => "shell-role-reviewer",
            Self::Operator => "shell-role-operator",
            Self::Administrator => "shell-role-administrator",
        }
    }
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct User {
    /// The name that they sign in with.
    pub name: String,
    /// The name that is shown; the other where it is empty.
    #[serde(default)]
    pub display_name: String,
    /// What they may do.
    pub role: Role,
}

impl User {
    /// The name to show.
    #[must_use]
    pub fn shown_name(&self) -> &str {
        if self.display_name.is_empty() {
            &self.name
        } else {
            &self.display_name
        }
    }

    /// One or two letters for an avatar.
    #[must_use]
    pub fn initials(&self) -> String {
        let words = self
            .shown_name()
            .split([' ', '.', '-', '_'])
            .filter(|word| !word.is_empty());
        let letters: Vec<char> = words.filter_map(|word| word.chars().next()).collect();
        match letters.as_slice() {
            [] => String::new(),
            [only] => only.to_uppercase().collect(),
            [first, .., last] => [first, last]
                .iter()
                .flat_map(|c| c.to_uppercase())
                .collect(),
        }
    }
}

/// The state of the session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Session {
    /// Not yet known.
    #[default]
    Loading,
    /// The server didn't answer. Files can be checked all the same.
    Unreachable,
    /// Nobody is signed in. `set_up`: the server still waits for its first administrator.
    SignedOut {
        /// Whether there is no administrator yet.
        set_up: bool,
    },
    /// Somebody is.
    SignedIn(User),
}

#[derive(Deserialize)]
struct SessionAnswer {
    user: Option<User>,
    #[serde(default)]
    setup: bool,
}

#[derive(Serialize)]
struct Credentials<'a> {
    name: &'a str,
    password: &'a str,
}

thread_local! {
    static SESSION: ArcRwSignal<Session> = ArcRwSignal::new(Session::Loading);
}

/// The session. Reactive.
#[must_use]
pub fn session() -> Session {
    SESSION.with(|session| session.get())
}

/// Asks the server who is signed in.
pub fn load() {
    spawn_local(async {
        let now = match client::get::<SessionAnswer>("/session").await {
            Ok(SessionAnswer {
                user: Some(user), ..
            }) => Session::SignedIn(user),
            Ok(SessionAnswer { setup, .. }) => Session::SignedOut { set_up: setup },
            Err(error) if error.status == 401 => Session::SignedOut { set_up: false },
            Err(_) => Session::Unreachable,
        };
        set(now);
    });
}

/// Signs in.
///
/// # Errors
/// 401 where name and password don't match; else as any request.
pub async fn sign_in(name: &str, password: &str) -> Result<(), ApiError> {
    let user: User = client::post("/session", &Credentials { name, password }).await?;
    signed_in(user);
    Ok(())
}

/// Signs out.
///
/// # Errors
/// As any request; the session stays then.
pub async fn sign_out() -> Result<(), ApiError> {
    client::delete("/session").await?;
    set(Session::SignedOut { set_up: false });
    Ok(())
}

/// Takes over a user whom the server has just signed in.
pub fn signed_in(user: User) {
    set(Session::SignedIn(user));
}

/// The server no longer knows the session.
pub(super) fn ended() {
    let was_in = SESSION.with(|session| matches!(&*session.read_untracked(), Session::SignedIn(_)));
    if was_in {
        set(Session::SignedOut { set_up: false });
    }
}

fn set(now: Session) {
    SESSION.with(|session| session.set(now));
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn initials_are_of_the_first_and_the_last_name() {
        for (name, display_name, initials) in [
            ("nroussel", "Nathalie Roussel", "NR"),
            ("nroussel", "Éric Le Bihan", "ÉB"),
            ("n.roussel", "", "NR"),
            ("admin", "", "A"),
            ("", "", ""),
        ] {
            let user = User {
                name: name.into(),
                display_name: display_name.into(),
                role: Role::Operator,
            };
            assert_eq!(user.initials(), initials);
        }
    }
}
