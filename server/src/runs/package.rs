//! The files of one run, and the order in which they are checked, planned and executed (D81).

use shared::check::{Across, Observer, by_file_name};
use shared::formats::FORMATS;

use super::input::{Input, Pass, Step};

/// Hears nothing: only the header matters.
#[derive(Debug)]
pub struct Deaf;

impl Observer for Deaf {
    fn diagnostic(&mut self, _: shared::diagnostic::Diagnostic) {}
}

/// The places of the inputs in the order of D81; files of one format by name, bytewise.
/// A file that isn't recognised comes last.
pub fn order(inputs: &[Input]) -> Vec<usize> {
    let mut places: Vec<(usize, &str, usize)> = inputs
        .iter()
        .enumerate()
        .map(|(at, input)| (rank(format_of(input)), input.request.file.as_str(), at))
        .collect();
    places.sort_unstable();
    places.into_iter().map(|(_, _, at)| at).collect()
}

/// The name of an input's format, from its first piece.
pub fn format_of(input: &Input) -> Option<&'static str> {
    if let Some(format) = input.request.format {
        return Some(format.name());
    }
    let mut across = Across::default();
    let mut pass = Pass::begin(input, &mut across).ok()?;
    while pass.summary().dialect.is_none() {
        match pass.step(&mut Deaf).ok()? {
            Step::More => {}
            Step::Again | Step::Over => break,
        }
    }
    pass.summary()
        .format
        .or_else(|| by_file_name(&input.request.file).map(|format| format.name()))
}

fn rank(format: Option<&str>) -> usize {
    format
        .and_then(|name| FORMATS.iter().position(|format| format.name() == name))
        .unwrap_or(FORMATS.len())
}
