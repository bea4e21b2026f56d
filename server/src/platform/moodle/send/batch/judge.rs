//! What an answer says of the items that were sent.

use serde_json::Value;
use shared::directory::Id;

use super::super::refusal::warned;
use super::{Item, Verdict};

/// What an answer says of each item; `None` if it can’t be the answer to them.
pub type Judge = fn(&Value, &[Item]) -> Option<Vec<Verdict>>;

/// The answer is nothing: all is done.
pub fn nothing(_: &Value, items: &[Item]) -> Option<Vec<Verdict>> {
    Some(items.iter().map(|_| Verdict::Done(None)).collect())
}

/// The answer is nothing: all is done, and what was made has the id by which its item is named, since the site gives none.
pub fn named(_: &Value, items: &[Item]) -> Option<Vec<Verdict>> {
    Some(items.iter().map(|item| Verdict::Done(Some(Id(item.key)))).collect())
}

/// The answer lists what was made, in order.
pub fn ids(answer: &Value, items: &[Item]) -> Option<Vec<Verdict>> {
    let made = answer.as_array()?;
    if made.len() != items.len() {
        return None;
    }
    let id = |made: &Value| made.get("id").and_then(Value::as_i64).map(Id);
    made.iter()
        .map(|made| id(made).map(|id| Verdict::Done(Some(id))))
        .collect()
}

/// The answer names the one thing that was made.
pub fn made(answer: &Value, items: &[Item]) -> Option<Vec<Verdict>> {
    let id = answer.get("id").and_then(Value::as_i64)?;
    (items.len() == 1).then(|| vec![Verdict::Done(Some(Id(id)))])
}

/// The answer warns of items that weren't done, by their ids.
pub fn warnings(answer: &Value, items: &[Item]) -> Option<Vec<Verdict>> {
    let empty = Vec::new();
    let warnings = match answer {
        Value::Null => &empty,
        answer => answer.get("warnings").map_or(Some(&empty), Value::as_array)?,
    };
    let of = |item: &Item| {
        let about = |warning: &&Value| warning.get("itemid").and_then(Value::as_i64) == Some(item.key);
        warnings.iter().find(about)
    };
    let verdict = |item: &Item| match of(item) {
        None => Verdict::Done(None),
        Some(warning) => Verdict::Refused(warned(warning)),
    };
    Some(items.iter().map(verdict).collect())
}

#[cfg(test)]
mod tests {
    use super::super::testing::item;
    use super::*;

    #[test]
    fn a_list_of_ids_has_to_fit_the_items() {
        let items = [item(0, 1), item(0, 1)];
        let answer = serde_json::json!([{"id": 7}, {"id": 8}]);
        assert_eq!(
            ids(&answer, &items),
            Some(vec![Verdict::Done(Some(Id(7))), Verdict::Done(Some(Id(8)))])
        );
        assert_eq!(ids(&serde_json::json!([{"id": 7}]), &items), None);
        assert_eq!(ids(&Value::Null, &items), None);
    }

    #[test]
    fn warnings_are_refusals_of_their_items() {
        let items = [item(4, 1), item(5, 1)];
        let answer = serde_json::json!({"warnings": [
            {"item": "user", "itemid": 5, "warningcode": "dmlwriteexception", "message": "Error writing to database"}
        ]});
        let Some(verdicts) = warnings(&answer, &items) else {
            panic!("no verdicts");
        };
        assert_eq!(verdicts.first(), Some(&Verdict::Done(None)));
        assert!(matches!(verdicts.get(1), Some(Verdict::Refused(refusal)) if refusal.rule.code == "PLT001"));
    }
}
