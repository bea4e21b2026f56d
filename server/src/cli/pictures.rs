//! `toolsync pictures`: the checksums of the images that pictures were made from.

use std::io::Write;

use clap::{Args, Subcommand};
use shared::settings::csv;
use shared::text::{Dialect, write_row};

use super::{Common, Exit, Output, open};
use crate::pictures::{PictureStore, hashes};
use crate::store::settings;

/// `toolsync pictures`
#[derive(Debug, Args)]
pub struct PicturesArgs {
    /// What to do.
    #[command(subcommand)]
    pub what: PicturesCommand,
}

/// What can be done with pictures.
#[derive(Debug, Subcommand)]
pub enum PicturesCommand {
    /// Lists who has a picture, with the MD5 checksum of the image that it was made from.
    Hash(HashArgs),
}

/// `toolsync pictures hash`
#[derive(Debug, Args)]
pub struct HashArgs {
    /// Makes each checksum anew from the image as it came in. Where that is lost the checksum is forgotten, so that the
    /// next image is taken.
    #[arg(long)]
    pub all: bool,
}

/// Carries the command out. Some pictures may turn out to be lost.
pub async fn run(args: &PicturesArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let PicturesCommand::Hash(HashArgs { all }) = &args.what;
    let place = open::workplace(common).await?;
    let separator = settings::load(&place.store)
        .await?
        .word(&csv::WRITE_SEPARATOR)
        .parse()
        .unwrap_or_default();
    let dialect = Dialect {
        separator,
        ..Dialect::default()
    };
    let kept = PictureStore::kept_by(place.keeper().clone());
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let (mut after, mut first, mut lost) = (0, true, false);
    if output.json {
        out.write_all(b"[")?;
    } else {
        let header = ["id", "username", "idnumber", "email", "checksum"];
        out.write_all(&write_row(header, &dialect))?;
    }
    loop {
        let page = hashes(&place.store, &kept, after, *all).await?;
        let Some(last) = page.last() else { break };
        after = last.id;
        for picture in &page {
            lost |= picture.checksum.is_empty();
            if output.json {
                out.write_all(if first { b"\n" } else { b",\n" })?;
                serde_json::to_writer(&mut out, picture)?;
                first = false;
            } else {
                let id = picture.id.to_string();
                let cells = [
                    &id,
                    &picture.username,
                    &picture.idnumber,
                    &picture.email,
                    &picture.checksum,
                ];
                out.write_all(&write_row(cells.into_iter().map(String::as_str), &dialect))?;
            }
        }
    }
    if output.json {
        out.write_all(b"\n]\n")?;
    }
    out.flush()?;
    drop(out);
    place.store.close().await;
    Ok(if lost { Exit::SomeFailed } else { Exit::Fine })
}
