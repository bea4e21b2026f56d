//! The images of an archive that are on the screen. Each is read out of the file when its row is shown, never before,
//! and only so many are held.

use std::collections::BTreeMap;

use js_sys::{Array, Function, Reflect, global};
use leptos::{prelude::*, task::spawn_local};
use shared::wire::{Command, FileId};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ReadableWritablePair, Response, Url};

use super::{DeskFile, desk, send};

/// So many images are held: more than a screen has rows.
const HELD: usize = 120;

/// The images at hand, by their rows.
#[derive(Debug, Default)]
pub struct Pictures {
    /// Addresses within the page; none yet of those that were asked for.
    urls: BTreeMap<u64, Option<String>>,
    /// Rows in the order in which they were asked for.
    asked: Vec<u64>,
}

impl Pictures {
    /// The address of the image of a row.
    pub fn url(&self, line: u64) -> Option<String> {
        self.urls.get(&line).cloned().flatten()
    }

    /// Lets go of all images.
    pub fn clear(&mut self) {
        self.urls.values().flatten().for_each(|url| revoke(url));
        *self = Self::default();
    }

    /// Keeps room for another image. Says whether it wasn't asked for yet.
    fn ask(&mut self, line: u64) -> bool {
        if self.urls.contains_key(&line) {
            return false;
        }
        if self.asked.len() >= HELD {
            let oldest = self.asked.remove(0);
            if let Some(Some(url)) = self.urls.remove(&oldest) {
                revoke(&url);
            }
        }
        self.asked.push(line);
        self.urls.insert(line, None);
        true
    }
}

impl DeskFile {
    /// Asks for the image of a row that is shown.
    pub fn ask_picture(&self, line: u64) {
        let asks = self.pictures.try_update_untracked(|all| all.ask(line));
        if asks == Some(true) {
            send(Command::Picture { file: self.id, line });
        }
    }
}

/// The bytes of an image have come, as they are in the archive.
pub(super) fn arrived(file: FileId, line: u64, deflated: bool, media_type: String, packed: Blob) {
    spawn_local(async move {
        let Some(url) = url_of(packed, deflated, &media_type).await else {
            return;
        };
        // The file may have been closed, or the row scrolled far away.
        let kept = desk().file(file).and_then(|file| {
            file.pictures.try_update(|all| match all.urls.get_mut(&line) {
                Some(place) => {
                    *place = Some(url.clone());
                    true
                }
                None => false,
            })
        });
        if kept != Some(true) {
            revoke(&url);
        }
    });
}

async fn url_of(packed: Blob, deflated: bool, media_type: &str) -> Option<String> {
    let bytes = if deflated { inflated(&packed).await? } else { packed };
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let image = Blob::new_with_blob_sequence_and_options(&Array::of1(&bytes), &kind).ok()?;
    Url::create_object_url_with_blob(&image).ok()
}

/// Inflated by the browser itself.
async fn inflated(packed: &Blob) -> Option<Blob> {
    let kind = Reflect::get(&global(), &JsValue::from_str("DecompressionStream")).ok()?;
    let arguments = Array::of1(&JsValue::from_str("deflate-raw"));
    let pair = Reflect::construct(kind.dyn_ref::<Function>()?, &arguments).ok()?;
    let pair: ReadableWritablePair = pair.unchecked_into();
    let stream = packed.stream().pipe_through(&pair);
    let whole = Response::new_with_opt_readable_stream(Some(&stream))
        .ok()?
        .blob()
        .ok()?;
    JsFuture::from(whole).await.ok()?.dyn_into().ok()
}

fn revoke(url: &str) {
    // An address that is unknown is none any more.
    let _ = Url::revoke_object_url(url);
}
