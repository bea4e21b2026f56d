//! Applies creations of accounts to a fresh directory and prints the seconds: `cargo xtask bench apply` calls it.
//!
//! `apply FILE FOLDER STEPS`: a file of `cargo xtask bench data`, a folder that is still empty, and how many steps a
//! transaction has. Making the steps isn't measured, closing the database is.

use std::fs::File;
use std::io::{BufRead, BufReader, Write, stdout};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Context;
use server::platform::{Directory, IdMap, Transactional};
use server::store::{SecretKey, Store};
use shared::directory::{AnyEntity, Id, User};
use shared::plan::{Step, Verb};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut args = std::env::args().skip(1);
    let mut next = || args.next().context("apply FILE FOLDER STEPS");
    let (file, folder, steps) = (next()?, next()?, next()?.parse()?);
    let taken = apply(Path::new(&file), Path::new(&folder), steps).await?;
    Ok(writeln!(stdout().lock(), "{}", taken.as_secs_f64())?)
}

async fn apply(file: &Path, folder: &Path, steps: usize) -> anyhow::Result<Duration> {
    let store = Store::open(folder, None).await?;
    let directory = Directory::open(store.clone(), SecretKey::open(folder)?).await?;
    let mut lines = BufReader::new(File::open(file)?).lines().skip(1);
    let mut taken = Duration::ZERO;
    loop {
        let chunk = lines
            .by_ref()
            .take(steps)
            .zip(1..)
            .map(|(line, number)| Ok(creation(&line?, number)))
            .collect::<std::io::Result<Vec<_>>>()?;
        if chunk.is_empty() {
            break;
        }
        let start = Instant::now();
        let mut tx = store.begin().await?;
        directory.apply(&mut tx, &chunk, &mut IdMap::new()).await?;
        tx.commit().await?;
        taken += start.elapsed();
    }
    let start = Instant::now();
    store.close().await;
    Ok(taken + start.elapsed())
}

/// The account of a line. In these files only the last cell is quoted.
fn creation(line: &str, number: i64) -> Step {
    let mut cells = line.splitn(12, ';').map(|cell| cell.trim_matches('"').to_owned());
    let mut cell = || cells.next().unwrap_or_default();
    let user = User {
        id: Id(-number),
        username: cell(),
        firstname: cell(),
        lastname: cell(),
        email: cell(),
        idnumber: cell(),
        institution: cell(),
        department: cell(),
        city: cell(),
        country: cell(),
        lang: cell(),
        phone1: cell(),
        description: cell(),
        auth: "manual".to_owned(),
        timezone: "99".to_owned(),
        maildisplay: 1,
        mailformat: 1,
        autosubscribe: true,
        ..User::default()
    };
    Step {
        verb: Verb::Create,
        key: user.username.clone(),
        before: None,
        after: Some(AnyEntity::User(Box::new(user))),
        secret: None,
        along: Vec::new(),
        copy_of: Id::NONE,
    }
}
