//! Sample files: shown, downloaded.

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use shared::formats::{Format, Sample, samples};
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlAnchorElement, Url};

use crate::{
    i18n::tr,
    t,
    ui::{Button, Glyph, Toast},
};

/// The smallest sample of a command file as text; `None` where it isn't text.
pub(super) fn smallest(format: &dyn Format) -> Option<String> {
    let sample = samples(format).first()?;
    let text = std::str::from_utf8(sample.bytes).ok()?;
    Some(text.trim_start_matches('\u{feff}').trim_end().to_owned())
}

/// Downloads the smallest sample, under the name that the command file is looked for by.
#[component]
pub(super) fn SampleButton(format: &'static dyn Format) -> impl IntoView {
    let sample = samples(format).first().copied();
    sample.map(|sample| {
        let act = move |_| download(format, sample);
        view! {
            <Button icon=Glyph::Download on_click=act>
                {tr("help-sample")}
            </Button>
        }
    })
}

fn download(format: &dyn Format, sample: Sample) {
    let name = format.file_names().first().copied().unwrap_or(sample.name);
    let offered = || {
        let parts = Array::of1(&Uint8Array::from(sample.bytes));
        let url = Url::create_object_url_with_blob(&Blob::new_with_u8_array_sequence(&parts).ok()?).ok()?;
        let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
        link.set_href(&url);
        link.set_download(name);
        link.click();
        Url::revoke_object_url(&url).ok()
    };
    if offered().is_none() {
        Toast::error(t!("help-download-failed")).show();
    }
}
