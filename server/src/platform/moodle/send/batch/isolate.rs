//! Finding out which items a site refuses.
//!
//! Most functions take a call whole or not at all, and don't say which item was wrong. So a call that is refused is sent
//! again in halves: a half that goes through is done, and the bad item is in the other one, which needn't be tried to
//! know it. What was set aside meanwhile is sent together in the end. One bad item of a hundred costs eight more calls.

use super::super::super::Moodle;
use super::once::{Sent, untold};
use super::{Call, Item, Verdict};
use crate::platform::{IdMap, PlatformError, Refusal};

/// Sends one part.
#[derive(Clone, Copy)]
pub struct Sender<'a> {
    pub moodle: &'a Moodle,
    pub call: &'a Call,
    pub ids: &'a IdMap,
}

impl Sender<'_> {
    /// Sends items until each has a verdict.
    pub async fn all(self, items: &[Item]) -> Result<Vec<Verdict>, PlatformError> {
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
}
