//! Archives that aren't what was archived any more: named until somebody has seen to them.

use leptos::prelude::*;
use shared::{
    api::{DamageSeen, DamagedDto, FileKind, OverviewDto},
    check::base_name,
};

use crate::{
    api,
    i18n::tr,
    pages::runs::{paged::with, words::may_operate},
    t,
    ui::{Button, Call, Callout, Size, Toast, Tone, When},
};

/// The callout above all else; nothing where all archives are whole.
#[component]
pub(super) fn Damaged(overview: Signal<OverviewDto>, #[prop(into)] on_seen: Callback<()>) -> impl IntoView {
    let damaged = Memo::new(move |_| overview.read().damaged.clone());
    move || {
        let all = damaged.get();
        let count = all.len();
        (count > 0).then(|| {
            let title = Signal::derive(move || t!("overview-damaged", count = count));
            view! {
                <Callout tone=Tone::Error title>
                    {tr("overview-damaged-text")}
                    <ul class="damaged">
                        {all.into_iter().map(|one| view! { <Line one on_seen /> }).collect_view()}
                    </ul>
                </Callout>
            }
        })
    }
}

#[component]
fn Line(one: DamagedDto, on_seen: Callback<()>) -> impl IntoView {
    let DamagedDto { name, found } = one;
    let query = [
        ("kind", FileKind::Archive.name().to_owned()),
        ("q", base_name(&name).to_owned()),
    ];
    let href = with("/files", &query);
    let label = t!("overview-damaged-seen-one", name = name.clone());
    let call = Call::default();
    let shown = name.clone();
    let seen = move |_| {
        let asked = DamageSeen { name: name.clone() };
        call.make(
            async move { api::post::<_, ()>("/files/damaged/seen", &asked).await },
            move |()| {
                Toast::ok(t!("overview-damaged-was-seen")).show();
                on_seen.run(());
            },
        );
    };
    view! {
        <li>
            <a class="mono wrap" href=href>
                {shown}
            </a>
            <span class="meta">
                <When at=found />
            </span>
            {may_operate()
                .then(|| {
                    view! {
                        <Button size=Size::ExtraSmall busy=call.busy attr:aria-label=label on_click=seen>
                            {tr("overview-damaged-seen")}
                        </Button>
                    }
                })}
            {call.failure()}
        </li>
    }
}
