//! How long the next try has to wait after wrong passwords. Accounts are never locked: nobody may shut another out.

/// So many wrong passwords have no consequence.
const FREE: i64 = 4;
/// The first delay, in seconds; each one after it is twice as long.
const FIRST: i64 = 30;
/// The longest delay.
const LONGEST: i64 = 15 * 60;

/// The seconds to wait after so many wrong passwords in a row.
pub fn after(failures: i64) -> i64 {
    let beyond = failures - FREE;
    if beyond <= 0 {
        return 0;
    }
    // Five doublings are past the longest.
    let doublings = u32::try_from(beyond - 1).unwrap_or(u32::MAX).min(5);
    (FIRST << doublings).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::after;

    #[test]
    fn five_failures_delay_up_to_a_quarter_of_an_hour() {
        let delays: Vec<i64> = (0..12).map(after).collect();
        assert_eq!(delays, [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900]);
        assert_eq!(after(i64::MAX), 900);
    }
}
