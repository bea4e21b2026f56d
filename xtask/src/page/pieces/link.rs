//! The script by which the page fetches its pieces.
//!
//! The tool that takes the page apart writes one that fetches dozens of files for a piece. What it says of them is read
//! here, and written again for the few files that they are joined into.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use anyhow::{Context, Result, bail};

/// What several pieces need comes in these files, each for a piece that is wanted early: what that piece needs, and no file
/// before it has. What is left comes in the last one.
pub(super) type Shared = [(&'static str, Option<&'static str>)];

/// What the tool's script says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Link<'s> {
    /// What doesn't depend on files.
    head: &'s str,
    /// Files that several pieces need, with the names of these pieces.
    chunks: BTreeMap<String, BTreeSet<String>>,
    /// The pieces.
    pieces: BTreeSet<String>,
}

impl<'s> Link<'s> {
    /// Reads the script that the tool has written.
    pub(super) fn read(script: &'s str) -> Result<Self> {
        const LOADER: &str = "export const __wasm_split_load_";
        let mut chunks = BTreeMap::new();
        let mut pieces = BTreeSet::new();
        let mut needed = None;
        let mut head = None;
        let mut at = 0;
        for line in script.split_inclusive('\n') {
            let text = line.trim_end();
            if let Some(names) = text.strip_prefix("/* ").and_then(|text| text.strip_suffix(" */")) {
                head = head.or(script.get(..at));
                needed = Some(names.split(", ").map(str::to_owned).collect::<BTreeSet<_>>());
            } else if let Some(number) = text.strip_prefix("const __chunk_") {
                let number = number.split(' ').next().unwrap_or_default();
                let needed = needed.take().with_context(|| format!("who needs chunk {number}?"))?;
                chunks.insert(format!("chunk_{number}"), needed);
            } else if let Some(name) = text.strip_prefix(LOADER) {
                head = head.or(script.get(..at));
                pieces.insert(name.split(' ').next().unwrap_or_default().to_owned());
            }
            at += line.len();
        }
        let head = head.context("the tool's script has no pieces")?;
        if !head.contains("function makeLoad(") || !head.contains("function wrapAsyncCb(") {
            bail!("the tool's script isn't the one that is known here");
        }
        Ok(Self { head, chunks, pieces })
    }

    /// The pieces, by name.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().map(String::as_str)
    }

    /// Which of the tool's files go into a shared one.
    pub(super) fn shared(&self, files: &Shared, file: &str) -> Vec<&str> {
        let chosen = self.chunks.iter().filter(|(_, by)| file_of(files, by) == Some(file));
        chosen.map(|(chunk, _)| chunk.as_str()).collect()
    }

    /// The shared files that a piece needs.
    fn needs(&self, piece: &str, files: &Shared) -> Vec<&'static str> {
        let needed: BTreeSet<_> = self.chunks.values().filter(|by| by.contains(piece)).collect();
        let needed: BTreeSet<_> = needed.into_iter().filter_map(|by| file_of(files, by)).collect();
        files
            .iter()
            .map(|(file, _)| *file)
            .filter(|file| needed.contains(file))
            .collect()
    }

    /// The page's own script; `names` has the file of each module.
    pub(super) fn script(&self, names: &BTreeMap<String, String>, files: &Shared) -> Result<String> {
        let mut script = self.head.to_owned();
        script.push_str(FETCH);
        let file = |module: &str| names.get(module).with_context(|| format!("there's no {module}"));
        for (shared, _) in files {
            if names.contains_key(*shared) {
                writeln!(script, "const {shared} = makeLoad(of(\"{}\"), []);", file(shared)?)?;
            }
        }
        for piece in self.pieces() {
            let needs = self.needs(piece, files).join(", ");
            let file = file(piece)?;
            writeln!(
                script,
                "export const __wasm_split_load_{piece} = wrapAsyncCb(makeLoad(of(\"{file}\"), [{needs}]));"
            )?;
        }
        Ok(script)
    }
}

/// The file for what these pieces need.
fn file_of(files: &Shared, by: &BTreeSet<String>) -> Option<&'static str> {
    let fits = |(_, early): &&(&str, Option<&str>)| early.is_none_or(|piece| by.contains(piece));
    files.iter().find(fits).map(|(file, _)| *file)
}

/// Fetches a file at once and makes it part of the page when what it needs is there. Joined pieces ask under a name of
/// their own: [`HANDED_ON`](super::binaryen::HANDED_ON).
const FETCH: &str = "\
const of = (file) => () => {
    const coming = fetch(new URL(file, import.meta.url));
    coming.catch(() => {});
    return (imports) => WebAssembly.instantiateStreaming(coming, { ...imports, page: imports.__wasm_split });
};
";

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = r#"import { initSync } from "./page.js";
function wrapAsyncCb(callee) {}
function makeLoad(fetcher, deps) {}
/* check, runs */
const __chunk_3 = makeLoad(() => {
    const src = fetch(new URL("./chunk_3.wasm", import.meta.url));
}
, []);
/* runs, tools */
const __chunk_4 = makeLoad(() => {
}
, []);
/* desk, runs */
const __chunk_5 = makeLoad(() => {
}
, []);
export const __wasm_split_load_tools = wrapAsyncCb(makeLoad(() => {
}
, [__chunk_4]));
export const __wasm_split_load_runs = wrapAsyncCb(makeLoad(() => {
}
, [__chunk_3, __chunk_4, __chunk_5]));
export const __wasm_split_load_desk = wrapAsyncCb(makeLoad(() => {
}
, [__chunk_5]));
export const __wasm_split_load_check = wrapAsyncCb(makeLoad(() => {
}
, [__chunk_3]));
"#;
    const FILES: &Shared = &[("first", Some("check")), ("second", Some("desk")), ("common", None)];

    #[test]
    fn what_pieces_share_comes_in_few_files() {
        let link = Link::read(SCRIPT).unwrap();
        assert_eq!(link.pieces().collect::<Vec<_>>(), ["check", "desk", "runs", "tools"]);
        for (file, chunk) in [("first", "chunk_3"), ("second", "chunk_5"), ("common", "chunk_4")] {
            assert_eq!(link.shared(FILES, file), [chunk]);
        }
        for (piece, needs) in [
            ("check", &["first"][..]),
            ("desk", &["second"]),
            ("runs", &["first", "second", "common"]),
            ("tools", &["common"]),
        ] {
            assert_eq!(link.needs(piece, FILES), needs, "{piece}");
        }
    }

    #[test]
    fn the_script_fetches_pieces_by_their_names() {
        let names = ["check", "desk", "runs", "tools", "first", "second", "common"];
        let names = names.map(|name| (name.to_owned(), format!("./{name}-1.wasm"))).into();
        let script = Link::read(SCRIPT).unwrap().script(&names, FILES).unwrap();
        assert!(script.starts_with("import { initSync } from \"./page.js\";\n"));
        assert!(!script.contains("chunk_3"));
        assert!(script.ends_with(
            "const first = makeLoad(of(\"./first-1.wasm\"), []);
const second = makeLoad(of(\"./second-1.wasm\"), []);
const common = makeLoad(of(\"./common-1.wasm\"), []);
export const __wasm_split_load_check = wrapAsyncCb(makeLoad(of(\"./check-1.wasm\"), [first]));
export const __wasm_split_load_desk = wrapAsyncCb(makeLoad(of(\"./desk-1.wasm\"), [second]));
export const __wasm_split_load_runs = wrapAsyncCb(makeLoad(of(\"./runs-1.wasm\"), [first, second, common]));
export const __wasm_split_load_tools = wrapAsyncCb(makeLoad(of(\"./tools-1.wasm\"), [common]));
"
        ));
    }

    #[test]
    fn a_script_that_is_written_otherwise_is_refused() {
        assert!(Link::read("export default 1;\n").is_err());
        assert!(Link::read("export const __wasm_split_load_runs = 1;\n").is_err());
    }
}
