//! `toolsync files sweep`: brings in what lies in the drop folder.

use shared::api::{SweepState, Swept};
use shared::i18n::Args as Texts;

use super::{Common, Exit, Output, open};
use crate::sources;

/// Does it, and says what became of each file.
pub async fn run(common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let place = open::workplace(common).await?;
    let swept = sources::sweep(&place).await;
    place.store.close().await;
    ended(&swept?, output)
}

/// Says what became of each file.
pub fn ended(swept: &Swept, output: &Output) -> anyhow::Result<Exit> {
    if output.json {
        output.json(swept)?;
    } else {
        told(swept, output)?;
    }
    Ok(match swept.reason {
        Some(_) => Exit::Usage,
        None => Exit::Fine,
    })
}

fn told(swept: &Swept, output: &Output) -> anyhow::Result<()> {
    for file in &swept.taken {
        let texts = Texts::new()
            .with("name", file.name.as_str())
            .with("to", file.to.as_str())
            .with("replaced", file.replaced.clone().unwrap_or_default());
        let id = match &file.replaced {
            Some(_) => "swept-replaced",
            None if file.same => "swept-same",
            None => "swept-taken",
        };
        output.line(output.text(id, &texts))?;
    }
    for file in &swept.left {
        output.problem(output.text(file.why.id(), &Texts::new().with("name", file.name.as_str())))?;
    }
    let reason = swept.reason.clone().unwrap_or_default();
    let texts = Texts::new()
        .with("count", swept.taken.len())
        .with("reason", reason.as_str());
    if swept.state != SweepState::Done || swept.reason.is_none() {
        return Ok(output.line(output.text(swept.state.id(), &texts))?);
    }
    Ok(output.problem(output.text(SweepState::Unreadable.id(), &texts))?)
}
