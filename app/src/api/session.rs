//! Who is signed in, and what they may do. Asked once at the start, then kept.

use leptos::{prelude::*, task::spawn_local};
use shared::api::{Credentials, NewPassword, Operator, OperatorRole, SessionDto};

use super::{ApiError, client};
use crate::i18n::upper;

/// The id of a role's name in the catalogue.
#[must_use]
pub const fn role_text(role: OperatorRole) -> &'static str {
    match role {
        OperatorRole::Reviewer => "shell-role-reviewer",
        OperatorRole::Operator => "shell-role-operator",
        OperatorRole::Administrator => "shell-role-administrator",
    }
}

/// The name to show of somebody.
#[must_use]
pub fn shown_name(user: &Operator) -> String {
    let names = [&user.display_name, &user.name];
    names
        .into_iter()
        .find(|name| !name.is_empty())
        .cloned()
        .unwrap_or_default()
}

/// One or two letters for an avatar.
#[must_use]
pub fn initials(user: &Operator) -> String {
    let name = shown_name(user);
    let words = name.split([' ', '.', '-', '_']).filter(|word| !word.is_empty());
    let letters: Vec<char> = words.filter_map(|word| word.chars().next()).collect();
    let letters: String = match letters.as_slice() {
        [first, .., last] => [first, last].into_iter().collect(),
        few => few.iter().collect(),
    };
    upper(&letters)
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
    SignedIn(Operator),
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
        let now = match client::get::<SessionDto>("/session").await {
            Ok(SessionDto { user: Some(user), .. }) => Session::SignedIn(user),
            Ok(SessionDto { setup, .. }) => Session::SignedOut { set_up: setup },
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
    let body = Credentials {
        name: name.to_owned(),
        password: password.to_owned(),
    };
    let user: Operator = client::post("/session", &body).await?;
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

/// Changes the password of whoever is signed in.
///
/// # Errors
/// `wrong-credentials` where the present one isn't theirs; else as any request.
pub async fn change_password(asked: &NewPassword) -> Result<(), ApiError> {
    client::put("/session/password", asked).await
}

/// Takes over a user whom the server has just signed in.
pub fn signed_in(user: Operator) {
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
            let user = Operator {
                name: name.into(),
                display_name: display_name.into(),
                role: OperatorRole::Operator,
            };
            assert_eq!(super::initials(&user), initials);
        }
    }
}
