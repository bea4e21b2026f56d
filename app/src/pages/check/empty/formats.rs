//! The command files that can be read, each with a sample.

use leptos::prelude::*;
use shared::formats::{NAMES, Names};

use crate::{
    i18n::tr,
    pages::check::words,
    shell::{Awaited, do_or_say},
    t,
    ui::{Icon, LinkButton},
};

/// More than these are on the help page.
const SHOWN: usize = 6;

#[component]
pub(super) fn Formats(
    /// Saves a sample of the command file of this name.
    save_sample: fn(&'static str) -> Awaited<bool>,
) -> impl IntoView {
    view! {
        <section class="sect" aria-labelledby="formats-title">
            <div class="sect-head">
                <h2 id="formats-title">{tr("check-formats")}</h2>
                <a class="push" href="/help">
                    {move || t!("check-formats-all", count = NAMES.len())}
                </a>
            </div>
            <p class="t2">{tr("check-formats-text")}</p>
            <ul class="cols-3">
                {NAMES.iter().take(SHOWN).map(|names| view! { <OneFormat names save_sample /> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn OneFormat(names: &'static Names, save_sample: fn(&'static str) -> Awaited<bool>) -> impl IntoView {
    let name = names.name;
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
                <LinkButton on_click=move |_| do_or_say(save_sample(name))>
                    {tr("check-sample")}
                    <span class="sr">" " {words::sample_name(names)}</span>
                </LinkButton>
                <a href=format!("/help/formats/{name}")>
                    {tr("check-columns")}
                    <span class="sr">": " {title}</span>
                </a>
            </p>
        </li>
    }
}
