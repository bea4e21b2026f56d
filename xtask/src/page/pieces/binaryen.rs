//! Joining and shrinking modules of WebAssembly, by the tools of binaryen.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::Modules;
use super::link::{Link, Shared};
use crate::exec;

/// What rustc uses of WebAssembly, as in `app/index.html`.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Under this name the page gives its pieces what is one for all of them: memory, table, stack.
const GIVEN: &str = "__wasm_split";
/// Under this name joined pieces have it: a module that hands on what it is given can't have the same.
pub(super) const HANDED_ON: &str = "page";

/// Whether these tools are installed. Without them the page stays in one piece.
pub(in crate::page) fn is_there() -> bool {
    exec::which("wasm-merge").is_some()
}

/// The files of the pieces, as `made` makes them: [`small`] or [`fast`].
pub(super) fn pieces(
    folder: &Path,
    link: &Link<'_>,
    files: &Shared,
    made: fn(&Path) -> Result<Vec<u8>>,
) -> Result<Modules> {
    let file = |name: &str| folder.join(format!("{name}.wasm"));
    let mut modules = Modules::new();
    for (name, _) in files {
        let chunks: Vec<_> = link.shared(files, name).into_iter().map(file).collect();
        if !chunks.is_empty() {
            let joined = file(name);
            join(folder, &chunks, &joined)?;
            modules.insert((*name).to_owned(), made(&joined)?);
        }
    }
    for piece in link.pieces() {
        modules.insert(piece.to_owned(), made(&file(&format!("split_{piece}")))?);
    }
    Ok(modules)
}

/// A module without what only people read, as small as it gets.
pub(super) fn small(module: &Path) -> Result<Vec<u8>> {
    optimised(module, "-Oz")
}

/// A module without what only people read, as fast as it gets.
pub(super) fn fast(module: &Path) -> Result<Vec<u8>> {
    optimised(module, "-O3")
}

fn optimised(module: &Path, level: &str) -> Result<Vec<u8>> {
    let made = module.with_extension("small.wasm");
    let mut shrink = exec::command("wasm-opt");
    shrink.args([level, "--strip-debug", "--strip-producers", "--strip-target-features"]);
    shrink.args(FEATURES).arg(module).arg("-o").arg(&made);
    quietly(&mut shrink)?;
    fs::read(&made).with_context(|| made.display().to_string())
}

/// Makes one module of several that know nothing of one another.
fn join(folder: &Path, modules: &[PathBuf], joined: &Path) -> Result<()> {
    // Each module asks for memory and table. Unless one module gives them to all, the joined one has them many times.
    let one = modules.first().context("nothing to join")?;
    let mut show = exec::command("wasm-dis");
    let text = exec::output(show.args(FEATURES).arg(one)).context("wasm-dis has failed")?;
    let giver = folder.join("given.wat");
    fs::write(&giver, given(&text)?)?;
    let mut merge = exec::command("wasm-merge");
    merge.args(FEATURES);
    for module in modules {
        merge.arg(module).arg(module.file_stem().unwrap_or_default());
    }
    merge
        .arg(&giver)
        .args([GIVEN, "--rename-export-conflicts", "-o"])
        .arg(joined);
    quietly(&mut merge)
}

/// A module that hands on, under the name that the pieces know, what `text` imports.
fn given(text: &str) -> Result<String> {
    let mut module = "(module\n".to_owned();
    let from = format!("(import \"{GIVEN}\" \"");
    for line in text.lines() {
        let Some((name, what)) = line.trim().strip_prefix(&from).and_then(|rest| rest.split_once("\" (")) else {
            continue;
        };
        let (kind, kept) = what.split_once(' ').context("an import without a kind")?;
        // `$mimport$0 22)` and what follows: the size, the type.
        let (_, kept) = kept.split_once(' ').context("an import without a type")?;
        module.push_str(&format!(
            "(import \"{HANDED_ON}\" \"{name}\" ({kind} ${name} {kept}\n(export \"{name}\" ({kind} ${name}))\n"
        ));
    }
    module.push_str(")\n");
    Ok(module)
}

/// Runs a tool whose warnings (of names that it doesn't know) would fill the screen.
fn quietly(command: &mut std::process::Command) -> Result<()> {
    let output = command.output().context("binaryen can't be started")?;
    if output.status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&output.stderr);
    let why: Vec<_> = told
        .lines()
        .filter(|line| !line.starts_with("warning"))
        .take(20)
        .collect();
    anyhow::bail!("{:?} has failed: {}", command.get_program(), why.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pieces_ask_for_is_handed_on() {
        let text = r#"(module
 (import "__wasm_split" "memory" (memory $mimport$0 22))
 (import "__wasm_split" "__indirect_function_table" (table $timport$0 7715 funcref))
 (import "__wasm_split" "shared0" (global $__stack_pointer (mut i32)))
 (func $a)
)"#;
        assert_eq!(
            given(text).unwrap(),
            r#"(module
(import "page" "memory" (memory $memory 22))
(export "memory" (memory $memory))
(import "page" "__indirect_function_table" (table $__indirect_function_table 7715 funcref))
(export "__indirect_function_table" (table $__indirect_function_table))
(import "page" "shared0" (global $shared0 (mut i32)))
(export "shared0" (global $shared0))
)
"#
        );
    }
}
