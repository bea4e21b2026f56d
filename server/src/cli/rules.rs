//! `toolsync rules`: the rules, from the registry.

use shared::i18n::Args;
use shared::reference::explained;
use shared::registry;
use shared::rule::{Rule, Severity};

use super::args::RulesArgs;
use super::{Exit, Output};
use crate::reference;

/// Lists the rules, or explains one.
pub fn run(args: &RulesArgs, output: &Output) -> anyhow::Result<Exit> {
    let Some(code) = &args.code else {
        if output.json {
            let all: Vec<_> = registry::rules()
                .map(|rule| reference::rule(rule, output.catalog))
                .collect();
            output.json(&all)?;
        } else {
            for rule in registry::rules() {
                output.line(format!(
                    "{}  {:<9} {}",
                    rule.code,
                    severity(rule, output),
                    explained(rule, "title", output.catalog)
                ))?;
            }
        }
        return Ok(Exit::Fine);
    };
    let Some(rule) = registry::rule(code) else {
        output.line(output.text("rule-unknown", &Args::new().with("code", code.as_str())))?;
        return Ok(Exit::Usage);
    };
    if output.json {
        output.json(&reference::rule(rule, output.catalog))?;
        return Ok(Exit::Fine);
    }
    output.line(format!(
        "{}  {}  ({})",
        rule.code,
        explained(rule, "title", output.catalog),
        severity(rule, output)
    ))?;
    for part in ["why", "example", "way"] {
        let label = output.text(&format!("rule-{part}"), &Args::new());
        output.line(format!("{label} {}", explained(rule, part, output.catalog)))?;
    }
    Ok(Exit::Fine)
}

fn severity(rule: &Rule, output: &Output) -> String {
    let id = match rule.severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Info => "severity-info",
    };
    output.text(id, &Args::new())
}
