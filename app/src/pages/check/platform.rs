//! The line above the problems that says whether references were looked up on the platform, and among how much.

use leptos::prelude::*;
use shared::column::Refers;

use super::desk::{Platform, Standing, desk, number_of};
use crate::{
    api::{Session, session},
    i18n::tr,
    t,
    ui::{Glyph, Icon, IconButton, Rich, Switch, When},
};

/// The line.
#[component]
pub fn PlatformLine() -> impl IntoView {
    let platform = desk().platform;
    platform.follow();
    let may = Memo::new(|_| Platform::may());
    view! {
        <section class="platform" aria-label=tr("check-platform-title")>
            {move || match may.get() {
                true => view! { <Looked platform /> }.into_any(),
                false => view! { <Without /> }.into_any(),
            }}
        </section>
    }
}

/// What signing in adds.
#[component]
fn Without() -> impl IntoView {
    let words = Memo::new(|_| match session() {
        Session::SignedOut { .. } => Some("check-platform-sign-in"),
        Session::SignedIn(_) => Some("check-platform-role"),
        Session::Loading | Session::Unreachable => None,
    });
    move || {
        words.get().map(|words| {
            view! {
                <p class="platform-words">
                    <Icon name=Glyph::Users />
                    <span>
                        <Rich text=tr(words) />
                    </span>
                </p>
            }
        })
    }
}

#[component]
fn Looked(platform: Platform) -> impl IntoView {
    let busy = Memo::new(move |_| platform.standing.get() == Standing::Loading);
    let there = Memo::new(move |_| !matches!(platform.standing.get(), Standing::Without));
    view! {
        <div class="platform-head">
            <Switch checked=platform.wanted on_change=move |wanted| platform.want(wanted)>
                {tr("check-platform-title")}
            </Switch>
            <Show when=move || there.get()>
                <IconButton
                    icon=Glyph::Again
                    label=tr("check-platform-refresh")
                    disabled=Signal::derive(move || busy.get())
                    on_click=move |_| platform.refresh()
                />
            </Show>
        </div>
        <p class="platform-said" role="status">
            {move || said(platform.wanted.get(), &platform.standing.get())}
        </p>
    }
}

/// How it stands. Reactive.
fn said(wanted: bool, standing: &Standing) -> AnyView {
    if !wanted {
        return t!("check-platform-off").into_any();
    }
    match standing {
        Standing::Without => t!("check-platform-nothing").into_any(),
        Standing::Loading => t!("check-platform-loading").into_any(),
        // What the server can't list, it can still look up.
        Standing::Failed(error) if error.code == "not-offered" => t!("check-platform-not-offered").into_any(),
        Standing::Failed(error) => {
            let (title, _) = error.in_words();
            view! { <span class="c-warn">{t!("check-platform-failed", why = title)}</span> }.into_any()
        }
        Standing::Ready { at, counts } => {
            let sorts = [
                (Refers::User, "check-platform-users"),
                (Refers::Course, "check-platform-courses"),
                (Refers::Cohort, "check-platform-cohorts"),
                (Refers::Group, "check-platform-groups"),
                (Refers::Role, "check-platform-roles"),
            ];
            let parts: Vec<String> = sorts
                .into_iter()
                .filter_map(|(refers, id)| {
                    let count = number_of(counts, refers)?;
                    Some(crate::i18n::text(
                        id,
                        &shared::i18n::Args::new().with("count", count as i64),
                    ))
                })
                .collect();
            let at = *at;
            view! {
                {t!("check-platform-ready", what = parts.join(", "))}
                " · "
                <When at=Signal::stored(at) />
            }
            .into_any()
        }
    }
}
