//! What the first address takes on its way to the browser: the page, the piece of Check, the first part of the texts, and
//! what of the validation worker takes files and says what they are.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use shared::i18n::Part;

use super::dist;
use crate::{say, workspace};

/// No more than this by gzip, in bytes, for all of it: just above what is reached. Half a megabyte is never to be passed.
pub(crate) const BUDGET: u64 = 440_000;

/// Files that the scripts of the first address ask for, and `index.html` doesn't name.
const WORKER: [&str; 4] = ["worker_loader.js", "worker.js", "worker_pieces.js", "worker_bg.wasm"];
/// The pieces of Check.
const PIECES: [&str; 2] = ["first", "check"];

/// A file, and how large it is by gzip.
pub(crate) type Weight = (String, u64);

/// Fails when the first load of the page that is built takes more than [`BUDGET`]. A machine that can't take the page
/// into pieces is told so when the page is built; its page is larger, and held to nothing.
pub(crate) fn check() -> Result<()> {
    let html = fs::read_to_string(dist().join("index.html")).context("the page isn't built")?;
    if !html.contains("id=\"pieces\"") {
        say::note("the page is in one piece: its first load isn't held to the budget");
        return Ok(());
    }
    let all: u64 = first_load()?.iter().map(|(_, size)| size).sum();
    if all > BUDGET {
        bail!("the first load takes {all} bytes by gzip; {BUDGET} is the limit: see `cargo xtask bench size`");
    }
    Ok(())
}

/// Everything that the first load of the page that is built takes.
pub(crate) fn first_load() -> Result<Vec<Weight>> {
    let dist = dist();
    let html = fs::read_to_string(dist.join("index.html")).context("the page isn't built")?;
    let mut names = vec!["index.html".to_owned()];
    names.extend(named(&html));
    // A worker in one piece asks for none.
    names.extend(
        WORKER
            .map(str::to_owned)
            .into_iter()
            .filter(|name| dist.join(name).is_file()),
    );
    let mut weights = Vec::new();
    for name in names {
        let bytes = fs::read(dist.join(&name)).with_context(|| name.clone())?;
        weights.push((name, gzip(&bytes)?));
    }
    weights.push(texts(&dist)?);
    Ok(weights)
}

/// The files that the page of the first address is made of, each once.
fn named(html: &str) -> Vec<String> {
    let pieces = html
        .split_once("id=\"pieces\">")
        .and_then(|(_, rest)| rest.split_once("</script>"));
    let (pieces, rest) = match pieces {
        Some((pieces, rest)) => (pieces, html.replace(pieces, "") + rest),
        None => ("", html.to_owned()),
    };
    let mut names: Vec<_> = PIECES
        .iter()
        .filter_map(|piece| pieces.split_once(&format!("\"{piece}\":\"/"))?.1.split('"').next())
        .chain(rest.split(['"', '\'']).filter_map(|text| text.strip_prefix('/')))
        .filter(|name| {
            [".js", ".css", ".wasm", ".svg"]
                .iter()
                .any(|ending| name.ends_with(ending))
        })
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    names
}

/// The first texts of the language that takes more.
fn texts(dist: &Path) -> Result<Weight> {
    let mut most = (String::new(), 0);
    for lang in ["en", "fr"] {
        let file = format!("{lang}.ftl");
        let shared = workspace::root().join("shared");
        let mut files = inside(&dist.join("locales").join(lang))?;
        files.extend(inside(&shared.join("locales").join(lang))?);
        for format in inside(&shared.join("src/formats"))? {
            files.push(format.join("messages").join(&file));
        }
        let mut all = String::new();
        for path in files
            .into_iter()
            .filter(|path| path.extension().is_some_and(|kind| kind == "ftl") && path.is_file())
        {
            all.push_str(&Part::First.among(&fs::read_to_string(path)?));
        }
        let weight = (format!("texts/{lang}/first.ftl"), gzip(all.as_bytes())?);
        most = std::cmp::max_by_key(most, weight, |(_, size)| *size);
    }
    Ok(most)
}

fn inside(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths: Vec<_> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    paths.sort();
    Ok(paths)
}

/// The size by gzip at its best.
pub(crate) fn gzip(bytes: &[u8]) -> Result<u64> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_has_the_pieces_of_check_and_no_others() {
        let html = r#"<script type="application/json" id="pieces">{"check":"/check-1.wasm","runs":"/runs-1.wasm"}</script>
<link rel="stylesheet" href="/base-1.css"/><script type="module">import init from '/page-1.js';
init({ module_or_path: '/page-1_bg.wasm' });</script><link rel="modulepreload" href="/page-1.js"><a href="/runs">"#;
        assert_eq!(
            named(html),
            ["base-1.css", "check-1.wasm", "page-1.js", "page-1_bg.wasm"]
        );
    }

    #[test]
    fn a_page_in_one_piece_counts_whole() {
        assert_eq!(
            named("import '/page-1.js'; '/page-1_bg.wasm'"),
            ["page-1.js", "page-1_bg.wasm"]
        );
    }
}
