//! Help: each command file and each rule, generated from what the checks use.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{
    i18n::tr,
    shell::{Page, TitleBlock},
    ui::{Empty, Glyph},
};

/// The page `/help`.
#[component]
pub fn HelpPage() -> impl IntoView {
    view! {
        <Page title=tr("help-title")>
            <div class="content">
                <Empty icon=Glyph::Help title=tr("help-empty") text=tr("help-empty-text") />
            </div>
        </Page>
    }
}

/// The page `/help/formats/:name`.
#[component]
pub fn FormatPage() -> impl IntoView {
    view! { <Entry param="name" /> }
}

/// The page `/help/rules/:code`.
#[component]
pub fn RulePage() -> impl IntoView {
    view! { <Entry param="code" /> }
}

#[component]
fn Entry(param: &'static str) -> impl IntoView {
    let params = use_params_map();
    let title = Signal::derive(move || params.read().get(param).unwrap_or_default());
    view! {
        <Page title crumbs=vec![("/help".to_owned(), tr("help-title"))]>
            <div class="content">
                <TitleBlock title />
                <Empty icon=Glyph::Help title=tr("help-empty") text=tr("help-empty-text") />
            </div>
        </Page>
    }
}
