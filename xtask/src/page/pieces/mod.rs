//! Taking the page and its worker into pieces: what the first address doesn't show is fetched later.
//!
//! Trunk has built the page as one module of WebAssembly, with the notes of what calls what in it, and the validation
//! worker as another. Here these modules are taken apart where they say so (`piece!` in `app/src/bin/page`, `engine` in
//! `app/src/bin/worker.rs`), the parts are made small and named by their content, and take the place of the one module in
//! the folder that is served.
//!
//! | File | Holds |
//! |---|---|
//! | `page-….js`, `page-…_bg.wasm` | the frame, and all that isn't in a piece |
//! | `pieces-….js` | how pieces are fetched |
//! | `first-….wasm` | what the piece of the first address has in common with others |
//! | `second-….wasm` | the same of the piece that the first file asks for |
//! | `common-….wasm` | what other pieces have in common |
//! | `<piece>-….wasm` | a piece |
//! | `worker.js`, `worker_bg.wasm`, `worker_pieces.js` | what of the worker is loaded first |
//! | `engine-….wasm` | what checks files in the worker |

mod binaryen;
mod link;
mod put;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{exec, workspace};

pub(super) use binaryen::is_there;

/// What the pieces of the page share: that of the address `/` is wanted first, then that of the first file.
const SHARED: &link::Shared = &[("first", Some("check")), ("second", Some("desk")), ("common", None)];

/// The piece of the worker.
const ENGINE: &str = "engine";

/// Asks the build script of the page for the notes that this takes.
pub(super) const ASK: (&str, &str) = ("TOOLSYNC_PIECES", "1");

/// The files of WebAssembly: their names without the hash, and their content.
type Modules = BTreeMap<String, Vec<u8>>;

/// Puts pieces in the place of the page and of the worker that trunk has left in `dist`.
pub(super) fn take_apart(dist: &Path) -> Result<()> {
    let worker = Parts::of("worker")?;
    let link = link::Link::read(&worker.link)?;
    if !link.pieces().eq([ENGINE]) {
        bail!("the worker isn't of the pieces that are known here");
    }
    // One piece shares nothing with others.
    let mut modules = binaryen::pieces(&worker.folder, &link, &[], binaryen::fast)?;
    modules.insert("worker".to_owned(), binaryen::fast(&worker.main)?);
    let engine = put::worker(dist, &modules, &worker.script, |names| link.script(names, &[]))?;

    let page = Parts::of("page")?;
    let link = link::Link::read(&page.link)?;
    let mut modules = binaryen::pieces(&page.folder, &link, SHARED, binaryen::small)?;
    modules.insert("page".to_owned(), binaryen::small(&page.main)?);
    let more = [(ENGINE, engine.as_str()), ("worker_pieces", put::WORKER_PIECES)];
    let more = more.map(|(name, file)| (name.to_owned(), file.to_owned())).into();
    put::page(dist, &modules, more, &page.script, |names| link.script(names, SHARED))
}

/// A program that is taken apart.
struct Parts {
    /// Where its parts lie.
    folder: PathBuf,
    /// What is left of it, for the browser.
    main: PathBuf,
    /// The script that loads it.
    script: String,
    /// The tool's script, which fetches the other parts.
    link: String,
}

impl Parts {
    /// Takes a program of the page apart.
    fn of(program: &str) -> Result<Self> {
        let folder = workspace::target()?.join("pieces").join(program);
        // What another page left there would be taken for a piece of this one.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        let built = workspace::target()?.join(format!("wasm32-unknown-unknown/page/{program}.wasm"));
        let mut split = exec::command("wasm-split-cli");
        exec::run(split.arg(built).arg(&folder).args(["--out-name", program]))?;
        let bound = folder.join("bound");
        let mut bindgen = exec::command("wasm-bindgen");
        bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
        bindgen.args(["--out-name", program, "--out-dir"]).arg(&bound);
        exec::run(bindgen.arg(folder.join(format!("{program}.wasm"))))?;
        Ok(Self {
            main: bound.join(format!("{program}_bg.wasm")),
            script: read(&bound.join(format!("{program}.js")))?,
            link: read(&folder.join("__wasm_split.js"))?,
            folder,
        })
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| path.display().to_string())
}
