//! What webhooks are told: JSON without sentences and without rows, so that nothing of people is in it.

use serde_json::{Value, json};
use shared::api::{Counts, NotifyEvent};

use super::story::Story;

/// What happened, as the body of a request.
#[must_use]
pub fn body(story: &Story, event: NotifyEvent) -> Value {
    json!({
        "event": event,
        "at": story.noted.happening.at,
        "schedule": schedule(story),
        "run": run(story),
        "address": story.address(),
        "detail": story.noted.happening.what,
    })
}

/// All that happened in a day, as the body of a request.
#[must_use]
pub fn digest(stories: &[(NotifyEvent, Story)], left_out: u64, at: i64) -> Value {
    let items: Vec<Value> = stories.iter().map(|(event, story)| body(story, *event)).collect();
    json!({"event": "digest", "at": at, "items": items, "left_out": left_out})
}

/// The body of a request that shows that requests arrive.
#[must_use]
pub fn trial(at: i64) -> Value {
    json!({"event": "trial", "at": at})
}

fn schedule(story: &Story) -> Option<Value> {
    let id = &story.noted.happening.schedule;
    (!id.is_empty()).then(|| json!({"id": id, "name": story.schedule}))
}

fn run(story: &Story) -> Option<Value> {
    let run = &story.run.as_ref()?.record;
    let counts: Counts = serde_json::from_str(&run.counts).unwrap_or_default();
    let files: Vec<&str> = story
        .run
        .iter()
        .flat_map(|run| &run.files)
        .map(|file| file.path.as_str())
        .collect();
    Some(json!({
        "id": run.id,
        "name": run.name,
        "state": run.state,
        "actor": run.actor,
        "started": run.started,
        "finished": run.finished,
        "files": files,
        "rows": run.total_rows,
        "counts": counts,
        "partial": run.partial,
        "problem": Some(&run.problem).filter(|problem| !problem.is_empty()),
    }))
}
