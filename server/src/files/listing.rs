//! What lies in the area: filtered, sorted, page by page.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use shared::api::{FileEntry, FileKind};
use shared::check::base_name;

use super::area::{Area, AreaError};
use super::keeper::Found;
use super::names::{self, ARCHIVES, REPORTS};

/// What a list is sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// By name, folders first.
    Name,
    /// By the moment of the last change.
    #[default]
    Changed,
    /// By size.
    Size,
}

/// Which files are listed.
#[derive(Debug, Clone, Default)]
pub struct FileFilter {
    /// Of these kinds; those of the inbox where there is none.
    pub kind: Option<FileKind>,
    /// In this folder of the inbox; blank for the inbox itself.
    pub folder: String,
    /// In whose names this text is, whatever its case. Then folders below are looked through.
    pub text: String,
    /// Not older than this moment.
    pub since: i64,
    /// Not younger than this moment; 0 for now.
    pub until: i64,
    /// What they are sorted by.
    pub by: By,
    /// Whether the largest, youngest or last stands first.
    pub down: bool,
    /// Where the part begins.
    pub cursor: Option<String>,
    /// How many.
    pub limit: usize,
}

/// A part of a list.
#[derive(Debug, Default)]
pub struct Listed {
    /// The files.
    pub items: Vec<FileEntry>,
    /// Where more begins.
    pub next: Option<String>,
    /// How many there are in all.
    pub total: usize,
}

/// Lists files.
///
/// # Errors
///
/// The folder isn't there, or the disk says no.
pub fn list(area: &Area, filter: &FileFilter) -> Result<Listed, AreaError> {
    let text = filter.text.to_lowercase();
    let (folder, deep) = match filter.kind {
        Some(FileKind::Archive) => (ARCHIVES, true),
        Some(FileKind::Report) => (REPORTS, true),
        Some(FileKind::Tryback) => ("", true),
        _ => (filter.folder.as_str(), !text.is_empty()),
    };
    let mut found = all(area, folder, deep)?;
    found.retain(|entry| {
        let of_kind = match filter.kind {
            Some(kind) => entry.kind == kind,
            None => matches!(entry.kind, FileKind::Folder | FileKind::Input | FileKind::Tryback),
        };
        let in_time = entry.changed >= filter.since && (filter.until == 0 || entry.changed <= filter.until);
        of_kind && in_time && (text.is_empty() || entry.name.to_lowercase().contains(&text))
    });
    let mut found = merged(found);
    let order = |a: &FileEntry, b: &FileEntry| compared(a, b, filter.by, filter.down);
    found.sort_by(order);
    let total = found.len();
    if let Some(after) = filter.cursor.as_deref().and_then(read_cursor) {
        found.retain(|entry| order(&after, entry) == Ordering::Less);
    }
    let more = found.len() > filter.limit;
    found.truncate(filter.limit);
    let next = found.last().filter(|_| more).map(cursor);
    Ok(Listed {
        items: found,
        next,
        total,
    })
}

/// All files below a folder, in no order; with the folders right in it. Links and what is being written are left out.
///
/// # Errors
///
/// The folder isn't there, or the disk says no. The archives, the reports and the inbox itself are there even when
/// nothing was ever put into them.
pub fn all(area: &Area, folder: &str, deep: bool) -> Result<Vec<FileEntry>, AreaError> {
    let skips: Option<fn(&str) -> bool> = folder.is_empty().then_some(names::is_reserved);
    let found = match area.list(folder, deep, skips) {
        Err(AreaError::NotFound(_)) if names::is_reserved(folder) => return Ok(Vec::new()),
        found => found?,
    };
    let entry = |found: Found| {
        let name = match folder {
            "" => found.name,
            folder => format!("{folder}/{}", found.name),
        };
        FileEntry {
            kind: match found.about.is_folder {
                true => FileKind::Folder,
                false => names::kind_of(&name),
            },
            size: found.about.size,
            changed: found.about.seconds(),
            also: Vec::new(),
            run: None,
            name,
        }
    };
    Ok(found.into_iter().map(entry).collect())
}

/// The forms of one report, and the two of a tryback, are one entry.
fn merged(found: Vec<FileEntry>) -> Vec<FileEntry> {
    let mut plain = Vec::new();
    let mut forms: BTreeMap<String, Vec<FileEntry>> = BTreeMap::new();
    for entry in found {
        match entry.kind {
            FileKind::Report | FileKind::Tryback => {
                let stem = names::parted(&entry.name).0.to_owned();
                forms.entry(stem).or_default().push(entry);
            }
            _ => plain.push(entry),
        }
    }
    for mut entries in forms.into_values() {
        // What is read first: the page of a report, the rows as they came of a tryback.
        entries.sort_by_key(|entry| (rank(entry), entry.name.clone()));
        let mut entries = entries.into_iter();
        if let Some(mut first) = entries.next() {
            first.also = entries.map(|other| other.name).collect();
            plain.push(first);
        }
    }
    plain
}

fn rank(entry: &FileEntry) -> u8 {
    match (entry.kind, names::parted(&entry.name).1) {
        (FileKind::Report, "html") => 0,
        (FileKind::Tryback, "xlsx") => 2,
        _ => 1,
    }
}

fn compared(a: &FileEntry, b: &FileEntry, by: By, down: bool) -> Ordering {
    let folders = |entry: &FileEntry| entry.kind != FileKind::Folder;
    let turned = |order: Ordering| if down { order.reverse() } else { order };
    let named = |entry: &FileEntry| (base_name(&entry.name).to_lowercase(), entry.name.clone());
    let main = match by {
        By::Name => Ordering::Equal,
        By::Changed => a.changed.cmp(&b.changed),
        By::Size => a.size.cmp(&b.size),
    };
    // Folders stand first, whatever the order; what is equal is by name.
    let by_name = match by {
        By::Name => turned(named(a).cmp(&named(b))),
        _ => named(a).cmp(&named(b)),
    };
    folders(a).cmp(&folders(b)).then(turned(main)).then(by_name)
}

/// The place of an entry, whatever the list is sorted by.
fn cursor(entry: &FileEntry) -> String {
    let folder = u8::from(entry.kind == FileKind::Folder);
    format!("{folder}.{}.{}.{}", entry.changed, entry.size, entry.name)
}

fn read_cursor(cursor: &str) -> Option<FileEntry> {
    let mut parts = cursor.splitn(4, '.');
    Some(FileEntry {
        kind: match parts.next()? {
            "1" => FileKind::Folder,
            _ => FileKind::Input,
        },
        changed: parts.next()?.parse().ok()?,
        size: parts.next()?.parse().ok()?,
        name: parts.next()?.to_owned(),
        also: Vec::new(),
        run: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::keeper::testing::keepers;

    /// An area of each keeper.
    fn areas() -> Vec<(tempfile::TempDir, Area)> {
        let mut areas = Vec::new();
        for (folder, keeper) in keepers() {
            let area = Area::kept_by(keeper);
            for (name, size) in [
                ("users.csv", 30),
                ("Enrols.csv", 10),
                ("users_tryback_20240305-060000.csv", 3),
                ("users_tryback_20240305-060000.xlsx", 4),
                ("north/groups.csv", 20),
                ("archives/20240305-060000_users.csv", 5),
                ("reports/20240305-060000_report_users.csv.txt", 1),
                ("reports/20240305-060000_report_users.csv.html", 2),
                ("reports/20240305-060000_report_users.csv.json", 2),
                (".writing-1", 4),
            ] {
                area.put_new(name, &mut vec![b'x'; size].as_slice()).unwrap();
            }
            areas.push((folder, area));
        }
        areas
    }

    fn names(area: &Area, filter: FileFilter) -> Vec<String> {
        let filter = FileFilter { limit: 100, ..filter };
        let items = list(area, &filter).unwrap().items;
        items.into_iter().map(|entry| entry.name).collect()
    }

    #[test]
    fn the_inbox_has_its_folders_first_and_none_of_the_archives() {
        for (_folder, area) in areas() {
            let by_name = FileFilter {
                by: By::Name,
                ..FileFilter::default()
            };
            assert_eq!(
                names(&area, by_name.clone()),
                ["north", "Enrols.csv", "users.csv", "users_tryback_20240305-060000.csv"]
            );
            let down = FileFilter {
                down: true,
                by: By::Size,
                ..FileFilter::default()
            };
            assert_eq!(
                names(&area, down),
                ["north", "users.csv", "Enrols.csv", "users_tryback_20240305-060000.csv"]
            );
            let inside = FileFilter {
                folder: "north".into(),
                ..by_name
            };
            assert_eq!(names(&area, inside), ["north/groups.csv"]);
        }
    }

    #[test]
    fn a_search_looks_into_folders_below() {
        for (_folder, area) in areas() {
            let group = FileFilter {
                text: "GROUP".into(),
                ..FileFilter::default()
            };
            assert_eq!(names(&area, group), ["north/groups.csv"]);
        }
    }

    #[test]
    fn the_forms_of_a_report_are_one_entry() {
        for (_folder, area) in areas() {
            let reports = FileFilter {
                kind: Some(FileKind::Report),
                limit: 10,
                ..FileFilter::default()
            };
            let items = list(&area, &reports).unwrap().items;
            assert_eq!(items.len(), 1);
            let [report] = items.as_slice() else { panic!() };
            assert_eq!(report.name, "reports/20240305-060000_report_users.csv.html");
            assert_eq!(report.also.len(), 2);
            let trybacks = FileFilter {
                kind: Some(FileKind::Tryback),
                ..reports
            };
            let items = list(&area, &trybacks).unwrap().items;
            let [tryback] = items.as_slice() else { panic!() };
            assert_eq!(tryback.name, "users_tryback_20240305-060000.csv");
            assert_eq!(tryback.also, ["users_tryback_20240305-060000.xlsx"]);
        }
    }

    #[test]
    fn parts_follow_one_another_whatever_the_order() {
        for (_folder, area) in areas() {
            for (by, down) in [
                (By::Name, false),
                (By::Name, true),
                (By::Size, true),
                (By::Changed, false),
            ] {
                let whole = FileFilter {
                    by,
                    down,
                    ..FileFilter::default()
                };
                let mut filter = FileFilter {
                    limit: 1,
                    ..whole.clone()
                };
                let mut seen = Vec::new();
                loop {
                    let part = list(&area, &filter).unwrap();
                    assert_eq!(part.total, 4);
                    seen.extend(part.items.into_iter().map(|entry| entry.name));
                    match part.next {
                        Some(next) => filter.cursor = Some(next),
                        None => break,
                    }
                }
                assert_eq!(seen, names(&area, whole), "{by:?} {down}");
            }
        }
    }

    #[test]
    fn an_area_that_nothing_was_put_into_is_empty() {
        for (_folder, keeper) in keepers() {
            let area = Area::kept_by(keeper);
            for kind in [None, Some(FileKind::Archive), Some(FileKind::Report)] {
                let filter = FileFilter {
                    kind,
                    ..FileFilter::default()
                };
                assert!(names(&area, filter).is_empty());
            }
            let nowhere = FileFilter {
                folder: "nowhere".into(),
                ..FileFilter::default()
            };
            assert!(matches!(list(&area, &nowhere), Err(AreaError::NotFound(_))));
        }
    }
}
