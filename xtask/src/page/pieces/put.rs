//! Putting the pieces in the place of the page and of the worker that trunk has built.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::Modules;

/// By these names the page's script asks for the script of the pieces, and that one for it.
const LINK: &str = "from \"./__wasm_split.js\"";
const PAGE: &str = "./page.js";

/// The names of files by those of modules, without their hash.
type Names = BTreeMap<String, String>;

/// Writes the files of the worker into `dist`, where its script and its first module keep their names. The file of its
/// piece. `link` makes the script that fetches it, from the files of the modules.
pub(super) fn worker(
    dist: &Path,
    modules: &Modules,
    worker: &str,
    link: impl FnOnce(&Names) -> Result<String>,
) -> Result<String> {
    let mut engine = None;
    let mut files = Names::new();
    for (name, module) in modules {
        let file = match name.as_str() {
            "worker" => "worker_bg.wasm".to_owned(),
            piece => engine.insert(hashed(piece, module)).clone(),
        };
        fs::write(dist.join(&file), module)?;
        files.insert(name.clone(), format!("./{file}"));
    }
    if !worker.contains(LINK) {
        bail!("the worker's script doesn't know that of its pieces");
    }
    fs::write(
        dist.join("worker.js"),
        worker.replace(LINK, &format!("from \"./{WORKER_PIECES}\"")),
    )?;
    fs::write(dist.join(WORKER_PIECES), link(&files)?)?;
    engine.context("the worker has no piece")
}

/// The script by which the worker fetches its piece.
pub(super) const WORKER_PIECES: &str = "worker_pieces.js";

/// The name of a file by its content.
fn hashed(name: &str, module: &[u8]) -> String {
    // As wasm-bindgen names it.
    let ending = if name == "page" { "_bg.wasm" } else { ".wasm" };
    format!("{name}-{:016x}{ending}", hash(module))
}

/// Writes the files of the page into `dist` and names them in its `index.html`, with `more` that it may ask for; what trunk
/// built goes. `link` makes the script that fetches pieces, from the files of the modules.
pub(super) fn page(
    dist: &Path,
    modules: &Modules,
    more: Names,
    page: &str,
    link: impl FnOnce(&Names) -> Result<String>,
) -> Result<()> {
    let mut files = Names::new();
    for (name, module) in modules {
        let file = hashed(name, module);
        fs::write(dist.join(&file), module)?;
        files.insert(name.clone(), file);
    }
    let link = link(
        &files
            .iter()
            .map(|(name, file)| (name.clone(), format!("./{file}")))
            .collect(),
    )?;
    files.extend(more);
    // Each of the two scripts names the other one, so that they have one hash.
    let both = hash((page, &link));
    let (page_file, link_file) = (format!("page-{both:016x}.js"), format!("pieces-{both:016x}.js"));
    if !page.contains(LINK) || !link.contains(PAGE) {
        bail!("the scripts of page and pieces don't know one another");
    }
    fs::write(
        dist.join(&page_file),
        page.replace(LINK, &format!("from \"./{link_file}\"")),
    )?;
    fs::write(dist.join(&link_file), link.replace(PAGE, &format!("./{page_file}")))?;

    let index = dist.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| index.display().to_string())?;
    let module = files.get("page").context("there's no page")?;
    let (html, old) = renamed(&html, &page_file, module)?;
    fs::write(&index, with_hints(&html, &files, &link_file)?)?;
    for file in old {
        let _ = fs::remove_file(dist.join(file));
    }
    Ok(())
}

/// The page with other names for its script and its module, and the names that they had.
fn renamed(html: &str, script: &str, module: &str) -> Result<(String, [String; 2])> {
    let start = html.find("'/page-").context("index.html names no script of the page")? + 2;
    let rest = html.get(start..).unwrap_or_default();
    let end = rest.find(".js'").context("index.html names no script of the page")?;
    let stem = rest.get(..end).unwrap_or_default();
    let old = [format!("{stem}.js"), format!("{stem}_bg.wasm")];
    let [old_script, old_module] = &old;
    Ok((html.replace(old_script, script).replace(old_module, module), old))
}

/// Tells `first-paint.js` the files of each piece, so that it asks for those of the address at once.
fn with_hints(html: &str, files: &BTreeMap<String, String>, link: &str) -> Result<String> {
    let hints: Vec<_> = files
        .iter()
        .filter(|(name, _)| *name != "page")
        .map(|(name, file)| format!("\"{name}\":\"/{file}\""))
        .collect();
    let hints = format!(
        "<script type=\"application/json\" id=\"pieces\">{{{}}}</script>\n<link rel=\"modulepreload\" href=\"/{link}\" crossorigin=\"anonymous\">\n",
        hints.join(",")
    );
    let at = html
        .find("<script src=\"/first-paint")
        .context("index.html has no first-paint.js")?;
    let (before, after) = html.split_at(at);
    Ok(format!("{before}{hints}{after}"))
}

fn hash(content: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_take_the_place_of_the_page() {
        let dist = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(dist.path().join(name), text).unwrap();
        write(
            "index.html",
            "<script src=\"/first-paint-1.js\"></script><script>import '/page-ab.js'; '/page-ab_bg.wasm'</script>",
        );
        write("page-ab.js", "");
        write("page-ab_bg.wasm", "");
        let modules = [("page", "P"), ("runs", "R")].map(|(name, text)| (name.to_owned(), text.into()));
        let more = [("engine".to_owned(), "engine-1.wasm".to_owned())].into();
        super::page(
            dist.path(),
            &modules.into(),
            more,
            r#"import * from "./__wasm_split.js""#,
            |names| Ok(format!("import './page.js'; {}", names["runs"])),
        )
        .unwrap();

        let mut files: Vec<_> = fs::read_dir(dist.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        let [index, page_script, page, pieces, runs] = files.as_slice() else {
            panic!("{files:?}");
        };
        let read = |name: &str| fs::read_to_string(dist.path().join(name)).unwrap();
        assert_eq!(read(page_script), format!("import * from \"./{pieces}\""));
        assert_eq!(read(pieces), format!("import './{page_script}'; ./{runs}"));
        let html = read(index);
        assert!(html.contains(&format!("import '/{page_script}'; '/{page}'")), "{html}");
        assert!(
            html.contains(&format!(
                "id=\"pieces\">{{\"engine\":\"/engine-1.wasm\",\"runs\":\"/{runs}\"}}</script>"
            )),
            "{html}"
        );
    }

    #[test]
    fn the_worker_keeps_its_names_and_its_piece_has_a_hash() {
        let dist = tempfile::tempdir().unwrap();
        let modules = [("worker", "W"), ("engine", "E")].map(|(name, text)| (name.to_owned(), text.into()));
        let engine = worker(
            dist.path(),
            &modules.into(),
            r#"import * from "./__wasm_split.js""#,
            |names| Ok(format!("import './worker.js'; {} {}", names["worker"], names["engine"])),
        )
        .unwrap();
        let read = |name: &str| fs::read_to_string(dist.path().join(name)).unwrap();
        assert!(engine.starts_with("engine-"), "{engine}");
        assert_eq!((read("worker_bg.wasm").as_str(), read(&engine).as_str()), ("W", "E"));
        assert_eq!(read("worker.js"), "import * from \"./worker_pieces.js\"");
        let pieces = format!("import './worker.js'; ./worker_bg.wasm ./{engine}");
        assert_eq!(read("worker_pieces.js"), pieces);
    }
}
