//! Measuring programs side by side, and the table of what came out.

use std::fmt::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use wait4::Wait4;

use crate::say;

/// One run of one program.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sample {
    pub(super) seconds: f64,
    /// The largest resident set, in bytes; not a number where it says nothing. The
    /// program inherits xtask's own as its least, which is a few MB.
    pub(super) peak: f64,
}

/// Runs a program to its end. It must succeed; its output is dropped.
pub(super) fn measure(command: &mut Command) -> Result<Sample> {
    command.stdin(Stdio::null()).stdout(Stdio::null());
    let name = command.get_program().to_string_lossy().into_owned();
    let start = Instant::now();
    let child = command.spawn().with_context(|| name.clone())?;
    let used = child.wait4().with_context(|| name.clone())?;
    let seconds = start.elapsed().as_secs_f64();
    if !used.status.success() {
        bail!("{name} failed ({})", used.status);
    }
    let peak = used.rusage.maxrss as f64;
    Ok(Sample { seconds, peak })
}

/// Runs a program that measures itself, and returns the numbers that it prints.
pub(super) fn told(command: &mut Command) -> Result<Vec<f64>> {
    command.stdin(Stdio::null()).stderr(Stdio::inherit());
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| name.clone())?;
    if !output.status.success() {
        bail!("{name} failed ({})", output.status);
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let numbers = text.split_whitespace().map(str::parse);
    numbers
        .collect::<Result<_, _>>()
        .with_context(|| format!("{name}: {text}"))
}

/// What takes part in a comparison; the first one is the subject.
pub(super) struct Contender<'a> {
    pub(super) name: String,
    /// Prepares unmeasured, then measures.
    pub(super) run: Box<dyn FnMut() -> Result<Sample> + 'a>,
}

impl<'a> Contender<'a> {
    /// A contender that prints its seconds, as its first number.
    pub(super) fn telling(name: &str, command: impl Fn() -> Result<Command> + 'a) -> Self {
        let run = move || {
            let seconds = told(&mut command()?)?.first().copied().context("no seconds")?;
            Ok(Sample {
                seconds,
                peak: f64::NAN,
            })
        };
        Self {
            name: name.to_owned(),
            run: Box::new(run),
        }
    }

    /// A contender that is one command.
    pub(super) fn new(name: &str, command: impl Fn() -> Command + 'a) -> Self {
        Self {
            name: name.to_owned(),
            run: Box::new(move || measure(&mut command())),
        }
    }
}

/// Runs all contenders in turn, `rounds` times, and prints the table.
pub(super) fn compare(rounds: usize, mut contenders: Vec<Contender<'_>>) -> Result<()> {
    let mut samples = vec![Vec::new(); contenders.len()];
    for round in 1..=rounds {
        say::note(format_args!("round {round} of {rounds}"));
        for (contender, samples) in contenders.iter_mut().zip(&mut samples) {
            samples.push((contender.run)().with_context(|| contender.name.clone())?);
        }
    }
    let names = contenders.iter().map(|contender| contender.name.as_str());
    let rows: Vec<_> = names.zip(samples).collect();
    say::result(table(&rows));
    Ok(())
}

/// Median and spread of time and memory, and how many times the subject's time
/// each one took, pair by pair.
fn table(rows: &[(&str, Vec<Sample>)]) -> String {
    let mut text = format!(
        "{:24} {:>24} {:>12} {:>24}\n",
        "", "seconds", "peak MB", "times the first"
    );
    let subject = rows.first().map(|(_, samples)| samples.as_slice());
    for (name, samples) in rows {
        let seconds = Spread::of(samples.iter().map(|sample| sample.seconds));
        let peak = Spread::of(samples.iter().map(|sample| sample.peak / 1e6));
        let pairs = samples.iter().zip(subject.unwrap_or_default());
        let ratio = Spread::of(pairs.map(|(own, first)| own.seconds / first.seconds));
        let peak = match peak.most {
            unknown if unknown.is_nan() => "-".to_owned(),
            most => format!("{most:.1}"),
        };
        let _ = writeln!(
            text,
            "{name:24} {:>24} {peak:>12} {:>24}",
            seconds.to_string(),
            ratio.to_string()
        );
    }
    text
}

/// Median, least and most.
pub(super) struct Spread {
    median: f64,
    least: f64,
    most: f64,
}

impl Spread {
    pub(super) fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<_> = values.collect();
        values.sort_by(f64::total_cmp);
        let at = |index: usize| values.get(index).copied().unwrap_or(f64::NAN);
        let last = values.len().saturating_sub(1);
        Self {
            median: (at(last / 2) + at(last.div_ceil(2))) / 2.0,
            least: at(0),
            most: at(last),
        }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.3} ({:.3}–{:.3})", self.median, self.least, self.most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_taken_pair_by_pair() {
        let samples = |seconds: [f64; 3]| seconds.map(|seconds| Sample { seconds, peak: 5e6 });
        let own = ("toolsync", samples([1.0, 2.0, 4.0]).to_vec());
        let peer = ("peer", samples([2.0, 6.0, 4.0]).to_vec());
        let text = table(&[own, peer]);
        let lines: Vec<_> = text.lines().map(str::trim_end).collect();
        assert!(lines[1].ends_with("1.000 (1.000–1.000)"), "{text}");
        assert!(lines[2].contains("4.000 (2.000–6.000)"), "{text}");
        assert!(lines[2].ends_with("2.000 (1.000–3.000)"), "{text}");
    }

    #[test]
    fn the_median_of_an_even_number_lies_between_the_middle_two() {
        let spread = Spread::of([4.0, 1.0, 2.0, 3.0].into_iter());
        assert_eq!(spread.to_string(), "2.500 (1.000–4.000)");
    }
}
