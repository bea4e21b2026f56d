//! By choice, a file whose run crashed, or of which no row could run, is put aside: it is renamed, so that no schedule
//! finds it again (D77, B-06 to B-10).

use shared::api::RunState;
use shared::i18n::Args;
use shared::report::names;
use shared::settings::runs;

use super::digest::is_still;
use super::drive::Drive;
use super::finishing;
use super::job::JobError;

/// Whether that is the choice, and the run one that leaves traces.
fn is_chosen(drive: &Drive<'_>) -> bool {
    !drive.job.is_simulated() && drive.job.settings.word(&runs::AFTER_CRASH) == "discard"
}

/// Ends a run that was left lying by a crash, if that is the choice. Says whether it did. A run all of whose rows are
/// done already goes on: nothing of it can crash the next one.
pub async fn after_crash(drive: &mut Drive<'_>) -> Result<bool, JobError> {
    if !drive.job.lease.left_lying || !is_chosen(drive) || drive.job.state() == RunState::Finishing {
        return Ok(false);
    }
    let names: Vec<String> = inputs(drive, |_| true);
    for (path, digest) in whole(drive) {
        set_aside(drive, &path, &digest)?;
    }
    let args = Args::new().with("files", names.join(", "));
    drive.job.run.problem = drive.job.catalog.text("run-discarded-after-crash", &args);
    finishing::finish(drive, RunState::Failed, "failed").await?;
    Ok(true)
}

/// Puts aside the files of which no row could run, if that is the choice.
pub fn fatal_files(drive: &Drive<'_>) -> Result<(), JobError> {
    if !is_chosen(drive) {
        return Ok(());
    }
    let fatal = inputs(drive, |fatal| !fatal.is_empty());
    for (path, digest) in whole(drive) {
        if fatal.contains(&path) {
            set_aside(drive, &path, &digest)?;
        }
    }
    Ok(())
}

/// The names of its inputs, packages by their own, of which what was fatal is as wanted.
fn inputs(drive: &Drive<'_>, wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for file in drive.job.files.iter().filter(|file| wanted(&file.fatal)) {
        let name = if file.package.is_empty() {
            &file.path
        } else {
            &file.package
        };
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// What it has of the inbox, with digests.
fn whole(drive: &Drive<'_>) -> Vec<(String, String)> {
    let files = &drive.job.files;
    let own = files.iter().filter(|file| file.in_area != 0);
    let own = own.map(|file| (file.path.clone(), file.digest.clone()));
    let packages = super::processed::packages(files).into_iter();
    own.chain(packages.map(|(path, digest, _)| (path.to_owned(), digest.to_owned())))
        .collect()
}

/// Renames a file of the inbox, in its folder; an older one of that name is replaced. What has taken its place meanwhile
/// stays.
fn set_aside(drive: &Drive<'_>, name: &str, digest: &str) -> Result<(), JobError> {
    let other = |error: crate::files::AreaError| JobError::Other(error.into());
    let area = &drive.place.area;
    if is_still(area, name, digest).map_err(other)? {
        area.rename(name, &names::set_aside(name)).map_err(other)?;
    }
    Ok(())
}
