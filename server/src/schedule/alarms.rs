//! Runs of a schedule that aren't like those before them.

use crate::notify::{Alarm, Happening, What};
use crate::store::runs::RunRecord;
use crate::store::schedules::{self as kept, PastRun};
use crate::store::{StoreError, Tx};

/// So many runs before it say what is usual.
const PAST: i64 = 10;
/// Fewer than this say nothing.
const LEAST_PAST: usize = 3;
/// So many times as much as usual is an alarm.
const TIMES: i64 = 3;
/// Less than this over the usual, in seconds, is none.
const LEAST_SECONDS: i64 = 60;
/// Nor are fewer failures than this over the usual.
const LEAST_FAILED: i64 = 10;

/// Notes alarms about a run of a schedule that has just ended, in the transaction in which it ends: it took more than
/// three times as long as the median of the last ten, and over a minute more; or more than three times as many rows
/// failed as usual, and at least ten more. Usual is the median number of the last ten; where the file is larger than
/// theirs, their median share of it.
///
/// # Errors
///
/// The database.
pub async fn after_run(tx: &mut Tx, run: &RunRecord, now: i64) -> Result<(), StoreError> {
    if run.schedule.is_empty() || run.mode != "run" || run.state != "finished" {
        return Ok(());
    }
    let past = kept::past_runs(tx, &run.schedule, run.number, PAST).await?;
    let Some(this) = kept::past_run(tx, run).await? else {
        return Ok(());
    };
    for alarm in alarms(this, &past) {
        let happening = Happening {
            at: now,
            schedule: run.schedule.clone(),
            run: run.id.clone(),
            what: What::Alarm { alarm },
        };
        happening.note(tx).await?;
    }
    Ok(())
}

fn alarms(this: PastRun, past: &[PastRun]) -> Vec<Alarm> {
    if past.len() < LEAST_PAST {
        return Vec::new();
    }
    let mut alarms = Vec::new();
    let usual = median(past.iter().map(|run| run.seconds));
    if this.seconds > TIMES * usual && this.seconds - usual > LEAST_SECONDS {
        alarms.push(Alarm::TookLonger {
            seconds: this.seconds,
            usual,
        });
    }
    // In millionths of the rows.
    let share = median(
        past.iter()
            .map(|run| run.failed.saturating_mul(1_000_000) / run.rows.max(1)),
    );
    let by_share = share.saturating_mul(this.rows) / 1_000_000;
    let usual = median(past.iter().map(|run| run.failed)).max(by_share);
    if this.failed > TIMES * usual && this.failed - usual >= LEAST_FAILED {
        alarms.push(Alarm::FailedMore {
            failed: this.failed,
            usual,
        });
    }
    alarms
}

/// The middle one; of an even number, the lower of the two in the middle.
fn median(numbers: impl Iterator<Item = i64>) -> i64 {
    let mut numbers: Vec<i64> = numbers.collect();
    numbers.sort_unstable();
    let middle = numbers.len().saturating_sub(1) / 2;
    numbers.get(middle).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(seconds: i64, rows: i64, failed: i64) -> PastRun {
        PastRun { seconds, rows, failed }
    }

    fn usual() -> Vec<PastRun> {
        [20, 25, 30, 30, 300].map(|seconds| run(seconds, 1000, 2)).to_vec()
    }

    #[test]
    fn a_run_that_takes_three_times_as_long_is_an_alarm() {
        for (seconds, alarm) in [(90, false), (91, true), (600, true), (25, false)] {
            let found = alarms(run(seconds, 1000, 2), &usual());
            assert_eq!(!found.is_empty(), alarm, "{seconds}: {found:?}");
        }
        // Four seconds instead of one are nothing to wake anybody for.
        let quick = [run(1, 10, 0); 5];
        assert_eq!(alarms(run(4, 10, 0), &quick), []);
        assert_eq!(
            alarms(run(62, 10, 0), &quick),
            [Alarm::TookLonger { seconds: 62, usual: 1 }]
        );
    }

    #[test]
    fn far_more_failures_are_an_alarm() {
        assert_eq!(alarms(run(30, 1000, 11), &usual()), []);
        assert_eq!(
            alarms(run(30, 1000, 12), &usual()),
            [Alarm::FailedMore { failed: 12, usual: 2 }]
        );
        // A file ten times as large may have ten times as many.
        assert_eq!(alarms(run(30, 10_000, 40), &usual()), []);
        assert_eq!(
            alarms(run(30, 10_000, 61), &usual()),
            [Alarm::FailedMore { failed: 61, usual: 20 }]
        );
    }

    #[test]
    fn two_runs_say_nothing_of_what_is_usual() {
        assert_eq!(alarms(run(9_000, 10, 10), &[run(1, 10, 0); 2]), []);
    }
}
