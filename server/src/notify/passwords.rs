//! Mails to people whose account got a password from a file (D88).
//!
//! Which accounts did is noted in the transaction that sets the password; their mails are written when the run is over.
//! The password goes along sealed, and only where the setting asks for it in clear.

use std::path::Path;

use shared::api::NotifyChannel;
use shared::i18n::{Args, Catalog};
use shared::plan::{Step, Verb};
use shared::report::Letter;
use shared::settings::{Settings, site, users};

use super::letters::{self, word};
use super::outbox::{self, Draft};
use super::story::Story;
use super::{Notifier, NotifyError};
use crate::fault;
use crate::platform::{Addressee, IdMap};
use crate::store::runs as kept_runs;
use crate::store::{Insert, SecretKey, StoreError, Tx};

/// How many mails are written together.
const TOGETHER: i64 = 200;

/// What a password is sealed for until its mail is written.
fn purpose(run: i64, user: i64) -> String {
    format!("password mail of account {user} after run {run}")
}

/// Notes whose password these steps have set, in the transaction that did it.
///
/// # Errors
///
/// The database, or the key of the data folder.
pub async fn note(
    tx: &mut Tx,
    data_dir: &Path,
    settings: &Settings,
    run: i64,
    steps: &[Step],
    ids: &IdMap,
) -> Result<(), StoreError> {
    let clear = match settings.word(&users::SEND_PASSWORDS) {
        "clear" => true,
        "link" => false,
        _ => return Ok(()),
    };
    let given = steps.iter().filter_map(|step| Some((step, step.secret.as_ref()?)));
    let given: Vec<_> = given
        .filter_map(|(step, secret)| Some((ids.real(step.id())?.0, step.verb == Verb::Create, secret)))
        .collect();
    if given.is_empty() {
        return Ok(());
    }
    let key = clear.then(|| SecretKey::open(data_dir)).transpose()?;
    let mut rows = Vec::new();
    for (user, is_new, secret) in given {
        let sealed = match &key {
            Some(key) => key.seal(&purpose(run, user), secret.reveal()).ok_or(StoreError::Seal)?,
            None => Vec::new(),
        };
        rows.push(vec![run.into(), user.into(), is_new.into(), sealed.into()]);
    }
    let insert = Insert {
        table: "password_mails",
        columns: &["run", "user_id", "is_new", "sealed"],
        // The later row of a run counts; that the account is new stays.
        then: "ON CONFLICT (run, user_id) DO UPDATE SET sealed = excluded.sealed",
    };
    Ok(insert.rows(tx, rows).await?)
}

impl Notifier {
    /// Writes the mails to those who got a password in a run that is over.
    pub(super) async fn write_passwords(&self, story: &Story) -> Result<(), NotifyError> {
        let Some(run) = story.run.as_ref().map(|run| run.record.number) else {
            return Ok(());
        };
        let url = story.settings.text(&site::PASSWORD_URL);
        let mut is_said = false;
        loop {
            let noted: Vec<(i64, i64, Vec<u8>)> = sqlx::query_as(
                "SELECT user_id, is_new, sealed FROM password_mails WHERE run = $1 ORDER BY user_id LIMIT $2",
            )
            .bind(run)
            .bind(TOGETHER)
            .fetch_all(self.place.store.read())
            .await?;
            if noted.is_empty() {
                return Ok(());
            }
            let ids: Vec<i64> = noted.iter().map(|(user, ..)| *user).collect();
            let people = self.place.platforms.current().await?.people(&ids).await?;
            let mut drafts = Vec::new();
            let mut has_no_link = false;
            for (user, is_new, sealed) in &noted {
                let Some(person) = people
                    .iter()
                    .find(|person| person.id == *user && !person.email.is_empty())
                else {
                    continue;
                };
                let password = match sealed.as_slice() {
                    [] => None,
                    sealed => self.key.unseal(&purpose(run, *user), sealed),
                };
                if password.is_none() && url.is_empty() {
                    has_no_link = true;
                    continue;
                }
                let catalog = letters::catalog(language(person), &story.settings);
                let letter = letter(person, *is_new != 0, password.as_deref(), url, catalog);
                let (subject, content) = letters::content(&letter, None, catalog);
                drafts.push(Draft {
                    channel: NotifyChannel::Mail,
                    what: "password",
                    target: person.email.clone(),
                    subject,
                    subscription: String::new(),
                    run: story.noted.happening.run.clone(),
                    content,
                    is_secret: password.is_some(),
                });
            }
            let now = self.place.clock.now();
            let mut tx = self.place.store.begin().await?;
            if !forget(&mut tx, run, &ids).await? {
                // Another server is at it: what it leaves is looked at anew.
                continue;
            }
            if has_no_link && !is_said {
                kept_runs::tell(&mut tx, run, "passwords-not-mailed", "", now).await?;
                is_said = true;
            }
            outbox::write(&mut tx, &self.key, now, drafts).await?;
            tx.commit().await?;
            fault::point("passwords-written");
        }
    }
}

/// Takes accounts from the list of those who are to be written to. Says whether all of them were on it.
async fn forget(tx: &mut Tx, run: i64, ids: &[i64]) -> Result<bool, StoreError> {
    let sql = format!(
        "DELETE FROM password_mails WHERE run = $1 AND user_id {}",
        tx.dialect().in_numbers(2)
    );
    let gone = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(run)
        .bind(serde_json::Value::from(ids).to_string())
        .execute(&mut **tx)
        .await?;
    Ok(usize::try_from(gone.rows_affected()).is_ok_and(|gone| gone == ids.len()))
}

/// The language of somebody, without what stands behind it in accounts: `fr_ca`.
pub(super) fn language(person: &Addressee) -> &str {
    person.lang.split(['_', '-']).next().unwrap_or_default()
}

fn letter(person: &Addressee, is_new: bool, password: Option<&str>, url: &str, catalog: &Catalog) -> Letter {
    let username = Args::new().with("username", person.username.as_str());
    let (subject, lead) = if is_new {
        ("notify-subject-password-new", "notify-password-new")
    } else {
        ("notify-subject-password-changed", "notify-password-changed")
    };
    let (more, way) = match password {
        Some(password) => {
            let args = Args::new().with("password", password);
            (catalog.text("notify-password-clear", &args), "notify-password-sign-in")
        }
        None if is_new => (word("notify-password-link", catalog), "notify-password-open"),
        None => (word("notify-password-link-again", catalog), "notify-password-open"),
    };
    Letter {
        subject: word(subject, catalog),
        greeting: catalog.text("notify-hello", &Args::new().with("name", person.name.as_str())),
        lead: format!("{}\n{more}", catalog.text(lead, &username)),
        link: (!url.is_empty()).then(|| (word(way, catalog), url.to_owned())),
        foot: word("notify-foot-person", catalog),
        ..Letter::default()
    }
}
