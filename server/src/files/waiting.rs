//! What waits in the inbox: files of the area that are neither archives, reports nor trybacks.

use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use shared::api::InboxDto;
use shared::location::is_tryback;

use super::area::Area;
use super::names::is_reserved;

/// Folders in folders, at most.
const DEEPEST: usize = 8;

/// Looks at the inbox. What can't be read is left out: the overview says what it knows.
pub fn waiting(area: &Area) -> InboxDto {
    let mut inbox = InboxDto::default();
    look(area.root(), 0, &mut inbox);
    inbox
}

fn look(folder: &Path, depth: usize, inbox: &mut InboxDto) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(about) = entry.metadata() else { continue };
        if name.starts_with('.') {
            continue;
        }
        if about.is_dir() {
            let reserved = depth == 0 && is_reserved(&name);
            if !reserved && depth < DEEPEST {
                look(&entry.path(), depth + 1, inbox);
            }
        } else if about.is_file() && !is_tryback(&name) {
            inbox.files += 1;
            inbox.bytes += about.len();
            let since = about
                .modified()
                .ok()
                .and_then(|at| at.duration_since(UNIX_EPOCH).ok())
                .and_then(|since| i64::try_from(since.as_secs()).ok());
            inbox.oldest = match (inbox.oldest, since) {
                (Some(oldest), Some(since)) => Some(oldest.min(since)),
                (oldest, since) => oldest.or(since),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn archives_reports_and_trybacks_do_not_wait() {
        let folder = tempfile::tempdir().unwrap();
        let area = Area::new(folder.path());
        assert_eq!(waiting(&area), InboxDto::default());
        for name in [
            "users.csv",
            "schools/north/groups.csv",
            "archives/20240305-060000_users.csv",
            "reports/20240305-060000_report_users.csv.txt",
            "users_tryback_20240305-060000.csv",
        ] {
            area.write(name, b"username\n").unwrap();
        }
        let inbox = waiting(&area);
        assert_eq!((inbox.files, inbox.bytes), (2, 18));
        assert!(inbox.oldest.is_some());
    }
}
