//! Outcomes: how many records met which fate, as a bar and as a legend.

use leptos::prelude::*;
use shared::{api::Counts, plan::RowStatus};

use super::Tense;
use crate::{i18n::num, t};

/// The counts in one line, without the zeros: "created 409, updated 37". Reactive.
#[must_use]
pub fn counts_in_words(counts: Counts, tense: Tense) -> String {
    let words: Vec<_> = Tense::Done
        .statuses()
        .iter()
        .filter(|status| counts.get(**status) > 0)
        .map(|status| format!("{} {}", tense.many(*status).to_lowercase(), num(counts.get(*status))))
        .collect();
    match words.is_empty() {
        true => t!("ui-no-rows"),
        false => words.join(", "),
    }
}

/// How tall a bar is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BarSize {
    /// 14 px, under the page's lead.
    Large,
    /// 8 px, in a tile.
    #[default]
    Normal,
    /// 6 px, in a list.
    Small,
}

/// The counts as one stacked bar; read out in words.
#[component]
pub fn OutcomeBar(
    /// How many of each.
    #[prop(into)]
    counts: Signal<Counts>,
    /// How tall it is.
    #[prop(optional)]
    size: BarSize,
    /// Before the run or after.
    #[prop(optional)]
    tense: Tense,
) -> impl IntoView {
    // The narrower the bar is drawn, the wider a small share and a gap must be to be seen.
    let (class, least, gap) = match size {
        BarSize::Large => ("stackbar stackbar-l", 7.0, 2.0),
        BarSize::Normal => ("stackbar", 14.0, 6.0),
        BarSize::Small => ("stackbar stackbar-s", 40.0, 12.0),
    };
    view! {
        <svg
            class=class
            viewBox="0 0 1000 8"
            preserveAspectRatio="none"
            role="img"
            aria-label=move || counts_in_words(counts.get(), tense)
        >
            {move || {
                segments(counts.get(), least, gap)
                    .into_iter()
                    .map(|(status, x, width)| {
                        view! {
                            <rect
                                class=format!("f-{}", status.name())
                                x=format!("{x:.1}")
                                width=format!("{width:.1}")
                                height="8"
                            />
                        }
                    })
                    .collect_view()
            }}
        </svg>
    }
}

/// Where each share begins and how wide it is, on a bar of 1000. None is narrower than `least`.
fn segments(counts: Counts, least: f64, gap: f64) -> Vec<(RowStatus, f64, f64)> {
    let present: Vec<_> = Tense::Done
        .statuses()
        .iter()
        .copied()
        .filter(|status| counts.get(*status) > 0)
        .collect();
    if present.is_empty() {
        return vec![(RowStatus::Unchanged, 0.0, 1000.0)];
    }
    #[expect(clippy::cast_precision_loss, reason = "a width on the screen")]
    let share = |status: &RowStatus| counts.get(*status) as f64 / counts.rows() as f64;
    #[expect(clippy::cast_precision_loss, reason = "six at most")]
    let space = 1000.0 - gap * (present.len() - 1) as f64;
    // What small shares get more than is theirs, the others give in proportion.
    let raised = |status: &&RowStatus| share(status) * space < least;
    #[expect(clippy::cast_precision_loss, reason = "six at most")]
    let taken = least * present.iter().filter(raised).count() as f64;
    let rest: f64 = present.iter().filter(|status| !raised(status)).map(share).sum();
    let mut x = 0.0;
    present
        .iter()
        .map(|status| {
            let width = if raised(&status) {
                least
            } else {
                share(status) / rest * (space - taken)
            };
            let at = x;
            x += width + gap;
            (*status, at, width)
        })
        .collect()
}

/// The counts as a list with the colours of the bar.
#[component]
pub fn Legend(
    /// How many of each.
    #[prop(into)]
    counts: Signal<Counts>,
    /// Whether it is one line instead of a column.
    #[prop(optional)]
    line: bool,
    /// Before the run or after.
    #[prop(optional)]
    tense: Tense,
) -> impl IntoView {
    view! {
        <ul class=if line { "legend legend-line" } else { "legend" }>
            {tense.statuses()
                .iter()
                .map(|&status| {
                    let n = move || counts.get().get(status);
                    view! {
                        <li class=format!("v-{}", status.name()) class:zero=move || n() == 0>
                            <i></i>
                            {move || tense.many(status)}
                            " "
                            <b>{move || num(n())}</b>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn the_bar_is_full_and_small_shares_are_seen() {
        let counts = Counts {
            created: 409,
            updated: 37,
            unchanged: 9525,
            failed: 1,
            ..Counts::default()
        };
        let drawn = segments(counts, 14.0, 6.0);
        let (_, x, width) = drawn[drawn.len() - 1];
        assert!((x + width - 1000.0).abs() < 0.01, "{drawn:?}");
        assert!(drawn.iter().all(|(.., width)| *width >= 13.99), "{drawn:?}");
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn without_rows_the_bar_is_a_track() {
        assert_eq!(
            segments(Counts::default(), 14.0, 6.0),
            [(RowStatus::Unchanged, 0.0, 1000.0)]
        );
    }
}
