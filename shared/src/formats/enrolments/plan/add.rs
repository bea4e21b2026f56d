//! `add`: enrol with a role, or give the role only. Nothing is taken away.

use super::{Command, Who};
use crate::plan::{Failed, Planner, RowStatus};

pub(super) fn plan(command: &Command<'_>, who: &Who, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let wanted = super::enrol(command, who, planner)?;
    planner.enrol(&wanted).map(super::status)
}
