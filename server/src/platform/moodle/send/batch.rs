//! Sending many items in few calls, and finding out which of them a site refuses.
//!
//! Most functions take a call whole or not at all, and don't say which item was wrong. So a call that is refused is sent
//! again in halves: a half that goes through is done, and the bad item is in the other one, which needn't be tried to
//! know it. What was set aside meanwhile is sent together in the end. One bad item of a hundred costs eight more calls.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde_json::Value;
use shared::directory::Id;
use shared::i18n::Sentence;
use shared::plan::{Step, rules};

use super::super::Moodle;
use super::super::client::{CallError, Fields, Form};
use super::super::side_by_side::side_by_side;
use super::refusal::{refusal, warned};
use crate::platform::{IdMap, PlatformError, Refusal};

/// How often a call is sent again that had no answer.
const TRIES: u32 = 5;

/// One thing that a function is to do.
#[derive(Debug, Clone)]
pub struct Item {
    /// Which steps it does, by their places.
    pub places: Vec<usize>,
    /// The step, or several folded into one: by this it is looked for where an answer is lost.
    pub step: Step,
    /// How answers name it: an id on the site.
    pub key: i64,
    /// Its form fields.
    pub fields: Fields,
}

/// What an answer says of each item; `None` if it can’t be the answer to them.
pub type Judge = fn(&Value, &[Item]) -> Option<Vec<Verdict>>;

/// A function that takes a list of items.
#[derive(Debug, Clone)]
pub struct Call {
    /// Its name.
    pub function: &'static str,
    /// The parameter that is the list; blank for a function that takes one thing, whose fields are its parameters.
    pub list: &'static str,
    /// Parameters besides the list.
    pub besides: Form,
    /// At most so many items at once, whatever their fields.
    pub most: usize,
    /// What an answer says of each item; `None` if it can't be the answer to them.
    pub judge: Judge,
}

impl Call {
    /// A function that takes a list and nothing else, however long.
    pub fn list(function: &'static str, list: &'static str, judge: Judge) -> Self {
        Self {
            function,
            list,
            besides: Form::new(),
            most: usize::MAX,
            judge,
        }
    }
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Done; with its id on the site, where it was made.
    Done(Option<Id>),
    /// Not done.
    Refused(Refusal),
}

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

/// Sends items in as many calls as they need, so many of them at a time. Says what became of each.
///
/// # Errors
///
/// The site can't be reached: some items may be done.
pub fn send<'a>(
    moodle: &'a Moodle,
    call: &'a Call,
    items: &'a [Item],
    ids: &'a IdMap,
    connections: usize,
) -> BoxFuture<'a, Result<Vec<Verdict>, PlatformError>> {
    Box::pin(async move {
        let fields = moodle.client.max_fields().saturating_sub(call.besides.fields());
        let parts = parts(items, fields, call.most, connections).into_iter();
        let sent = parts.map(|part| Sender { moodle, call, ids }.all(part).boxed());
        let mut verdicts = Vec::with_capacity(items.len());
        for part in side_by_side(connections, sent.collect()).await {
            verdicts.extend(part?);
        }
        Ok(verdicts)
    })
}

/// Cuts a list so that no part has too many fields or items, and all connections have about as much to do.
fn parts(items: &[Item], fields: usize, most: usize, connections: usize) -> Vec<&[Item]> {
    let total: usize = items.iter().map(|item| item.fields.len()).sum();
    let needed = total
        .div_ceil(fields.max(1))
        .max(items.len().div_ceil(most.max(1)))
        .max(1);
    // A few calls more, if that keeps all connections at work until the end.
    let calls = if needed == 1 && items.len() < 2 * connections {
        1
    } else {
        needed.next_multiple_of(connections)
    };
    let even = items.len().div_ceil(calls).clamp(1, most.max(1));
    let mut parts = Vec::new();
    let mut start = 0;
    while start < items.len() {
        let (mut end, mut sum) = (start, 0);
        for item in items.iter().skip(start).take(even) {
            sum += item.fields.len();
            if sum > fields && end > start {
                break;
            }
            end += 1;
        }
        parts.extend(items.get(start..end));
        start = end;
    }
    parts
}

/// Sends one part.
#[derive(Clone, Copy)]
struct Sender<'a> {
    moodle: &'a Moodle,
    call: &'a Call,
    ids: &'a IdMap,
}

/// What came of sending items once.
enum Sent {
    /// What became of each.
    Judged(Vec<Verdict>),
    /// Nothing is done, since at least one of them is refused.
    Refused(Refusal),
}

impl Sender<'_> {
    /// Sends items until each has a verdict.
    async fn all(self, items: &[Item]) -> Result<Vec<Verdict>, PlatformError> {
        let mut verdicts: Vec<Option<Verdict>> = vec![None; items.len()];
        let mut waiting: Vec<usize> = (0..items.len()).collect();
        while !waiting.is_empty() {
            let aside = match self.some(items, &waiting, &mut verdicts).await? {
                None => Vec::new(),
                Some(refusal) => self.isolate(items, waiting, refusal, &mut verdicts).await?,
            };
            waiting = aside;
        }
        Ok(verdicts
            .into_iter()
            .map(|verdict| verdict.unwrap_or_else(untold))
            .collect())
    }

    /// Finds the first item that is refused, and does what it can on the way. Returns what was set aside.
    async fn isolate(
        self,
        items: &[Item],
        mut suspects: Vec<usize>,
        mut refusal: Refusal,
        verdicts: &mut [Option<Verdict>],
    ) -> Result<Vec<usize>, PlatformError> {
        let mut aside = Vec::new();
        while suspects.len() > 1 {
            let second = suspects.split_off(suspects.len().div_ceil(2));
            match self.some(items, &suspects, verdicts).await? {
                None => suspects = second,
                Some(again) => {
                    refusal = again;
                    aside.extend(second);
                }
            }
        }
        if let Some(verdict) = suspects.first().and_then(|at| verdicts.get_mut(*at)) {
            *verdict = Some(Verdict::Refused(refusal));
        }
        aside.sort_unstable();
        Ok(aside)
    }

    /// Sends some of the items and keeps what became of each; or says why none of them is done.
    async fn some(
        self,
        items: &[Item],
        places: &[usize],
        verdicts: &mut [Option<Verdict>],
    ) -> Result<Option<Refusal>, PlatformError> {
        let some: Vec<Item> = places.iter().filter_map(|at| items.get(*at).cloned()).collect();
        match self.once(some).await? {
            Sent::Refused(refusal) => Ok(Some(refusal)),
            Sent::Judged(judged) => {
                for (at, verdict) in places.iter().zip(judged) {
                    if let Some(place) = verdicts.get_mut(*at) {
                        *place = Some(verdict);
                    }
                }
                Ok(None)
            }
        }
    }

    /// Sends items together. What has no answer is looked for, and the rest is sent again.
    async fn once(self, items: Vec<Item>) -> Result<Sent, PlatformError> {
        let mut verdicts: Vec<Option<Verdict>> = vec![None; items.len()];
        let mut left: Vec<usize> = (0..items.len()).collect();
        let mut tries = 0;
        loop {
            let some: Vec<Item> = left.iter().filter_map(|at| items.get(*at).cloned()).collect();
            let form = self.form(&some);
            let why = match self.moodle.client.write(self.call.function, &form).await {
                Ok(answer) => match (self.call.judge)(&answer, &some) {
                    Some(judged) => {
                        settle(&mut verdicts, &left, judged.into_iter().map(Some));
                        break;
                    }
                    None => Sentence::new("away-unreadable"),
                },
                Err(CallError::Refused(exception)) if left.len() == items.len() => {
                    return Ok(Sent::Refused(refusal(&exception)));
                }
                // Some of them were done without an answer, and the others are refused: one by one they are judged.
                Err(CallError::Refused(exception)) if left.len() == 1 => {
                    settle(&mut verdicts, &left, [Some(Verdict::Refused(refusal(&exception)))]);
                    break;
                }
                Err(CallError::Refused(_)) => {
                    let rest = Box::pin(self.all(&some)).await?;
                    settle(&mut verdicts, &left, rest.into_iter().map(Some));
                    break;
                }
                Err(CallError::Away(reason)) => return Err(PlatformError::Unreachable(reason)),
                Err(CallError::TooLarge) if some.len() == 1 => {
                    let refused = Refusal::without_answer(Sentence::new("away-too-large"));
                    settle(&mut verdicts, &left, [Some(Verdict::Refused(refused))]);
                    break;
                }
                Err(CallError::TooLarge | CallError::Cut) => {
                    self.moodle.client.cut_at(form.fields());
                    Sentence::new("away-cut")
                }
                Err(CallError::Lost(reason)) => reason,
            };
            self.moodle.client.repeats();
            let steps: Vec<Step> = some.iter().map(|item| item.step.clone()).collect();
            let found = super::super::found::each(self.moodle, &steps, self.ids).await?;
            settle(
                &mut verdicts,
                &left,
                found.into_iter().map(|id| id.map(|id| Verdict::Done(Some(id)))),
            );
            left.retain(|at| verdicts.get(*at).is_some_and(Option::is_none));
            if left.is_empty() {
                break;
            }
            tries += 1;
            if tries == TRIES {
                // A site that fails at one item again and again, and answers everything else, fails at that item.
                let rows = Refusal::without_answer(why.clone());
                if self.answers().await {
                    if left.len() == items.len() {
                        return Ok(Sent::Refused(rows));
                    }
                    let rest: Vec<Item> = left.iter().filter_map(|at| items.get(*at).cloned()).collect();
                    let rest = Box::pin(self.all(&rest)).await?;
                    settle(&mut verdicts, &left, rest.into_iter().map(Some));
                    break;
                }
                return Err(PlatformError::Unreachable(why));
            }
            self.moodle.client.pause(tries).await;
            let most = self.moodle.client.max_fields();
            if form.fields() > most && left.len() > 1 {
                // Shorter forms, one after the other.
                let rest: Vec<Item> = left.iter().filter_map(|at| items.get(*at).cloned()).collect();
                let rest = send(self.moodle, self.call, &rest, self.ids, 1).await?;
                settle(&mut verdicts, &left, rest.into_iter().map(Some));
                break;
            }
        }
        let judged = verdicts.into_iter().map(|verdict| verdict.unwrap_or_else(untold));
        Ok(Sent::Judged(judged.collect()))
    }

    fn form(self, items: &[Item]) -> Form {
        let form = self.call.besides.clone();
        if !self.call.list.is_empty() {
            return form.with_items(self.call.list, items.iter().map(|item| &item.fields));
        }
        let fields = items.iter().flat_map(|item| &item.fields);
        fields.fold(form, |form, (name, value)| form.with(name, value))
    }

    /// Whether the site answers at all.
    async fn answers(self) -> bool {
        super::super::Site::ask(&self.moodle.client).await.is_ok()
    }
}

/// What nobody says is done isn't told as done.
fn untold() -> Verdict {
    Verdict::Refused(Refusal::new(&rules::WITHOUT_EFFECT))
}

/// Keeps what became of the items at these places.
fn settle(verdicts: &mut [Option<Verdict>], places: &[usize], judged: impl IntoIterator<Item = Option<Verdict>>) {
    for (at, verdict) in places.iter().zip(judged) {
        if let Some(place) = verdicts.get_mut(*at) {
            *place = verdict;
        }
    }
}

#[cfg(test)]
mod tests {
    use shared::directory::{Entity, User};
    use shared::plan::Verb;

    use super::*;

    fn item(key: i64, fields: usize) -> Item {
        let step = Step {
            verb: Verb::Create,
            before: None,
            after: Some(User::default().into_any()),
            key: String::new(),
            secret: None,
            along: Vec::new(),
            copy_of: Id::NONE,
        };
        let field = |at| (format!("[{at}]"), String::new());
        Item {
            places: Vec::new(),
            step,
            key,
            fields: (0..fields).map(field).collect(),
        }
    }

    #[test]
    fn no_part_is_too_long_and_all_connections_have_about_as_much_to_do() {
        let items: Vec<Item> = (0..1000).map(|key| item(key, 5)).collect();
        let sizes = |most, connections| -> Vec<usize> {
            parts(&items, 900, most, connections)
                .iter()
                .map(|part| part.len())
                .collect()
        };
        assert_eq!(sizes(1000, 2), [167, 167, 167, 167, 167, 165]);
        assert_eq!(sizes(25, 1).iter().max(), Some(&25));
        assert_eq!(parts(&items[..3], 900, 1000, 2).len(), 1);
        let wide: Vec<Item> = (0..3).map(|key| item(key, 1000)).collect();
        assert_eq!(parts(&wide, 900, 1000, 1).len(), 3);
        assert!(parts(&[], 900, 1000, 2).is_empty());
    }

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
