//! What retention would take now, by kind (D87, D95). A file that waits in the inbox is told, and never removed.

use shared::api::{FileEntry, FileKind, RetentionDto};
use shared::settings::{Settings, retention};

use super::area::{Area, AreaError};
use super::listing;
use super::names::{ARCHIVES, REPORTS};

/// So many of the oldest are named.
const NAMED: usize = 5;
const DAY: i64 = 24 * 3600;

/// The files of a kind that are older than a moment, the oldest first.
///
/// # Errors
///
/// The disk says no.
pub fn due(area: &Area, kind: FileKind, before: i64) -> Result<Vec<FileEntry>, AreaError> {
    let folder = match kind {
        FileKind::Archive => ARCHIVES,
        FileKind::Report => REPORTS,
        _ => "",
    };
    let mut entries = listing::all(area, folder, true)?;
    entries.retain(|entry| entry.kind == kind && entry.changed < before);
    entries.sort_by(|a, b| (a.changed, &a.name).cmp(&(b.changed, &b.name)));
    Ok(entries)
}

/// Looks through the whole area.
///
/// # Errors
///
/// The disk says no.
pub fn preview(area: &Area, settings: &Settings, now: i64) -> Result<Vec<RetentionDto>, AreaError> {
    let mut inbox = listing::all(area, "", true)?;
    let mut found = Vec::new();
    for (kind, key) in [
        (FileKind::Input, &retention::INPUTS_DAYS),
        (FileKind::Tryback, &retention::INPUTS_DAYS),
        (FileKind::Archive, &retention::INPUTS_DAYS),
        (FileKind::Report, &retention::REPORTS_DAYS),
    ] {
        let days = u32::try_from(settings.number(key)).unwrap_or(0);
        let entries = match kind {
            FileKind::Archive => listing::all(area, ARCHIVES, true)?,
            FileKind::Report => listing::all(area, REPORTS, true)?,
            _ => inbox.extract_if(.., |entry| entry.kind == kind).collect(),
        };
        found.push(of_kind(kind, days, entries, now));
    }
    Ok(found)
}

fn of_kind(kind: FileKind, days: u32, mut entries: Vec<FileEntry>, now: i64) -> RetentionDto {
    entries.retain(|entry| entry.kind != FileKind::Folder);
    let bytes = |entries: &[FileEntry]| entries.iter().map(|entry| entry.size).sum();
    let (files, all_bytes) = (entries.len() as u64, bytes(&entries));
    let before = now - i64::from(days) * DAY;
    entries.retain(|entry| days > 0 && entry.changed < before);
    entries.sort_by(|a, b| (a.changed, &a.name).cmp(&(b.changed, &b.name)));
    let (due, due_bytes) = (entries.len() as u64, bytes(&entries));
    entries.truncate(NAMED);
    RetentionDto {
        kind,
        days,
        files,
        bytes: all_bytes,
        due,
        due_bytes,
        oldest: entries,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::keeper::testing::keepers;

    #[test]
    fn what_is_older_than_its_kind_is_kept_is_due() {
        for (_folder, keeper) in keepers() {
            let area = Area::kept_by(keeper);
            for name in [
                "north/users.csv",
                "u_tryback_20240305-060000.csv",
                "archives/a.csv",
                "reports/r.html",
            ] {
                area.put_new(name, &mut b"1234".as_slice()).unwrap();
            }
            let mut settings = Settings::new();
            settings.set("retention.inputs_days", "30").unwrap();
            let now = crate::store::now();
            let due = |days: i64, settings: &Settings| {
                let found = preview(&area, settings, now + days * DAY).unwrap();
                found
                    .iter()
                    .map(|of| (of.kind.name(), of.files, of.due))
                    .collect::<Vec<_>>()
            };
            assert_eq!(
                due(31, &settings),
                [("input", 1, 1), ("tryback", 1, 1), ("archive", 1, 1), ("report", 1, 0)]
            );
            assert!(due(29, &settings).iter().all(|(_, _, due)| *due == 0));
            // 0 days are for ever.
            settings.set("retention.reports_days", "0").unwrap();
            assert!(due(10_000, &settings).contains(&("report", 1, 0)));
        }
    }
}
