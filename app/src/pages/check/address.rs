//! What is looked at, in the address: `#file=users.csv&view=problems&line=12&col=email`. Back and forward walk through the
//! files and views that were shown; reloading, or a colleague with the same file, comes to the same cell.

use std::time::Duration;

use js_sys::{decode_uri_component, encode_uri_component};
use leptos::{ev, prelude::*};
use shared::wire::View;
use wasm_bindgen::JsValue;

use super::desk::{DeskFile, Phase, desk};

/// So long is waited for a line to be found, before what is on the screen is written again.
const PATIENCE: Duration = Duration::from_millis(1500);

/// A place on the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Address {
    /// The name of the file.
    file: String,
    view: View,
    line: Option<u64>,
    /// The name of the column.
    col: Option<String>,
}

impl Address {
    /// What stands behind `#`.
    fn written(&self) -> String {
        let encoded = |text: &str| String::from(encode_uri_component(text));
        let mut written = format!("#file={}", encoded(&self.file));
        match self.view {
            View::All => {}
            View::Problems => written.push_str("&view=problems"),
            View::Changed => written.push_str("&view=changed"),
        }
        if let Some(line) = self.line {
            written.push_str(&format!("&line={line}"));
        }
        if let Some(col) = &self.col {
            written.push_str(&format!("&col={}", encoded(col)));
        }
        written
    }

    /// What an address says; nothing where it names no file.
    fn read(hash: &str) -> Option<Self> {
        let mut address = Self::default();
        for part in hash.trim_start_matches('#').split('&') {
            let (name, value) = part.split_once('=')?;
            let value: String = decode_uri_component(value).ok()?.into();
            match name {
                "file" => address.file = value,
                "view" if value == "problems" => address.view = View::Problems,
                "view" if value == "changed" => address.view = View::Changed,
                "line" => address.line = value.parse().ok(),
                "col" => address.col = Some(value),
                _ => {}
            }
        }
        (!address.file.is_empty()).then_some(address)
    }

    /// What is on the screen. Reactive.
    fn shown() -> Option<Self> {
        let file = desk().current_file()?;
        let row = file.row_at_spot();
        let col = file.spot.get().col;
        Some(Self {
            file: file.name.get_value(),
            view: file.view.get(),
            line: row.map(|row| row.line),
            col: col.map(|col| file.column_name(col)),
        })
    }

    /// The file that it names, once it is checked. Reactive.
    fn there(&self) -> Option<DeskFile> {
        let files = desk().files.get();
        let file = files.into_iter().find(|file| file.name.get_value() == self.file)?;
        (file.phase.get() == Phase::Checked).then_some(file)
    }

    /// Shows it.
    fn show(&self, file: DeskFile) {
        let desk = desk();
        if desk.current.get_untracked() != Some(file.id) {
            desk.current.set(Some(file.id));
        }
        file.show(self.view);
        let col = self.col.as_ref().and_then(|name| {
            let at = file
                .columns
                .with_untracked(|columns| columns.iter().position(|its| its.name == *name))?;
            u16::try_from(at).ok()
        });
        if let Some(line) = self.line {
            file.go_to(line, col);
        }
    }
}

/// Keeps the address and the screen together, as long as the page is shown.
pub(super) fn follow() {
    // What the address asks for and isn't shown yet.
    let wanted = RwSignal::new(here());
    let listener = window_event_listener(ev::popstate, move |_| wanted.set(here()));
    on_cleanup(move || listener.remove());
    Effect::new(move |_| {
        let Some(file) = wanted.with(|wanted| wanted.as_ref().and_then(Address::there)) else {
            return;
        };
        let Some(address) = wanted.get_untracked() else { return };
        untrack(|| address.show(file));
        set_timeout(move || wanted.set(None), PATIENCE);
    });
    Effect::new(move |before: Option<Option<Address>>| {
        let now = Address::shown();
        // What is awaited, and isn't on the desk, waits until its file is opened; meanwhile others may be looked at.
        let awaited = wanted.with(|wanted| wanted.as_ref().is_some_and(|wanted| wanted.there().is_some()));
        if let Some(now) = now.as_ref().filter(|_| !awaited) {
            let (hash, there) = (now.written(), window().location().hash().unwrap_or_default());
            let before = before.flatten();
            let walked = before.is_some_and(|before| (before.file, before.view) != (now.file.clone(), now.view));
            if hash != there
                && let Ok(history) = window().history()
            {
                // Arrows and problems move the cursor: a step each would bury the page that one came from.
                let _ = match walked {
                    true => history.push_state_with_url(&JsValue::NULL, "", Some(&hash)),
                    false => history.replace_state_with_url(&JsValue::NULL, "", Some(&hash)),
                };
            }
        }
        now
    });
}

/// What the address of the window asks for.
fn here() -> Option<Address> {
    Address::read(&window().location().hash().ok()?)
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_place_is_written_and_read() {
        let address = Address {
            file: "élèves & co.csv".into(),
            view: View::Problems,
            line: Some(12),
            col: Some("e mail".into()),
        };
        let written = address.written();
        assert_eq!(
            written,
            "#file=%C3%A9l%C3%A8ves%20%26%20co.csv&view=problems&line=12&col=e%20mail"
        );
        assert_eq!(Address::read(&written), Some(address));
        assert_eq!(Address::read("#guide"), None);
        assert_eq!(Address::read(""), None);
    }
}
