//! The folder of the page must be there when the server is compiled, even before the page is built: a debug build
//! remembers where it is.

use std::io::Write;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/dist");
    std::fs::create_dir_all(page)?;
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=build.rs")
}
