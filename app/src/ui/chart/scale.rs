//! The scale of a chart: round numbers that people would draw.

/// What a scale counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Things.
    #[default]
    Count,
    /// Seconds.
    Seconds,
}

/// Steps of a clock; further on hours are counted.
const CLOCK: [u64; 15] = [
    2, 4, 10, 20, 30, 60, 120, 240, 600, 1200, 1800, 3600, 7200, 14_400, 36_000,
];

/// The upper end of a scale that holds `most`: twice a round number, so that its middle is round too.
pub(super) fn top(most: u64, unit: Unit) -> u64 {
    match unit {
        Unit::Seconds => CLOCK
            .into_iter()
            .find(|step| *step >= most)
            .unwrap_or_else(|| most.div_ceil(7200).saturating_mul(7200)),
        Unit::Count => {
            let mut power: u64 = 1;
            loop {
                for step in [2, 4, 6, 10] {
                    let top = power.saturating_mul(step);
                    if top >= most {
                        return top;
                    }
                }
                power = power.saturating_mul(10);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test(unsupported = test)]
    fn a_scale_ends_at_a_round_number() {
        for (most, count, seconds) in [
            (0, 2, 2),
            (1, 2, 2),
            (5, 6, 10),
            (46, 60, 60),
            (46_200, 60_000, 50_400),
            (7_300, 10_000, 14_400),
            (u64::MAX, u64::MAX, u64::MAX),
        ] {
            assert_eq!(
                (top(most, Unit::Count), top(most, Unit::Seconds)),
                (count, seconds),
                "{most}"
            );
        }
    }
}
