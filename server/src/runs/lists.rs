//! Whether the first line of a list names its identifiers or is one of them: that takes a look at the platform (D26).

use shared::api::FileOptions;
use shared::check::Across;
use shared::directory::{CourseKey, Keys};
use shared::formats;

use super::drive::Drive;
use super::input::{Input, InputError, Pass, Step};
use super::job::{JobError, json};
use super::package::Deaf;
use crate::platform::Platform;
use crate::store::runs as kept_runs;

/// Looks up what the first lines of lists say, and keeps the answer with the run, so that every reading is the same.
pub async fn settle(drive: &mut Drive<'_>) -> Result<(), JobError> {
    for at in 0..drive.job.files.len() {
        let Some(file) = drive.job.files.get(at) else { break };
        let input = drive.job.input(drive.place, file)?;
        if !first_row_is_data(&input, drive.platform.as_ref()).await? {
            continue;
        }
        let mut tx = drive.begin().await?;
        if let Some(file) = drive.job.files.get_mut(at) {
            let mut options: FileOptions = serde_json::from_str(&file.options).unwrap_or_default();
            options.first_row_is_data = true;
            file.options = json(&options);
            kept_runs::save_file(&mut tx, file).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Whether the first row of a list was read as the name of its identifiers, while a course is called so.
pub async fn first_row_is_data(input: &Input, platform: &dyn Platform) -> Result<bool, JobError> {
    let Some((name, key)) = tokio::task::block_in_place(|| assumed(input))? else {
        return Ok(false);
    };
    let by = input.request.settings.course_by(key);
    let mut keys = Keys::default();
    keys.courses.insert(CourseKey::By(by, name.clone()));
    let snapshot = platform.fetch(&keys).await?;
    Ok(!snapshot.courses_by(by, &name).is_empty())
}

/// The first row of a list that was read as the name of its identifiers, with the setting that decides without it.
fn assumed(input: &Input) -> Result<Option<(String, &'static shared::settings::Key)>, InputError> {
    let mut across = Across::default();
    let mut pass = Pass::begin(input, &mut across)?;
    while pass.summary().dialect.is_none() && pass.step(&mut Deaf)? == Step::More {}
    let summary = pass.summary();
    let key = summary
        .format
        .and_then(formats::find)
        .and_then(|format| format.list_key());
    let has_header = summary
        .dialect
        .as_ref()
        .is_some_and(|dialect| dialect.header_line.is_some());
    let name = summary
        .layout
        .as_ref()
        .and_then(|layout| layout.names().first().cloned());
    Ok(name.zip(key).filter(|_| has_header))
}
