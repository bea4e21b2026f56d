//! How wide the columns of a file are, by what they hold and by the face that this browser has.

use std::sync::Arc;

use leptos::prelude::*;
use shared::wire::ColumnState;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{head, tracks::Tracks};
use crate::pages::check::desk::{DeskFile, Phase};

/// The widths of the columns. They are settled with the header and once more when the file is read, so that nothing
/// moves under the eyes of a person.
pub(super) fn tracks(file: DeskFile) -> Memo<Arc<Tracks>> {
    let read = Memo::new(move |_| matches!(file.phase.get(), Phase::Checked));
    let letter = letter();
    let names = Memo::new(move |_| {
        let name = |column: &ColumnState| (column.name.clone(), column.column.clone(), column.proposal.clone());
        file.columns
            .with(|columns| columns.iter().map(name).collect::<Vec<_>>())
    });
    Memo::new(move |_| {
        // Read, not only tracked: a memo that nobody has read yet hears of nothing.
        read.get();
        names.with(|_| ());
        let (format, last) = file.state.with_untracked(|state| (state.format.clone(), state.lines));
        let kind = |column: &ColumnState| head::second_line(format.as_deref(), column);
        Arc::new(
            file.columns
                .with_untracked(|columns| Tracks::new(columns, kind, letter, last)),
        )
    })
}

/// How wide a letter of the grid is, on average, in the face that this browser has.
fn letter() -> f64 {
    const SAMPLE: &str = "adele.kaufmann@rivage.example 22301187 Sciences du vivant";
    let measure = || {
        let place = document().body()?;
        let probe = document().create_element("span").ok()?.dyn_into::<HtmlElement>().ok()?;
        probe.set_class_name("grid-probe");
        probe.set_text_content(Some(SAMPLE));
        place.append_child(&probe).ok()?;
        let width = f64::from(probe.offset_width()) / f64::from(u32::try_from(SAMPLE.len()).ok()?);
        probe.remove();
        Some(width).filter(|width| *width > 3.0)
    };
    measure().unwrap_or(6.9)
}
