//! Removing what is older than it is kept (D87): archives, trybacks and reports. What waits in the inbox stays (D95).

use shared::api::FileKind;
use shared::settings::retention;

use crate::files::listing::{By, FileFilter};
use crate::files::{FileError, Files};
use crate::runs::{SCHEDULE, Workplace};
use crate::store::settings;

const DAY: i64 = 24 * 3600;
/// So many are removed at once.
const AT_ONCE: usize = 500;

/// Removes it. Says how many files.
pub(super) async fn retain(place: &Workplace) -> Result<u64, FileError> {
    let site = settings::load(&place.store).await?;
    let files = Files::new(&place.data_dir, place.store.clone(), place.clock.clone());
    let mut removed = 0;
    for (kind, key) in [
        (FileKind::Tryback, &retention::INPUTS_DAYS),
        (FileKind::Archive, &retention::INPUTS_DAYS),
        (FileKind::Report, &retention::REPORTS_DAYS),
    ] {
        let days = site.number(key);
        if days <= 0 {
            continue;
        }
        loop {
            let old = FileFilter {
                kind: Some(kind),
                until: place.clock.now() - days * DAY - 1,
                by: By::Changed,
                limit: AT_ONCE,
                ..FileFilter::default()
            };
            let names: Vec<String> = files
                .list(old)
                .await?
                .items
                .into_iter()
                .map(|entry| entry.name)
                .collect();
            if names.is_empty() {
                break;
            }
            files.remove(&names, SCHEDULE).await?;
            removed += names.len() as u64;
        }
    }
    Ok(removed)
}
