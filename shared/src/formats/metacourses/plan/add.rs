//! `add`: make the link, or enable it again unless a later row disables it. Its participants are derived, so nothing is left to synchronise.

use super::Link;
use crate::directory::{Id, META, Method};
use crate::formats::metacourses::rules::{LINK_TO_ITSELF, LOOP};
use crate::plan::{Failed, Planner, RowStatus};

pub(super) fn plan(link: &Link, disabled_later: bool, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let links = planner.methods_following(link.meta, META, link.master);
    if links.iter().any(|there| there.enabled || disabled_later) {
        link.done("metalink-exists", planner);
        return Ok(RowStatus::Unchanged);
    }
    if link.master == link.meta {
        let [(_, course), _] = link.args();
        return Err(Failed::new(&LINK_TO_ITSELF, link.key.as_str()).with("value", course));
    }
    if planner.snapshot.receives_from(link.master, link.meta) {
        let [(master, its), (meta, other)] = link.args();
        return Err(Failed::new(&LOOP, link.key.as_str())
            .with(master, its)
            .with(meta, other));
    }
    let now = planner.clock.now;
    if let Some(disabled) = links.into_iter().next() {
        let revived = Method {
            enabled: true,
            timestart: now,
            timeend: 0,
            ..disabled
        };
        planner.update(revived, link.key.as_str());
        link.done("metalink-revived", planner);
        return Ok(RowStatus::Updated);
    }
    let method = Method {
        id: Id::NONE,
        course: link.meta,
        method: META.to_owned(),
        enabled: true,
        sortorder: planner.next_method(link.meta),
        source: link.master,
        timestart: now,
        ..Method::default()
    };
    planner.create(method, link.key.as_str());
    link.done("metalink-created", planner);
    Ok(RowStatus::Created)
}
