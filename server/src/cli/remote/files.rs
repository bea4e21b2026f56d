//! The file area of a server elsewhere.

use anyhow::Context;
use reqwest::Method;
use reqwest::multipart::{Form, Part};
use shared::api::{FileEntry, FileKind, FileMove, FileNames, FileUpload, FilesRemoved, Page, Swept};
use shared::check::base_name;
use tokio::io::AsyncWriteExt;

use super::super::files::{FilesArgs, What, print_list, taken_of};
use super::super::{Exit, Output, sweep};
use super::client::{Client, RemoteError, read, sent};

/// Does it.
pub async fn run(args: &FilesArgs, client: &Client, output: &Output) -> anyhow::Result<Exit> {
    match args.what() {
        What::List { folder, kind } => list(folder, (*kind).map(Into::into), client, output).await?,
        What::Put {
            files,
            folder,
            replace,
            keep,
        } => {
            let options = FileUpload {
                folder: folder.clone(),
                taken: taken_of(*replace, *keep),
            };
            // One by one: what is refused keeps none of the others away.
            for path in files {
                let file = tokio::fs::File::open(path)
                    .await
                    .with_context(|| path.display().to_string())?;
                let size = file.metadata().await?.len();
                let name = base_name(&path.to_string_lossy()).to_owned();
                let form = Form::new()
                    .part("options", Part::text(serde_json::to_string(&options)?))
                    .part("files", Part::stream_with_length(file, size).file_name(name));
                let call = client.call(Method::POST, &["files"], &[]).multipart(form);
                let put: FileNames = read(sent(call).await?).await?;
                for name in put.names {
                    output.line(name)?;
                }
            }
        }
        What::Get { name, output: to } => {
            let call = client.call(Method::GET, &["files", "content"], &[("name", name)]);
            let mut response = sent(call).await?;
            let mut out = match to {
                None => None,
                Some(path) => {
                    let made = tokio::fs::File::create(path).await;
                    Some(made.with_context(|| path.display().to_string())?)
                }
            };
            while let Some(piece) = response.chunk().await.map_err(RemoteError::from)? {
                match &mut out {
                    None => output.bytes(&piece)?,
                    Some(file) => file.write_all(&piece).await?,
                }
            }
            if let Some(file) = &mut out {
                file.flush().await?;
            }
        }
        What::Move { from, to, replace } => {
            let asked = FileMove {
                from: from.clone(),
                to: to.clone(),
                taken: taken_of(*replace, false),
            };
            let moved: serde_json::Value = client.post(&["files", "move"], &asked).await?;
            output.line(moved.get("name").and_then(|name| name.as_str()).unwrap_or(to))?;
        }
        What::Sweep => {
            let swept: Swept = client.post(&["files", "sweep"], &()).await?;
            return sweep::ended(&swept, output);
        }
        What::Rm { names } => {
            let asked = FileNames { names: names.clone() };
            let _: FilesRemoved = client.post(&["files", "remove"], &asked).await?;
        }
    }
    Ok(Exit::Fine)
}

async fn list(folder: &str, kind: Option<FileKind>, client: &Client, output: &Output) -> anyhow::Result<()> {
    let mut all: Vec<FileEntry> = Vec::new();
    let mut cursor = String::new();
    loop {
        let mut query = vec![
            ("folder", folder.trim_end_matches('/')),
            ("sort", "name"),
            ("limit", "500"),
        ];
        query.extend(kind.map(|kind| ("kind", kind.name())));
        if !cursor.is_empty() {
            query.push(("cursor", &cursor));
        }
        let page: Page<FileEntry> = client.get(&["files"], &query).await?;
        all.extend(page.items);
        match page.next {
            None => return print_list(&all, output),
            Some(next) => cursor = next,
        }
    }
}
