//! What waits in the inbox: files of the area that are neither archives, reports nor trybacks.

use shared::api::{FileKind, InboxDto};

use super::area::Area;
use super::listing;

/// Looks at the inbox. What can't be read is left out: the overview says what it knows.
pub fn waiting(area: &Area) -> InboxDto {
    let mut inbox = InboxDto::default();
    for entry in listing::all(area, "", true).unwrap_or_default() {
        if entry.kind == FileKind::Input {
            inbox.files += 1;
            inbox.bytes += entry.size;
            inbox.oldest = Some(inbox.oldest.map_or(entry.changed, |oldest| oldest.min(entry.changed)));
        }
    }
    inbox
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::keeper::testing::keepers;

    #[test]
    fn archives_reports_and_trybacks_do_not_wait() {
        for (_folder, keeper) in keepers() {
            let area = Area::kept_by(keeper);
            assert_eq!(waiting(&area), InboxDto::default());
            for name in [
                "users.csv",
                "schools/north/groups.csv",
                "archives/20240305-060000_users.csv",
                "reports/20240305-060000_report_users.csv.txt",
                "users_tryback_20240305-060000.csv",
            ] {
                area.put(name, &mut b"username\n".as_slice()).unwrap();
            }
            let inbox = waiting(&area);
            assert_eq!((inbox.files, inbox.bytes), (2, 18));
            assert!(inbox.oldest.is_some());
        }
    }
}
