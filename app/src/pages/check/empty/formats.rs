//! The command files that can be read, each with a sample.

use leptos::prelude::*;
use shared::formats::{FORMATS, Format};

use crate::{
    i18n::tr,
    pages::check::{
        desk::{sample_name, save_sample},
        words,
    },
    t,
    ui::{Icon, LinkButton},
};

/// More than these are on the help page.
const SHOWN: usize = 6;

#[component]
pub(super) fn Formats() -> impl IntoView {
    view! {
        <section class="sect" aria-labelledby="formats-title">
            <div class="sect-head">
                <h2 id="formats-title">{tr("check-formats")}</h2>
                <a class="push" href="/help">
                    {move || t!("check-formats-all", count = FORMATS.len())}
                </a>
            </div>
            <p class="t2">{tr("check-formats-text")}</p>
            <ul class="cols-3">
                {FORMATS.iter().take(SHOWN).map(|format| view! { <OneFormat format=*format /> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn OneFormat(format: &'static dyn Format) -> impl IntoView {
    let name = format.name();
    let title = move || words::format_title(name);
    view! {
        <li class="card format">
            <h3 class="row">
                <span class="t3">
                    <Icon name=words::format_glyph(name) />
                </span>
                {title}
            </h3>
            <p class="t2">{move || words::format_purpose(name)}</p>
            <p class="row meta">
                <LinkButton on_click=move |_| save_sample(format)>
                    {tr("check-sample")}
                    <span class="sr">" " {sample_name(format)}</span>
                </LinkButton>
                <a href=format!("/help/formats/{name}")>
                    {tr("check-columns")}
                    <span class="sr">": " {title}</span>
                </a>
            </p>
        </li>
    }
}
