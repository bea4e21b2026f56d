//! What a course holds. Activities have a name and a kind here, no files.

use serde_json::{Value, json};

use crate::errors::Exception;
use crate::functions::Call;
use crate::state::Section;

pub(super) fn contents(call: &mut Call<'_>) -> Result<Value, Exception> {
    let id = call.args.int("courseid");
    call.enter_known(id)?;
    let sections = call
        .state
        .tables
        .courses
        .get(id)
        .map(|course| course.sections.clone())
        .unwrap_or_default();
    let mut module = 0;
    let shown = sections.iter().enumerate().map(|(place, Section { name, modules })| {
        let modules: Vec<Value> = modules
            .iter()
            .map(|activity| {
                module += 1;
                json!({
                    "id": id * 1000 + module,
                    "name": activity.name,
                    "modname": activity.modname,
                    "visible": 1,
                    "uservisible": true,
                })
            })
            .collect();
        json!({
            "id": id * 1000 + i64::try_from(place).unwrap_or(0),
            "name": name,
            "visible": 1,
            "summary": "",
            "summaryformat": 1,
            "section": place,
            "hiddenbynumsections": 0,
            "uservisible": true,
            "modules": modules,
        })
    });
    Ok(shown.collect())
}
