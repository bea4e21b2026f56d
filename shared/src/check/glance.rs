//! What the beginning of a file says of it: how it is written, and which command file it is.

use crate::formats::{self, Format};
use crate::text::{self, Detection, Dialect, DialectChoice};

use super::recognise::{Confidence, KnownColumns, recognise};
use super::{Request, list, uploads};

/// What a look at the beginning of a file tells. The check comes to the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// The command file, if it is recognised.
    pub format: Option<&'static str>,
    /// Encoding, separator, header.
    pub dialect: Dialect,
}

/// Looks at the beginning of a text, [`SAMPLE`](super::SAMPLE) bytes or all there are (`whole`), and links no check: it may
/// be asked before the checks are at hand.
#[must_use]
pub fn glance(request: &Request, sample: &[u8], whole: bool) -> Glance {
    let (detection, list) = detect(request, sample, whole, request.dialect.clone());
    let named = || {
        let header = detection.header.as_ref()?;
        let names: Vec<&str> = header.cells.iter().map(String::as_str).collect();
        command_file(request, &names).1
    };
    let format = list.or_else(named).map(|(format, _)| format.name());
    Glance {
        format,
        dialect: detection.dialect,
    }
}

/// Recognises the dialect, and whether the file is a list, which is looked at again as one (D8).
pub(super) fn detect(
    request: &Request,
    sample: &[u8],
    whole: bool,
    mut choice: DialectChoice,
) -> (Detection, Option<(&'static dyn Format, Confidence)>) {
    let vocabulary = KnownColumns::new(request.format, &request.settings);
    choice.headerless = request.format.is_some_and(|format| format.is_list());
    let detection = text::detect(sample, whole, &choice, &vocabulary);
    let header = detection.header.as_ref();
    let list = list::recognise(request, header.map(|header| (header.cells.as_slice(), header.score)));
    if list.is_none() || choice.headerless {
        return (detection, list);
    }
    choice.headerless = true;
    (text::detect(sample, whole, &choice, &vocabulary), list)
}

/// Which command file has such a header; first, whether it is a flat one, which begins with its first row.
pub(super) fn command_file(request: &Request, names: &[&str]) -> (bool, Option<(&'static dyn Format, Confidence)>) {
    let is_flat = uploads::flat::fits(names)
        && request
            .format
            .is_none_or(|format| format.name() == uploads::flat::FORMAT);
    let recognised = match request.format {
        Some(format) => Some((format, Confidence::Given)),
        None if is_flat => formats::find(uploads::flat::FORMAT).map(|format| (format, Confidence::Certain)),
        None => recognise(names, &request.file, &request.settings)
            .or_else(|| Some((uploads::recognise(names)?, Confidence::Certain))),
    };
    (is_flat, recognised)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Across, Check, Observer};
    use crate::diagnostic::Diagnostic;
    use crate::formats::{FORMATS, samples};
    use crate::settings::Settings;

    struct Deaf;

    impl Observer for Deaf {
        fn diagnostic(&mut self, _: Diagnostic) {}
    }

    #[test]
    fn a_glance_at_a_sample_says_what_its_check_does() {
        for format in FORMATS.iter().filter(|format| !format.is_archive()) {
            for sample in samples(*format) {
                let request = Request::new(sample.name, Settings::default());
                let mut across = Across::default();
                let mut check = Check::new(&request, &mut across);
                let _ = check.feed(sample.bytes, &mut Deaf);
                let _ = check.finish(&mut Deaf);
                let summary = check.into_summary();
                let seen = glance(&request, sample.bytes, true);
                assert_eq!(seen.format, summary.format, "{}/{}", format.name(), sample.name);
                let dialect = summary.dialect.unwrap();
                assert_eq!(
                    (seen.dialect.encoding, seen.dialect.separator),
                    (dialect.encoding, dialect.separator),
                    "{}/{}",
                    format.name(),
                    sample.name
                );
            }
        }
    }
}
