//! Sending items once: what has no answer is looked for on the site, and only what isn't there is sent again.

use shared::directory::Id;
use shared::i18n::Sentence;
use shared::plan::{Step, rules};

use super::super::super::client::{CallError, Exception, Form};
use super::super::super::{Site, found};
use super::super::refusal::refusal;
use super::isolate::Sender;
use super::{Item, Verdict, send};
use crate::platform::{PlatformError, Refusal};

/// How often items are sent that have no answer.
const TRIES: u32 = 5;

/// What came of sending items once.
pub enum Sent {
    /// What became of each.
    Judged(Vec<Verdict>),
    /// Nothing is done, since at least one of them is refused.
    Refused(Refusal),
}

/// What came of one call.
enum Answer {
    /// What became of each item.
    Judged(Vec<Verdict>),
    /// The site refuses the call.
    Refused(Exception),
    /// Nothing that could be believed: some may be done. Why.
    Lost(Sentence),
    /// Nothing, for a reason that isn't in what was sent: some may be done. Why.
    Busy(Sentence),
}

/// Items, as far as they have verdicts.
struct Open {
    items: Vec<Item>,
    verdicts: Vec<Option<Verdict>>,
}

impl Open {
    fn new(items: Vec<Item>) -> Self {
        let verdicts = vec![None; items.len()];
        Self { items, verdicts }
    }

    /// Those without a verdict.
    fn left(&self) -> Vec<Item> {
        let all = self.items.iter().zip(&self.verdicts);
        let left = all.filter(|(_, verdict)| verdict.is_none());
        left.map(|(item, _)| item.clone()).collect()
    }

    /// Whether none of them has a verdict.
    fn is_untouched(&self) -> bool {
        self.verdicts.iter().all(Option::is_none)
    }

    /// Keeps what became of those that had no verdict, in their order.
    fn settle(&mut self, judged: impl IntoIterator<Item = Option<Verdict>>) {
        let open = self.verdicts.iter_mut().filter(|verdict| verdict.is_none());
        for (verdict, judged) in open.zip(judged) {
            *verdict = judged;
        }
    }

    fn sent(self) -> Sent {
        let verdicts = self.verdicts.into_iter();
        Sent::Judged(verdicts.map(|verdict| verdict.unwrap_or_else(untold)).collect())
    }
}

impl Sender<'_> {
    /// Sends items together. What has no answer is looked for, and the rest is sent again.
    pub async fn once(self, items: Vec<Item>) -> Result<Sent, PlatformError> {
        let client = &self.moodle.client;
        let mut open = Open::new(items);
        for tries in 1..=TRIES {
            let left = open.left();
            let form = self.form(&left);
            let (why, is_busy) = match self.ask(&form, &left).await? {
                Answer::Judged(judged) => {
                    open.settle(judged.into_iter().map(Some));
                    return Ok(open.sent());
                }
                Answer::Refused(exception) => return self.refused(open, refusal(&exception)).await,
                Answer::Lost(why) => (why, false),
                Answer::Busy(why) => (why, true),
            };
            client.repeats();
            open.settle(self.looked_for(&left).await?);
            let left = open.left();
            if left.is_empty() {
                return Ok(open.sent());
            }
            if tries == TRIES {
                // A site that fails at one item again and again, and answers everything else, fails at that item.
                return match Site::ask(client).await {
                    Ok(_) if !is_busy => self.refused(open, Refusal::without_answer(why)).await,
                    _ => Err(PlatformError::Unreachable(why)),
                };
            }
            client.pause(tries).await;
            if form.fields() > client.max_fields() && left.len() > 1 {
                // Shorter forms, one after the other.
                let rest = send(self.moodle, self.call, &left, self.ids, 1).await?;
                open.settle(rest.into_iter().map(Some));
                return Ok(open.sent());
            }
        }
        Ok(open.sent())
    }

    /// One call for all of these.
    async fn ask(self, form: &Form, items: &[Item]) -> Result<Answer, PlatformError> {
        Ok(match self.moodle.client.write(self.call.function, form).await {
            Ok(answer) => match (self.call.judge)(&answer, items) {
                Some(judged) => Answer::Judged(judged),
                None => Answer::Lost(Sentence::new("away-unreadable")),
            },
            Err(CallError::Refused(exception)) => Answer::Refused(exception),
            Err(CallError::Lost(why)) => Answer::Lost(why),
            Err(CallError::Busy(why)) => Answer::Busy(why),
            Err(CallError::Away(why)) => return Err(PlatformError::Unreachable(why)),
            Err(CallError::TooLarge) if items.len() == 1 => {
                let refused = Refusal::without_answer(Sentence::new("away-too-large"));
                Answer::Judged(vec![Verdict::Refused(refused)])
            }
            Err(CallError::TooLarge | CallError::Cut) => {
                self.moodle.client.cut_at(form.fields());
                Answer::Lost(Sentence::new("away-cut"))
            }
        })
    }

    /// What is left is refused. Where some are done already without an answer, the others are judged one by one.
    async fn refused(self, mut open: Open, refusal: Refusal) -> Result<Sent, PlatformError> {
        if open.is_untouched() {
            return Ok(Sent::Refused(refusal));
        }
        let left = open.left();
        let rest = match left.len() {
            1 => vec![Verdict::Refused(refusal)],
            _ => Box::pin(self.all(&left)).await?,
        };
        open.settle(rest.into_iter().map(Some));
        Ok(open.sent())
    }

    /// Which of these are done, though nobody has said so.
    async fn looked_for(self, items: &[Item]) -> Result<Vec<Option<Verdict>>, PlatformError> {
        let steps: Vec<Step> = items.iter().map(|item| item.step.clone()).collect();
        let found: Vec<Option<Id>> = found::each(self.moodle, &steps, self.ids).await?;
        let done = |id: Option<Id>| id.map(|id| Verdict::Done(Some(id)));
        Ok(found.into_iter().map(done).collect())
    }

    fn form(self, items: &[Item]) -> Form {
        let form = self.call.besides.clone();
        if !self.call.list.is_empty() {
            return form.with_items(self.call.list, items.iter().map(|item| &item.fields));
        }
        let fields = items.iter().flat_map(|item| &item.fields);
        fields.fold(form, |form, (name, value)| form.with(name, value))
    }
}

/// What nobody says is done isn't told as done.
pub fn untold() -> Verdict {
    Verdict::Refused(Refusal::new(&rules::WITHOUT_EFFECT))
}
