//! The problems of one rule in one column: how many, what can be done, and where they are.

use leptos::prelude::*;
use shared::wire::{Group, GroupKey};

use super::places::Places;
use crate::{
    i18n::{num, tr},
    pages::check::{
        desk::DeskFile,
        fixes,
        grid::{ColumnPlaces, read_as},
        words,
    },
    t,
    ui::{Button, ButtonLink, Glyph, Icon, IconSize, Kind, MenuButton, Size, unique},
};

#[component]
pub(super) fn ProblemGroup(file: DeskFile, key: GroupKey) -> impl IntoView {
    let id = unique("group");
    let this = key.clone();
    let group = Memo::new(move |_| {
        file.state
            .with(|state| state.groups.iter().find(|group| group.key == this).cloned())
    });
    let this = StoredValue::new(key.clone());
    let open = Memo::new(move |_| {
        file.opened
            .with(|opened| this.with_value(|this| opened.as_ref() == Some(this)))
    });
    let toggle = move |_| {
        let next = (!open.get_untracked()).then(|| this.get_value());
        file.opened.set(next);
    };
    let severity = move || group.with(|group| group.as_ref().map(|group| words::sign(group.severity)));
    let title = {
        let code = key.code.clone();
        move || words::title(&code)
    };
    let column = key.column.clone();
    view! {
        <section class="prob" class:is-open=open>
            <h3>
                <button
                    type="button"
                    class="prob-sum"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=id.clone()
                    on:click=toggle
                >
                    {move || {
                        severity()
                            .map(|(class, glyph, word)| {
                                view! {
                                    <span class=class>
                                        <Icon name=glyph label=tr(word) />
                                    </span>
                                }
                            })
                    }} <span class="prob-title">{title}</span>
                    <span class="prob-n">
                        {move || group.with(|group| group.as_ref().map(|group| num(group.count)))}
                    </span> <span class="prob-sub">
                        {(!column.is_empty())
                            .then(|| {
                                view! {
                                    <span class="mono truncate">{column}</span>
                                    <span aria-hidden="true">"·"</span>
                                }
                            })} <span class="code">{key.code.clone()}</span>
                        {move || group.get().and_then(|group| mends(file, &group))}
                    </span>
                </button>
            </h3>
            <div id=id class="prob-body" hidden=move || !open.get()>
                <Show when=move || open.get()>
                    {move || group.get().map(|group| view! { <Body file group /> })}
                </Show>
            </div>
        </section>
    }
}

/// How many can be fixed, or what is meant. Reactive.
fn mends(file: DeskFile, group: &Group) -> Option<impl IntoView + use<>> {
    let words = match meant(file, &group.key) {
        Some(meant) => t!("check-column-meant", column = meant),
        None if group.fixable > 0 => t!("check-fixable", count = group.fixable),
        None => return None,
    };
    Some(view! {
        <span class="push">
            <Icon name=Glyph::Fix size=IconSize::Small />
            <span class="truncate">{words}</span>
        </span>
    })
}

/// The column that is meant by one that isn't known, where the group is about that. Reactive.
fn meant(file: DeskFile, key: &GroupKey) -> Option<String> {
    file.columns.with(|columns| {
        let column = columns
            .iter()
            .find(|column| column.name == key.column && column.column.is_none())?;
        column.proposal.clone().filter(|_| words::is_of_file(&key.code))
    })
}

#[component]
fn Body(file: DeskFile, group: Group) -> impl IntoView {
    let key = StoredValue::new(group.key.clone());
    let unknown = Memo::new(move |_| {
        let key = key.get_value();
        let column = file.columns.with(|columns| {
            columns
                .iter()
                .find(|its| its.name == key.column && its.column.is_none() && !its.ignored)
                .cloned()
        });
        column.filter(|_| words::is_of_file(&key.code))
    });
    let about_rows = !words::is_of_file(&group.key.code);
    let explain = format!("/help/rules/{}", group.key.code);
    let way = {
        let code = group.key.code.clone();
        move || words::way(&code)
    };
    let column = move || {
        unknown.get().map(|column| {
            let name = StoredValue::new(column.name.clone());
            let use_it = column.proposal.clone().map(|to| {
                let words = to.clone();
                view! {
                    <Button
                        kind=Kind::Primary
                        size=Size::ExtraSmall
                        on_click=move |_| read_as(file, &name.get_value(), Some(&to))
                    >
                        {move || t!("check-use", column = words.clone())}
                    </Button>
                }
            });
            let leave_out = move |_| read_as(file, &name.get_value(), None);
            view! {
                {use_it}
                <MenuButton label=tr("check-choose-another") size=Size::ExtraSmall>
                    <ColumnPlaces file column=column.clone() />
                </MenuButton>
                <Button size=Size::ExtraSmall on_click=leave_out>
                    {tr("check-leave-out")}
                </Button>
            }
        })
    };
    // What else is wrong with a file is mended by reading it otherwise, or not here.
    let reread = move || {
        (!about_rows && unknown.with(Option::is_none)).then(|| {
            view! {
                <Button size=Size::ExtraSmall icon=Glyph::Settings on_click=move |_| file.options.set(true)>
                    {tr("check-reread")}
                </Button>
            }
        })
    };
    let fix = (about_rows && group.fixable > 0).then(|| {
        let count = group.fixable;
        view! {
            <Button
                kind=Kind::Primary
                size=Size::ExtraSmall
                on_click=move |_| {
                    let key = key.get_value();
                    let one = file.places.with_untracked(|all| all.get(&key)?.first().map(|place| place.problem.clone()));
                    fixes::preview(file.id, key, one.as_ref());
                }
            >
                {move || t!("check-preview", count = count)}
            </Button>
        }
    });
    view! {
        {about_rows.then(|| view! { <Places file group=group.clone() /> })}
        {(!about_rows).then(|| view! { <p class="meta prob-way">{way}</p> })}
        <div class="prob-acts">
            {column} {reread} {fix}
            <ButtonLink kind=Kind::Quiet size=Size::ExtraSmall href=explain>
                {tr("check-explain")}
            </ButtonLink>
        </div>
    }
}
