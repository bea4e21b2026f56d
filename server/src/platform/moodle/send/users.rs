//! Accounts: made, changed and deleted in batches. What a new one can't take in its call follows in another one.

use shared::directory::{AnyEntity, User};
use shared::plan::rules;

use super::super::client::{Fields, Form};
use super::batch::{self, Call, Verdict};
use super::{Sending, values};
use crate::platform::order::Pending;
use crate::platform::{PlatformError, Refusal};

/// How the site calls a field, and what an account has in it.
type Named = (&'static str, fn(&User) -> String);

/// Fields that both functions take.
const FIELDS: &[Named] = &[
    ("username", |user| user.username.to_lowercase()),
    ("firstname", |user| user.firstname.clone()),
    ("lastname", |user| user.lastname.clone()),
    ("email", |user| user.email.clone()),
    ("auth", |user| user.auth.clone()),
    ("idnumber", |user| user.idnumber.clone()),
    ("institution", |user| user.institution.clone()),
    ("department", |user| user.department.clone()),
    ("city", |user| user.city.clone()),
    ("country", |user| user.country.clone()),
    ("lang", |user| user.lang.clone()),
    ("timezone", |user| user.timezone.clone()),
    ("maildisplay", |user| user.maildisplay.to_string()),
    ("mailformat", |user| user.mailformat.to_string()),
    ("phone1", |user| user.phone1.clone()),
    ("phone2", |user| user.phone2.clone()),
    ("address", |user| user.address.clone()),
    ("description", |user| user.description.clone()),
];

/// Fields that are said of every new account.
const ALWAYS: [&str; 4] = ["username", "firstname", "lastname", "email"];

/// Ways to sign in for which the password isn't on the site.
const ELSEWHERE: [&str; 14] = [
    "cas", "db", "fc", "imap", "ldap", "lti", "mnet", "nntp", "oauth2", "oidc", "pam", "pop3", "radius", "saml2",
];

/// So many accounts are deleted by one call: each takes long, with all that hangs on it.
const DELETED_AT_ONCE: usize = 50;
/// So many are made or changed by one call: more bring nothing.
const WRITTEN_AT_ONCE: usize = 400;
/// The account of those who don't sign in, on every site.
const GUEST: (i64, &str) = (1, "guest");

/// Changing accounts: each by itself, with warnings of those that couldn't be.
pub(super) fn updating() -> Call {
    Call {
        function: "core_user_update_users",
        list: "users",
        besides: Form::new(),
        most: WRITTEN_AT_ONCE,
        judge: batch::warnings,
    }
}

/// Makes accounts.
pub(super) async fn create<'a>(sending: &mut Sending<'a>, pending: Vec<Pending<'a>>) -> Result<(), PlatformError> {
    let (mut items, mut along) = (Vec::new(), Vec::new());
    for pending in &pending {
        let Some(AnyEntity::User(user)) = pending.after else {
            continue;
        };
        let (values, custom) = values::along(sending, user.id);
        let mut fields = new(user);
        fields.extend(password(pending, user));
        fields.extend(custom);
        items.push(sending.item(pending, fields));
        along.push((pending, user, values));
    }
    let call = Call {
        function: "core_user_create_users",
        judge: batch::ids,
        ..updating()
    };
    let verdicts = sending.batch(&call, &items).await?;
    let (mut written, mut suspended) = (Vec::new(), Vec::new());
    for ((pending, user, values), verdict) in along.into_iter().zip(&verdicts) {
        written.extend(values::settle(sending, values, verdict));
        if user.suspended && matches!(verdict, Verdict::Done(_)) {
            let id = sending.real(user.id).to_string();
            let fields = vec![("[id]".to_owned(), id), ("[suspended]".to_owned(), "1".to_owned())];
            let mut item = sending.item(pending, fields);
            // Looked for as what it is: a change of an account that is there.
            item.step.verb = shared::plan::Verb::Update;
            item.step.before = Some(AnyEntity::User(Box::new(User {
                suspended: false,
                ..User::clone(user)
            })));
            suspended.push(item);
        }
    }
    sending.batch(&updating(), &suspended).await?;
    values::check(sending, written).await
}

/// What is said of a new account: what differs from one of which nothing is said.
fn new(user: &User) -> Fields {
    let usual = User {
        auth: "manual".to_owned(),
        timezone: "99".to_owned(),
        mailformat: 1,
        // What people see of an address, sites decide differently.
        maildisplay: -1,
        ..User::default()
    };
    let said = FIELDS
        .iter()
        .filter(|(name, of)| ALWAYS.contains(name) || of(user) != of(&usual));
    said.map(|(name, of)| (format!("[{name}]"), of(user))).collect()
}

/// The password of a new account. Where the site keeps passwords, an account without one isn't possible: it gets one that
/// nobody knows, and its owner asks the site for another.
fn password(pending: &Pending<'_>, user: &User) -> Option<(String, String)> {
    let is_elsewhere = ELSEWHERE.contains(&user.auth.as_str());
    match (pending.secret, user.password.as_str()) {
        (Some(secret), _) => Some(("[password]".to_owned(), secret.reveal().to_owned())),
        (None, _) if is_elsewhere => None,
        (None, "generate") => Some(("[createpassword]".to_owned(), "1".to_owned())),
        (None, _) => Some(("[password]".to_owned(), unknown())),
    }
}

/// A password that nobody knows, with signs of each kind that a site may ask for.
fn unknown() -> String {
    format!("aA1-{:032x}", rand::random::<u128>())
}

/// Changes accounts: only what differs.
pub(super) async fn update<'a>(sending: &mut Sending<'a>, pending: Vec<Pending<'a>>) -> Result<(), PlatformError> {
    let (mut items, mut along) = (Vec::new(), Vec::new());
    for pending in &pending {
        let (Some(AnyEntity::User(before)), Some(AnyEntity::User(after))) = (pending.before, pending.after) else {
            continue;
        };
        let (values, custom) = values::along(sending, after.id);
        let mut fields = changed(before, after);
        fields.extend(
            pending
                .secret
                .map(|secret| ("[password]".to_owned(), secret.reveal().to_owned())),
        );
        fields.extend(custom);
        if fields.is_empty() {
            // Two rows that take each other back.
            sending.done(pending, None);
            continue;
        }
        fields.insert(0, ("[id]".to_owned(), sending.real(after.id).to_string()));
        items.push(sending.item(pending, fields));
        along.push(values);
    }
    let verdicts = sending.batch(&updating(), &items).await?;
    let mut written = Vec::new();
    for (values, verdict) in along.into_iter().zip(&verdicts) {
        written.extend(values::settle(sending, values, verdict));
    }
    values::check(sending, written).await
}

fn changed(before: &User, after: &User) -> Fields {
    let differing = FIELDS.iter().filter(|(_, of)| of(before) != of(after));
    let mut fields: Fields = differing.map(|(name, of)| (format!("[{name}]"), of(after))).collect();
    if before.suspended != after.suspended {
        fields.push(("[suspended]".to_owned(), i64::from(after.suspended).to_string()));
    }
    fields
}

/// Deletes accounts.
pub(super) async fn delete(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let mut items = Vec::new();
    for pending in &pending {
        let Some(AnyEntity::User(user)) = pending.before else {
            continue;
        };
        let id = sending.real(user.id);
        if (id, user.username.as_str()) == GUEST || user.username == GUEST.1 {
            // A site says that it has deleted it, and hasn't.
            sending.refuse(pending, &Refusal::new(&rules::WITHOUT_EFFECT));
            continue;
        }
        items.push(sending.item(pending, vec![(String::new(), id.to_string())]));
    }
    let call = Call {
        function: "core_user_delete_users",
        list: "userids",
        besides: Form::new(),
        most: DELETED_AT_ONCE,
        judge: batch::nothing,
    };
    sending.batch(&call, &items).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_from_the_usual_is_said_of_a_new_account() {
        let user = User {
            username: "Nora.Lind".into(),
            firstname: "Nora".into(),
            lastname: "Lind".into(),
            auth: "manual".into(),
            lang: "fr".into(),
            timezone: "99".into(),
            maildisplay: 1,
            mailformat: 1,
            suspended: true,
            ..User::default()
        };
        let named: Vec<String> = new(&user)
            .into_iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let expected = [
            "[username]=nora.lind",
            "[firstname]=Nora",
            "[lastname]=Lind",
            "[email]=",
            "[lang]=fr",
            "[maildisplay]=1",
        ];
        assert_eq!(named, expected);
    }

    #[test]
    fn a_password_that_nobody_knows_has_signs_of_each_kind() {
        let (one, other) = (unknown(), unknown());
        assert_ne!(one, other);
        for has in [
            char::is_lowercase,
            char::is_uppercase,
            |sign: char| sign.is_ascii_digit(),
            |sign: char| sign == '-',
        ] {
            assert!(one.chars().any(has), "{one}");
        }
    }
}
