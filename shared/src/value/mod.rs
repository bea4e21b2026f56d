//! Values.
/// Dates.
pub mod date {
    /// A clock.
    #[derive(Debug, Clone)]
    pub struct Clock { /// a
     pub now: i64, /// a
     pub zone: jiff::tz::TimeZone }
}
