//! What is known of a person, and its erasure: accounts, journals and plans of runs, files of the area and of runs,
//! messages and what they tell.
//!
//! A file that names the person is removed as a whole: a line that is cut out of an archive would leave it neither what
//! was run nor what can be run. What waits in the inbox is told, and left to whoever put it there; so are the audit,
//! operators, and who is told.

use shared::api::directory::UserRef;
use shared::api::{FileKind, PersonErase, PersonErased, PersonFile, PersonFound, PersonMessage, PersonRun, PersonStay};

use super::retain::{RUNS, UpkeepError};
use super::stays::stays;
use super::words::Words;
use crate::accounts::audit::{self, Action, Deed};
use crate::files::{Area, AreaError, listing};
use crate::notify::named;
use crate::platform::directory::browse::Browse;
use crate::platform::directory::retention;
use crate::runs::Workplace;
use crate::store::SecretKey;
use crate::store::runs::{Table, numbered, privacy, retention as ended};

/// At most so many runs are named.
const MOST_RUNS: usize = 500;
/// And so many messages.
const MOST_MESSAGES: usize = 500;

/// Looks for a person by what they are called: user name, idnumber, address, also of a deleted account. The audit says
/// that somebody looked, and for which accounts.
///
/// # Errors
///
/// The disk or the database says no.
pub async fn search(place: &Workplace, person: &str, actor: &str) -> Result<PersonFound, UpkeepError> {
    let accounts = Browse::new(place.store.clone()).called(person).await?;
    let words = words_of(person, &accounts);
    let found = found(place, &words, &accounts).await?;
    let mut runs: Vec<(i64, u64)> = Vec::new();
    for (run, ..) in found.done.iter().chain(&found.planned) {
        match runs.iter_mut().find(|(known, _)| known == run) {
            Some((_, rows)) => *rows += 1,
            None => runs.push((*run, 1)),
        }
    }
    runs.sort_unstable_by_key(|(run, _)| std::cmp::Reverse(*run));
    runs.truncate(MOST_RUNS);
    let numbers: Vec<i64> = runs.iter().map(|(run, _)| *run).collect();
    let records = numbered(&place.store, &numbers).await?;
    let told = |(number, rows): (i64, u64)| {
        let record = records.iter().find(|record| record.number == number)?;
        Some(PersonRun {
            id: record.id.clone(),
            name: record.name.clone(),
            at: record.submitted,
            rows,
        })
    };
    let ids: Vec<i64> = accounts.iter().map(|account| account.id).collect();
    note(
        place,
        Action::PersonSearched,
        serde_json::json!({"accounts": ids}),
        actor,
    )
    .await?;
    Ok(PersonFound {
        runs: runs.into_iter().filter_map(told).collect(),
        files: found.files,
        messages: found.messages.into_iter().take(MOST_MESSAGES).collect(),
        happenings: found.happenings.len() as u64,
        deeds: found.deeds,
        stays: found.stays,
        words,
        accounts,
    })
}

/// Erases what is known of a deleted account; `None` where there is none, or where it isn't deleted.
///
/// # Errors
///
/// The disk or the database says no. What was erased stays erased; calling again goes on.
pub async fn erase(place: &Workplace, asked: &PersonErase, actor: &str) -> Result<Option<PersonErased>, UpkeepError> {
    let Some(account) = Browse::new(place.store.clone()).user(asked.account).await? else {
        return Ok(None);
    };
    if account.user.deleted == 0 {
        return Ok(None);
    }
    let accounts = [account.user];
    let found = found(place, &words_of("", &accounts), &accounts).await?;
    let (waiting, files): (Vec<PersonFile>, Vec<PersonFile>) = found.files.into_iter().partition(|file| file.waits);
    let name = |file: PersonFile| file.name;
    let erased = PersonErased {
        dry_run: asked.dry_run,
        rows: (found.done.len() + found.planned.len()) as u64,
        files: files.into_iter().map(name).collect(),
        messages: found.messages.len() as u64,
        happenings: found.happenings.len() as u64,
        waiting: waiting.into_iter().map(name).collect(),
        deeds: found.deeds,
        stays: found.stays,
    };
    if asked.dry_run {
        return Ok(Some(erased));
    }
    // By the account the rest is found: it goes last.
    for name in &erased.files {
        match name.starts_with("runs/") {
            true => place.keeper().remove(name)?,
            false => place.area.remove(name)?,
        }
    }
    named::forget_messages(&place.store, &found.messages).await?;
    named::blank_happenings(&place.store, found.happenings).await?;
    privacy::blank(&place.store, Table::Done, &found.done).await?;
    privacy::blank(&place.store, Table::Planned, &found.planned).await?;
    privacy::forget_history(&place.store, asked.account).await?;
    retention::forget_one(&place.store, asked.account).await?;
    let detail = serde_json::json!({"account": asked.account, "rows": erased.rows, "files": erased.files.len(),
        "messages": erased.messages});
    note(place, Action::PersonErased, detail, actor).await?;
    Ok(Some(erased))
}

struct Found {
    done: Vec<privacy::Naming>,
    planned: Vec<privacy::Naming>,
    files: Vec<PersonFile>,
    messages: Vec<PersonMessage>,
    happenings: Vec<named::Blanked>,
    deeds: u64,
    stays: Vec<PersonStay>,
}

async fn found(place: &Workplace, words: &[String], accounts: &[UserRef]) -> Result<Found, UpkeepError> {
    let looked_for = Words::new(words);
    let holds = |text: &str| looked_for.are_in(text);
    let done = privacy::naming(&place.store, Table::Done, words, &holds).await?;
    let planned = privacy::naming(&place.store, Table::Planned, words, &holds).await?;
    let mut files = in_area(&place.area, &looked_for)?;
    files.extend(with_runs(place, &looked_for).await?);
    // Letters call people by their names.
    let called: Vec<String> = words
        .iter()
        .cloned()
        .chain(accounts.iter().filter_map(full_name))
        .collect();
    let looked_for = Words::new(&called);
    let is_called = |text: &str| looked_for.are_in(text);
    let key = SecretKey::open(&place.data_dir)?;
    Ok(Found {
        done,
        planned,
        files,
        messages: named::messages(&place.store, &key, &called, &is_called).await?,
        happenings: named::happenings(&place.store, &called, &is_called).await?,
        deeds: audit::naming(&place.store, words, &holds).await?,
        stays: stays(place, words).await?,
    })
}

fn in_area(area: &Area, words: &Words) -> Result<Vec<PersonFile>, UpkeepError> {
    let mut files = Vec::new();
    for folder in ["", crate::files::names::ARCHIVES, crate::files::names::REPORTS] {
        for entry in listing::all(area, folder, true)? {
            if entry.kind == FileKind::Folder {
                continue;
            }
            let local = match area.local(&entry.name) {
                Err(AreaError::NotFound(_)) => continue,
                local => local?,
            };
            if words.are_in_file(&local)? {
                files.push(PersonFile {
                    waits: entry.kind == FileKind::Input,
                    name: entry.name,
                });
            }
        }
    }
    Ok(files)
}

/// What is kept with runs that are over: their inputs; of simulations also reports and trybacks.
async fn with_runs(place: &Workplace, words: &Words) -> Result<Vec<PersonFile>, UpkeepError> {
    let mut files = Vec::new();
    let found = place.keeper().list_any(RUNS, true, None)?;
    let folders = found.iter().filter(|found| !found.name.contains('/'));
    let ids: Vec<String> = folders.map(|found| found.name.clone()).collect();
    let ends = ended::ends(&place.store, &ids).await?;
    for found in found.iter().filter(|found| !found.about.is_folder) {
        let id = found.name.split('/').next().unwrap_or_default();
        let is_over = ends.iter().any(|(known, ended)| known == id && ended.is_some());
        let name = format!("{RUNS}/{}", found.name);
        if is_over && words.are_in_file(&place.keeper().local(&name)?)? {
            files.push(PersonFile { name, waits: false });
        }
    }
    Ok(files)
}

/// What somebody is looked for by: what was asked, and the identifiers of their accounts.
fn words_of(person: &str, accounts: &[UserRef]) -> Vec<String> {
    let mut words = vec![person.trim().to_owned()];
    for account in accounts {
        words.extend([&account.username, &account.idnumber, &account.email].map(|word| word.trim().to_owned()));
    }
    words.retain(|word| !word.is_empty());
    words.sort();
    words.dedup_by_key(|word| word.to_lowercase());
    words
}

/// What somebody is called in a letter; `None` where that isn't both names: half of one would find too many.
fn full_name(account: &UserRef) -> Option<String> {
    let (first, last) = (account.firstname.trim(), account.lastname.trim());
    (!first.is_empty() && !last.is_empty()).then(|| format!("{first} {last}"))
}

async fn note(place: &Workplace, action: Action, detail: serde_json::Value, actor: &str) -> Result<(), UpkeepError> {
    let mut tx = place.store.begin().await?;
    let deed = Deed {
        at: place.clock.now(),
        actor,
        action,
        target: "",
        detail,
    };
    audit::append(&mut tx, deed).await?;
    Ok(tx.commit().await?)
}
