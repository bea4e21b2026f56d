//! Building the page: trunk, then taking it into pieces, then compression, unless nothing changed.

mod compress;
mod pieces;
mod stamp;
pub(crate) mod weight;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::tools::{self, PAGE};
use crate::{exec, say, workspace};

/// Where trunk puts the page.
pub(crate) fn dist() -> PathBuf {
    workspace::root().join("app/dist")
}

/// Builds the page into [`dist`]. Does nothing when it was built from the
/// sources as they are now.
pub(crate) fn build() -> Result<()> {
    let dist = dist();
    // Taken before, so that a change while it's being built isn't missed.
    let sources = stamp::fingerprint(&workspace::root())?;
    let note = workspace::target()?.join("page.stamp");
    if stamp::is_fresh(&note, &sources, &dist) {
        say::note("the page is up to date");
        return Ok(());
    }

    tools::ensure(PAGE)?;
    let started = Instant::now();
    // Trunk forbids cargo the network, hence all that it needs is fetched before.
    exec::run(&mut exec::cargo(["fetch", "--locked"]))?;
    let mut trunk = exec::command("trunk");
    trunk.args(["build", "--release"]);
    // Trunk takes NO_COLOR for a flag of its own and refuses the value 1.
    trunk.env_remove("NO_COLOR");
    let in_pieces = pieces::is_there();
    if in_pieces {
        let (name, value) = pieces::ASK;
        trunk.env(name, value);
    }
    exec::run(&mut trunk)?;
    if !dist.join("index.html").is_file() {
        bail!("trunk left no index.html in {}", dist.display());
    }
    if in_pieces {
        pieces::take_apart(&dist)?;
    } else {
        say::note("note: there's no wasm-merge: the page stays in one piece, and is larger than it need be");
    }
    let compressed = compress::folder(&dist)?;
    stamp::write(&note, &sources, &dist)?;
    say::note(format_args!(
        "the page is built: {} files compressed to {} KB, {:.0} s",
        compressed.files,
        compressed.bytes / 1000,
        started.elapsed().as_secs_f64()
    ));
    Ok(())
}
