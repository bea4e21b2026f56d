//! What axe-core says of a page.

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::{Browser, place};

/// The rules of WCAG 2.2 at the levels A and AA.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const RUN: &str = "
    const [tags, done] = arguments;
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
        .then(result => done(result.violations), error => done(String(error)))";

impl Browser {
    /// Fails where axe-core finds something on what is shown now.
    pub async fn is_accessible(&self, page: &str) -> Result<()> {
        match self.violations(page).await? {
            None => Ok(()),
            Some(found) => bail!(found),
        }
    }

    /// What axe-core finds on the page that is open: what and where; `page` says which page it is.
    pub async fn violations(&self, page: &str) -> Result<Option<String>> {
        let loaded = self.script("return typeof axe === 'object'", vec![]).await?;
        if loaded != Value::Bool(true) {
            let axe = std::fs::read_to_string(place::axe()?)?;
            self.script(&axe, vec![]).await?;
        }
        let answer = self.client.execute_async(RUN, vec![json!(TAGS)]).await?;
        let Value::Array(violations) = answer else {
            bail!("axe on {page}: {answer}")
        };
        let list: Vec<String> = violations.iter().map(in_words).collect();
        Ok((!list.is_empty()).then(|| format!("axe on {page}:\n{}", list.join("\n"))))
    }
}

/// `color-contrast: Elements must … (.badge: #777 on #fff)`.
fn in_words(violation: &Value) -> String {
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let nodes = violation.get("nodes").and_then(Value::as_array);
    let nodes = nodes.into_iter().flatten().map(|node| {
        let summary = text(node, "failureSummary").replace('\n', " ");
        format!("    {}\n      {summary}", text(node, "html"))
    });
    let nodes: Vec<String> = nodes.collect();
    format!(
        "  {}: {}\n{}",
        text(violation, "id"),
        text(violation, "help"),
        nodes.join("\n")
    )
}
