//! `del`: disable the link, or remove it (`metacourses.removal`).

use super::Link;
use crate::directory::{META, Method};
use crate::plan::{Planner, RowStatus};
use crate::settings::metacourses;

pub(super) fn plan(link: &Link, planner: &mut Planner<'_>) -> RowStatus {
    let links = planner.methods_following(link.meta, META, link.master);
    if links.is_empty() {
        link.done("metalink-absent", planner);
        return RowStatus::Unchanged;
    }
    if planner.settings.word(&metacourses::REMOVAL) == "delete" {
        for there in &links {
            planner.delete::<Method>(there.id, link.key.as_str());
        }
        link.done("metalink-deleted", planner);
        return RowStatus::Deleted;
    }
    if planner.switch_methods(&links, false, &link.key) {
        link.done("metalink-disabled", planner);
        RowStatus::Updated
    } else {
        link.done("metalink-unchanged", planner);
        RowStatus::Unchanged
    }
}
