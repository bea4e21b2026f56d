//! The meanings that a mark can have. Each has a colour and an icon, so that colour never stands alone.

use super::Glyph;

/// What a mark means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to say.
    #[default]
    Neutral,
    /// Done, allowed, in order.
    Ok,
    /// Look at this.
    Warn,
    /// Wrong, failed.
    Error,
    /// To know.
    Info,
    /// Selected, running, required.
    Accent,
    /// Off, paused, not yet.
    Off,
}

impl Tone {
    /// The end of its class names: `badge-ok`.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Error => "error",
            Self::Info => "info",
            Self::Accent => "accent",
            Self::Off => "off",
        }
    }

    /// The icon that goes with it where no other says more.
    #[must_use]
    pub const fn glyph(self) -> Glyph {
        match self {
            Self::Ok => Glyph::Ok,
            Self::Warn => Glyph::Warn,
            Self::Error => Glyph::Error,
            Self::Off => Glyph::Pause,
            Self::Neutral | Self::Info | Self::Accent => Glyph::Info,
        }
    }
}
