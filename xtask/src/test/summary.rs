//! The table at the end of a test run.

use std::fmt;
use std::time::Duration;

/// Steps with the time they took.
#[derive(Debug, Default)]
pub(super) struct Summary {
    rows: Vec<(String, Duration, bool)>,
}

impl Summary {
    /// Adds a step that has been done.
    pub(super) fn add(&mut self, step: &str, took: Duration, passed: bool) {
        self.rows.push((step.to_owned(), took, passed));
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widest = self.rows.iter().map(|(step, ..)| step.len()).max();
        let width = widest.unwrap_or_default().max("total".len());
        for (step, took, passed) in &self.rows {
            let verdict = if *passed { "ok" } else { "failed" };
            writeln!(f, "{step:width$}  {:>9}  {verdict}", clock(*took))?;
        }
        let total = self.rows.iter().map(|(_, took, _)| took).sum();
        write!(f, "{:width$}  {:>9}", "total", clock(total))
    }
}

/// `4.2 s`, or `3 min 05 s`.
fn clock(took: Duration) -> String {
    let seconds = took.as_secs();
    if seconds < 60 {
        format!("{:.1} s", took.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_and_times_are_added_up() {
        let mut summary = Summary::default();
        summary.add("fmt", Duration::from_millis(420), true);
        summary.add("native", Duration::from_secs(185), true);
        summary.add("wasm", Duration::from_secs(20), false);
        let expected = "\
fmt         0.4 s  ok
native  3 min 05 s  ok
wasm       20.0 s  failed
total   3 min 25 s";
        assert_eq!(summary.to_string().replace("  ", " "), expected.replace("  ", " "));
    }
}
