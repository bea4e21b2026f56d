//! Timeline: what happened when, in order.

use leptos::prelude::*;

use super::{Glyph, Icon, Tone};
use crate::i18n::date;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What it means.
    pub tone: Tone,
    /// Its icon.
    pub icon: Glyph,
    /// When, in Unix seconds; none for what is still to come.
    pub at: Option<i64>,
    /// What happened.
    pub words: String,
    /// Who, how many.
    pub note: Option<String>,
}

/// Things that happened, earliest first.
#[component]
pub fn Timeline(
    /// The things.
    #[prop(into)]
    moments: Signal<Vec<Moment>>,
) -> impl IntoView {
    let item = |moment: Moment| {
        let dot = match moment.tone {
            Tone::Ok => "dot ok",
            Tone::Warn => "dot warn",
            Tone::Error => "dot error",
            Tone::Accent => "dot now",
            Tone::Neutral | Tone::Info | Tone::Off => "dot",
        };
        let next = moment.at.is_none();
        let clock = moment.at.map(|at| {
            view! { <time datetime=date::machine(at) title=date::show(at).exact>{date::clock(at)}</time> }
        });
        view! {
            <li class:next=next>
                <span class=dot>
                    <Icon name=moment.icon />
                </span>
                <div>
                    {clock} {moment.words}
                    {moment.note.map(|note| view! { <small>{note}</small> })}
                </div>
            </li>
        }
    };
    view! { <ol class="timeline">{move || moments.get().into_iter().map(item).collect_view()}</ol> }
}
