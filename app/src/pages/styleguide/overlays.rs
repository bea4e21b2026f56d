//! Dialog, drawer, side panel, palette.

use leptos::prelude::*;

use super::{Line, Part};
use crate::{
    shell::{offer, open_palette},
    ui::{Button, Checkbox, Dialog, Drawer, Field, Glyph, Kind, Select, SidePanel, Size, Toast},
};

pub(super) fn overlays() -> impl IntoView {
    let asking = RwSignal::new(false);
    let drawer = RwSignal::new(false);
    let panel = RwSignal::new(true);
    let plan_first = RwSignal::new(true);
    let format = RwSignal::new("cohorts".to_owned());
    let formats = Signal::stored(vec![
        ("cohorts".to_owned(), "Cohorts, likely".to_owned()),
        ("bindings".to_owned(), "Cohort bindings".to_owned()),
    ]);
    // What a page can do stands in the palette as long as the page is shown.
    offer("ui-copy", Glyph::Copy, true, || Toast::ok("Copied").show());
    let foot = move || {
        view! {
            <Button on_click=move |_| asking.set(false)>"Keep the run"</Button>
            <Button kind=Kind::Primary on_click=move |_| asking.set(false)>"Plan the undo"</Button>
        }
    };
    let drawer_foot = move || {
        view! {
            <Button kind=Kind::Primary size=Size::Small on_click=move |_| drawer.set(false)>
                "Read again"
            </Button>
            <Button kind=Kind::Quiet size=Size::Small on_click=move |_| drawer.set(false)>
                "Cancel"
            </Button>
        }
    };
    view! {
        <Part id="overlays" title="Overlays" rule="Details of one of many: beside the list; a drawer where there is no room.">
            <Line>
                <Button on_click=move |_| asking.set(true)>"Dialog"</Button>
                <Button on_click=move |_| drawer.set(true)>"Drawer"</Button>
                <Button on_click=move |_| panel.update(|open| *open = !*open)>"Side panel"</Button>
                <Button icon=Glyph::Search on_click=|_| open_palette()>
                    "Palette"
                </Button>
                <kbd>"Ctrl K"</kbd>
            </Line>
            <div class="with-side">
                <p class="t2">"The list."</p>
                <SidePanel open=panel title="cohortes.xlsx">
                    <p class="t2">"4 of 5 column names match."</p>
                </SidePanel>
            </div>
            <Dialog open=asking title="Undo this run?" foot>
                <p class="t2">
                    "1,792 steps are taken back. What others changed since 10:55 is left alone and listed."
                </p>
                <Checkbox checked=plan_first>"Show the plan first"</Checkbox>
            </Dialog>
            <Drawer open=drawer title="cohortes.xlsx" foot=drawer_foot>
                <Field label="Format" hint="4 of 5 column names match">
                    <Select value=format options=formats />
                </Field>
            </Drawer>
        </Part>
    }
}
