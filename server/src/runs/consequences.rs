//! What goes along with an unbinding: the enrolments that nobody asked for by name. They are derived, so no step counts
//! them; a plan that is looked at is told how many there are now.

use std::collections::HashMap;

use shared::api::StepDto;
use shared::directory::EntityKind;
use shared::plan::Verb;

use crate::platform::directory::browse::Browse;
use crate::store::{Store, StoreError};

/// Adds the enrolments by a cohort or another course to the steps that take such a method away.
pub(super) async fn add(store: &Store, steps: &mut [StepDto]) -> Result<(), StoreError> {
    let browse = Browse::new(store.clone());
    // A file that unbinds a cohort from many courses asks for one number.
    let mut known = HashMap::new();
    for step in steps {
        let Some(source) = source(step) else { continue };
        let count = match known.get(&source) {
            Some(count) => *count,
            None => {
                let count = browse.led_by(&source.0, source.1).await?;
                known.insert(source.clone(), count);
                count
            }
        };
        if count > 0 {
            step.along.push((EntityKind::Enrolment.name().to_owned(), count));
        }
    }
    Ok(())
}

/// By what a method that a step takes away enrols people: its kind, and which cohort or course.
fn source(step: &StepDto) -> Option<(String, i64)> {
    let is_unbinding = step.op == Verb::Delete && step.entity == EntityKind::Method.name();
    let method = step.before.get("method").filter(|_| is_unbinding)?.as_str()?;
    let source = step.before.get("source")?.as_i64()?;
    Some((method.to_owned(), source))
}
