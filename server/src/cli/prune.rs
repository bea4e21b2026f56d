//! `toolsync prune`: removes what is older than it is kept (D95).

use anyhow::Context;
use clap::Args;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use shared::api::{KeptKind, RetentionAsked};
use shared::i18n::Args as Texts;

use super::{Common, Exit, Output, open};
use crate::accounts::audit::COMMAND_LINE;
use crate::runs::zone_of;
use crate::store::settings;
use crate::upkeep::retain;

/// `toolsync prune`
#[derive(Debug, Args)]
pub struct PruneArgs {
    /// Archives, and the inputs kept with runs.
    #[arg(long)]
    archives: bool,
    /// Reports.
    #[arg(long)]
    reports: bool,
    /// Trybacks.
    #[arg(long)]
    trybacks: bool,
    /// What is older than this, instead of than the settings say: 2026-01-31, 2026-01-31T18:00.
    #[arg(long, value_name = "TIME")]
    before: Option<String>,
    /// Removes nothing and tells what would go.
    #[arg(long)]
    dry_run: bool,
}

impl PruneArgs {
    /// Of which kinds. A moment alone is one for files; runs, audit and accounts go as the settings say.
    fn kinds(&self) -> Vec<KeptKind> {
        let named = [
            (self.archives, &[KeptKind::Archives, KeptKind::Inputs][..]),
            (self.trybacks, &[KeptKind::Trybacks]),
            (self.reports, &[KeptKind::Reports]),
        ];
        let none = named.iter().all(|(is_named, _)| !is_named);
        let chosen = named
            .iter()
            .filter(|(is_named, _)| *is_named || none && self.before.is_some());
        chosen.flat_map(|(_, kinds)| *kinds).copied().collect()
    }
}

/// Does it.
pub async fn run(args: &PruneArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let place = open::workplace(common).await?;
    let zone = zone_of(&settings::load(&place.store).await?);
    let before = args.before.as_deref().map(|text| moment(text, zone)).transpose()?;
    let asked = RetentionAsked {
        kinds: args.kinds(),
        before,
        dry_run: args.dry_run,
    };
    let done = retain(&place, &asked, COMMAND_LINE).await;
    place.store.close().await;
    let done = done?;
    if output.json {
        output.json(&done)?;
        return Ok(Exit::Fine);
    }
    for of in &done.removed {
        let kind = output.text(&format!("kept-{}", of.kind.name()), &Texts::new());
        let args = Texts::new().with("kind", kind).with("count", of.count);
        let id = if done.dry_run { "prune-would" } else { "prune-done" };
        output.line(output.text(id, &args))?;
    }
    if done.waiting > 0 {
        output.line(output.text("prune-waiting", &Texts::new().with("count", done.waiting)))?;
    }
    Ok(Exit::Fine)
}

/// A day begins at midnight in the zone of the site.
fn moment(text: &str, zone: TimeZone) -> anyhow::Result<i64> {
    let unknown = || format!("--before {text}: 2026-01-31 or 2026-01-31T18:00 is expected");
    if let Ok(at) = text.parse::<jiff::Timestamp>() {
        return Ok(at.as_second());
    }
    let local: DateTime = match text.parse::<Date>() {
        Ok(day) if text.len() <= 10 => day.into(),
        _ => text.parse().with_context(unknown)?,
    };
    Ok(local.to_zoned(zone).with_context(unknown)?.timestamp().as_second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments() {
        let zone = || TimeZone::get("Europe/Paris").unwrap();
        for (text, at) in [
            ("2026-01-31", Some(1_769_814_000)),
            ("2026-01-31T18:00", Some(1_769_878_800)),
            ("2026-01-31T17:00:00Z", Some(1_769_878_800)),
            ("yesterday", None),
        ] {
            assert_eq!(moment(text, zone()).ok(), at, "{text}");
        }
    }
}
