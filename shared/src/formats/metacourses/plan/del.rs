//! `del`: disable the link, or remove it (`metacourses.removal`).

use super::Link;
use crate::directory::{META, Method};
use crate::plan::{Capability, Failed, Planner, RowStatus};
use crate::settings::metacourses;

pub(super) fn plan(link: &Link, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let removes = planner.settings.word(&metacourses::REMOVAL) == "delete";
    let links = planner.methods_following(link.meta, META, link.master);
    if links.is_empty() {
        return untold(link, removes, planner);
    }
    if removes {
        for there in &links {
            planner.delete::<Method>(there.id, link.key.as_str());
        }
        link.done("metalink-deleted", planner);
        return Ok(RowStatus::Deleted);
    }
    Ok(if planner.switch_methods(&links, false, &link.key) {
        link.done("metalink-disabled", planner);
        RowStatus::Updated
    } else {
        link.done("metalink-unchanged", planner);
        RowStatus::Unchanged
    })
}

/// A link that isn't known: it is absent, unless the course has links of which the platform tells no more than that they
/// are there. Then it may be one of these, and is taken away in case it is.
fn untold(link: &Link, removes: bool, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let Some(unnamed) = planner.method_without_source(link.meta, META) else {
        link.done("metalink-absent", planner);
        return Ok(RowStatus::Unchanged);
    };
    let capabilities = planner.snapshot.capabilities();
    if let Some(failed) = capabilities
        .failure(Capability::LinkSwitch, &link.key)
        .filter(|_| !removes)
    {
        return Err(failed);
    }
    let presumed = Method {
        source: link.master,
        ..unnamed
    };
    planner.delete_untold(presumed, link.key.as_str());
    link.done("metalink-deleted", planner);
    Ok(RowStatus::Deleted)
}
