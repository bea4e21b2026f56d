//! Putting the pieces in the place of the page that trunk has built.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::Modules;

/// By this name the page's script asks for the script of the pieces, and that one for it.
const LINK: &str = "from \"./__wasm_split.js\"";
const PAGE: &str = "./page.js";

/// Writes the files into `dist` and names them in its `index.html`; what trunk built goes. `link` makes the script that
/// fetches pieces, from the files of the modules.
pub(super) fn into(
    dist: &Path,
    modules: &Modules,
    page: &str,
    link: impl FnOnce(&BTreeMap<String, String>) -> Result<String>,
) -> Result<()> {
    let mut files = BTreeMap::new();
    for (name, module) in modules {
        // As wasm-bindgen names it.
        let ending = if name == "page" { "_bg.wasm" } else { ".wasm" };
        let file = format!("{name}-{:016x}{ending}", hash(module));
        fs::write(dist.join(&file), module)?;
        files.insert(name.clone(), file);
    }
    let link = link(
        &files
            .iter()
            .map(|(name, file)| (name.clone(), format!("./{file}")))
            .collect(),
    )?;
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
        into(
            dist.path(),
            &modules.into(),
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
            html.contains(&format!("id=\"pieces\">{{\"runs\":\"/{runs}\"}}</script>")),
            "{html}"
        );
    }
}
