//! The corpus, natively. `tests/wasm.rs` holds the same against the same expectation in a browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may fail so")]

#[path = "corpus/mod.rs"]
mod corpus;

#[test]
fn every_file_of_the_corpus_gets_its_verdict() {
    let verdicts = corpus::verdicts();
    if std::env::var_os("UPDATE_CORPUS").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/expected.txt");
        std::fs::write(path, &verdicts).unwrap();
        return;
    }
    for (found, expected) in verdicts.lines().zip(corpus::EXPECTED.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(verdicts.len(), corpus::EXPECTED.len());
}

#[test]
fn a_file_is_judged_the_same_in_one_piece_and_byte_by_byte() {
    use shared::check::{Across, Check, Observer, Request};
    use shared::formats::{FORMATS, samples};

    struct Codes(Vec<(u64, &'static str)>);
    impl Observer for Codes {
        fn diagnostic(&mut self, diagnostic: shared::diagnostic::Diagnostic) {
            self.0.push((diagnostic.line, diagnostic.rule.code));
        }
    }
    let codes = |name: &str, bytes: &[u8], piece: usize| {
        let mut request = Request::new(name, shared::settings::Settings::new());
        request.format = corpus::format_of(name);
        let mut across = Across::default();
        let mut check = Check::new(&request, &mut across);
        let mut codes = Codes(Vec::new());
        for piece in bytes.chunks(piece) {
            check.feed(piece, &mut codes);
        }
        check.finish(&mut codes);
        codes.0
    };
    for format in FORMATS.iter().filter(|format| !format.is_archive()) {
        for sample in samples(*format) {
            let name = format!("{}/{}", format.name(), sample.name);
            let whole = codes(&name, sample.bytes, sample.bytes.len().max(1));
            assert_eq!(codes(&name, sample.bytes, 1), whole, "{name}");
        }
    }
}
