//! Faults on demand. They are counted or drawn with a seed, so that the same calls fail in every run.

use serde::{Deserialize, Serialize};

/// When a fault happens, among the calls that a rule is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// At every call.
    Always,
    /// At this call alone, counted from 1.
    Nth(u64),
    /// At every so manieth call.
    Every(u64),
    /// At every call after so many.
    After(u64),
    /// At so many of a hundred calls, drawn with a seed.
    Percent {
        /// How many of a hundred.
        share: u64,
        /// Another seed, other calls.
        seed: u64,
    },
}

/// What happens instead of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// An error of the web server, with a page; nothing is done. 500 comes without a body, as a fatal error of PHP does.
    Status(u16),
    /// It is done, and an error of the web server is answered.
    StatusAfter(u16),
    /// The login page, with status 200; nothing is done.
    LoginPage,
    /// A redirect to the login page; nothing is done.
    LoginRedirect,
    /// A redirect to this address; nothing is done.
    RedirectTo(String),
    /// The maintenance page, with status 503; nothing is done.
    MaintenancePage,
    /// The connection ends; nothing is done.
    DropBefore,
    /// It is done, and the connection ends.
    DropAfter,
    /// Half of the answer, then the connection ends. It is done.
    CutAnswer,
    /// A warning of PHP stands before the answer, as on a site that shows errors. It is done.
    WarningBefore,
    /// Nothing is ever answered; nothing is done.
    SilentBefore,
    /// It is done, and nothing is ever answered.
    SilentAfter,
    /// It takes so many milliseconds longer.
    Slow(u64),
    /// 429, to be tried again after so many seconds; nothing is done.
    Throttled(u64),
    /// From now on the token isn't known; nothing is done.
    RevokeToken,
}

/// A fault and when it happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Only calls of this function; `webservice/upload.php` for uploads.
    #[serde(default)]
    pub function: Option<String>,
    /// When.
    pub when: When,
    /// What.
    pub what: What,
    /// At most so many times.
    #[serde(default)]
    pub times: Option<u64>,
}

impl Rule {
    /// A fault of any call.
    pub fn new(when: When, what: What) -> Self {
        Self {
            function: None,
            when,
            what,
            times: None,
        }
    }

    /// Only of this function.
    pub fn of(mut self, function: &str) -> Self {
        self.function = Some(function.to_owned());
        self
    }

    /// At most so many times.
    pub fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }
}

#[derive(Debug, Clone)]
struct Counted {
    rule: Rule,
    calls: u64,
    done: u64,
}

/// The faults of a site.
#[derive(Debug, Clone, Default)]
pub struct Faults(Vec<Counted>);

impl Faults {
    /// Adds one; it counts calls from now on.
    pub fn add(&mut self, rule: Rule) {
        self.0.push(Counted {
            rule,
            calls: 0,
            done: 0,
        });
    }

    /// Ends all.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The rules, and how often each has happened.
    pub fn list(&self) -> Vec<(Rule, u64)> {
        self.0
            .iter()
            .map(|counted| (counted.rule.clone(), counted.done))
            .collect()
    }

    /// What happens to this call.
    pub fn judge(&mut self, function: &str) -> Vec<What> {
        let concerned = |rule: &Rule| rule.function.as_ref().is_none_or(|name| name == function);
        let rules = self.0.iter_mut().filter(|counted| concerned(&counted.rule));
        rules.filter_map(Counted::next).collect()
    }
}

impl Counted {
    fn next(&mut self) -> Option<What> {
        self.calls += 1;
        let happens = match self.rule.when {
            When::Always => true,
            When::Nth(call) => self.calls == call,
            When::Every(calls) => calls > 0 && self.calls.is_multiple_of(calls),
            When::After(calls) => self.calls > calls,
            When::Percent { share, seed } => draw(seed, self.calls) % 100 < share,
        };
        let left = self.rule.times.is_none_or(|times| self.done < times);
        (happens && left).then(|| {
            self.done += 1;
            self.rule.what.clone()
        })
    }
}

/// A number that looks like any other, and is the same for the same seed and call (splitmix64).
fn draw(seed: u64, call: u64) -> u64 {
    let mut mixed = seed.wrapping_add(call.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(rule: Rule, calls: usize) -> Vec<usize> {
        let mut faults = Faults::default();
        faults.add(rule);
        (1..=calls).filter(|_| !faults.judge("any").is_empty()).collect()
    }

    #[test]
    fn faults_happen_when_they_are_due() {
        assert_eq!(hits(Rule::new(When::Nth(3), What::DropAfter), 5), [3]);
        assert_eq!(hits(Rule::new(When::Every(2), What::DropAfter), 5), [2, 4]);
        assert_eq!(hits(Rule::new(When::After(3), What::DropAfter), 5), [4, 5]);
        assert_eq!(hits(Rule::new(When::Always, What::DropAfter).times(2), 5), [1, 2]);
        assert!(hits(Rule::new(When::Always, What::DropAfter).of("other"), 5).is_empty());
    }

    #[test]
    fn a_share_is_drawn_the_same_every_time() {
        let rule = || Rule::new(When::Percent { share: 5, seed: 7 }, What::Status(502));
        let first = hits(rule(), 10_000);
        assert_eq!(first, hits(rule(), 10_000));
        assert!((400..600).contains(&first.len()), "{}", first.len());
    }
}
