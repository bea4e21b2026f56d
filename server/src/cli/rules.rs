//! `toolsync rules`: the rules, from the registry.

use shared::i18n::Args;
use shared::registry;
use shared::rule::{Rule, Severity};

use super::args::RulesArgs;
use super::{Exit, Output};

/// Lists the rules, or explains one.
pub fn run(args: &RulesArgs, output: &Output) -> anyhow::Result<Exit> {
    let Some(code) = &args.code else {
        if output.json {
            let all: Vec<_> = registry::rules().map(|rule| described(rule, output)).collect();
            output.json(&all)?;
        } else {
            for rule in registry::rules() {
                output.line(format!("{}  {:<9} {}", rule.code, severity(rule, output), attribute(rule, "title", output)))?;
            }
        }
        return Ok(Exit::Fine);
    };
    let Some(rule) = registry::rule(code) else {
        output.line(output.text("rule-unknown", &Args::new().with("code", code.as_str())))?;
        return Ok(Exit::Usage);
    };
    if output.json {
        output.json(&described(rule, output))?;
        return Ok(Exit::Fine);
    }
    output.line(format!("{}  {}  ({})", rule.code, attribute(rule, "title", output), severity(rule, output)))?;
    for part in ["why", "example", "way"] {
        let label = output.text(&format!("rule-{part}"), &Args::new());
        output.line(format!("{label} {}", attribute(rule, part, output)))?;
    }
    Ok(Exit::Fine)
}

fn attribute(rule: &Rule, name: &str, output: &Output) -> String {
    output.catalog.attribute(rule.code, name, &Args::new()).unwrap_or_default()
}

fn severity(rule: &Rule, output: &Output) -> String {
    let id = match rule.severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Info => "severity-info",
    };
    output.text(id, &Args::new())
}

fn described(rule: &Rule, output: &Output) -> serde_json::Value {
    serde_json::json!({
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "scope": rule.scope,
        "fix": rule.mends,
        "since": rule.since,
        "legacy_key": rule.legacy,
        "title": attribute(rule, "title", output),
        "why": attribute(rule, "why", output),
        "example": attribute(rule, "example", output),
        "way": attribute(rule, "way", output),
    })
}
