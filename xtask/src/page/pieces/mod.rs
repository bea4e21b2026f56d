//! Taking the page into pieces: what the first address doesn't show is fetched later.
//!
//! Trunk has built the page as one module of WebAssembly, with the notes of what calls what in it. Here that module is
//! taken apart where the page says so (`piece!` in `app/src/bin/page`), the parts are made small and named by their
//! content, and take the place of the one module in the folder that is served.
//!
//! | File | Holds |
//! |---|---|
//! | `page-….js`, `page-…_bg.wasm` | the frame, and all that isn't in a piece |
//! | `pieces-….js` | how pieces are fetched |
//! | `first-….wasm` | what the first piece has in common with others |
//! | `common-….wasm` | what other pieces have in common |
//! | `<piece>-….wasm` | a piece |

mod binaryen;
mod link;
mod put;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{exec, workspace};

pub(super) use binaryen::is_there;

/// The piece of the address `/`. What it shares with others comes with it, in a file of its own.
const FIRST: &str = "check";

/// Asks the build script of the page for the notes that this takes.
pub(super) const ASK: (&str, &str) = ("TOOLSYNC_PIECES", "1");

/// The files of WebAssembly: their names without the hash, and their content.
type Modules = BTreeMap<String, Vec<u8>>;

/// Puts pieces in the place of the page that trunk has left in `dist`.
pub(super) fn take_apart(dist: &Path) -> Result<()> {
    let folder = workspace::target()?.join("pieces");
    // What another page left there would be taken for a piece of this one.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let built = workspace::target()?.join("wasm32-unknown-unknown/page/page.wasm");
    exec::run(
        exec::command("wasm-split-cli")
            .arg(built)
            .arg(&folder)
            .args(["--out-name", "page"]),
    )?;
    let bound = folder.join("bound");
    let mut bindgen = exec::command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    bindgen.args(["--out-name", "page", "--out-dir"]).arg(&bound);
    exec::run(bindgen.arg(folder.join("page.wasm")))?;

    let link = read(&folder.join("__wasm_split.js"))?;
    let link = link::Link::read(&link)?;
    let mut modules = binaryen::pieces(&folder, &link, FIRST)?;
    modules.insert("page".to_owned(), binaryen::small(&bound.join("page_bg.wasm"))?);
    let page = read(&bound.join("page.js"))?;
    put::into(dist, &modules, &page, |names| link.script(names, FIRST))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| path.display().to_string())
}
