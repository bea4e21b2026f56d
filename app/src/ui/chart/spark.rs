//! Sparkline: how a number went lately, as small as a word.

use leptos::prelude::*;

/// The drawing is so wide and high, with this much room above and below for the line.
const SIZE: (f64, f64, f64) = (72.0, 20.0, 2.0);

/// A line through the values, with a dot at the last one.
#[component]
pub fn Spark(
    /// The values, the oldest first.
    values: Vec<u64>,
    /// What they say, in a sentence.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the last one is bad news.
    #[prop(optional)]
    bad: bool,
) -> impl IntoView {
    let points = points(&values);
    let path: String = points
        .iter()
        .enumerate()
        .map(|(at, (x, y))| format!("{}{x:.1} {y:.1}", if at == 0 { 'M' } else { 'L' }))
        .collect();
    let dot = points.last().map(|(x, y)| {
        view! { <circle cx=format!("{x:.1}") cy=format!("{y:.1}") r="2" /> }
    });
    view! {
        <svg
            class="spark"
            class:spark-error=bad
            viewBox=format!("0 0 {} {}", SIZE.0, SIZE.1)
            role="img"
            aria-label=label
        >
            <path d=path />
            {dot}
        </svg>
    }
}

/// Where the values stand. A single one stands at the right, where the last one always does.
fn points(values: &[u64]) -> Vec<(f64, f64)> {
    let (width, height, room) = SIZE;
    let most = values.iter().copied().max().unwrap_or(0).max(1);
    #[expect(clippy::cast_precision_loss, reason = "a drawing")]
    let place = |(at, value): (usize, &u64)| {
        let x = match values.len() {
            0 | 1 => width,
            many => width * at as f64 / (many - 1) as f64,
        };
        let y = height - room - (*value as f64 / most as f64) * (height - 2.0 * room);
        (x, y)
    };
    values.iter().enumerate().map(place).collect()
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn the_line_goes_from_edge_to_edge_and_nothing_is_at_the_bottom() {
        assert_eq!(points(&[0, 29, 0]), [(0.0, 18.0), (36.0, 2.0), (72.0, 18.0)]);
        assert_eq!(points(&[0]), [(72.0, 18.0)]);
        assert_eq!(points(&[]), []);
    }
}
