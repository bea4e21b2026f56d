//! Pictures of users: what an image says of itself, without decoding it (D93).

mod checksum;
mod look;

pub use checksum::{Checksum, checksum};
pub use look::{Facts, Look, look};

/// The most bytes of an image as it comes in.
pub const MOST_BYTES: u64 = 20 << 20;
/// The most pixels of a side.
pub const MOST_SIDE: u32 = 8192;

/// The kinds of image that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureKind {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// The first picture of a GIF.
    Gif,
    /// WebP.
    Webp,
}

impl PictureKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Png, Self::Jpeg, Self::Gif, Self::Webp];

    /// Its name in tables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Gif => "gif",
            Self::Webp => "webp",
        }
    }

    /// The media type that it is served as.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
        }
    }

    /// The kind that an extension stands for, in lower case.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension {
            "png" => Some(Self::Png),
            "jpg" | "jpeg" => Some(Self::Jpeg),
            "gif" => Some(Self::Gif),
            "webp" => Some(Self::Webp),
            _ => None,
        }
    }
}

/// The sizes in which a picture is kept: square, so many pixels a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureSize {
    /// In lists.
    Small,
    /// On a page.
    Normal,
    /// For those who want to see it well.
    Large,
}

impl PictureSize {
    /// All of them, the smallest first.
    pub const ALL: [Self; 3] = [Self::Small, Self::Normal, Self::Large];

    /// Pixels a side.
    #[must_use]
    pub const fn side(self) -> u32 {
        match self {
            Self::Small => 35,
            Self::Normal => 100,
            Self::Large => 512,
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Normal => "normal",
            Self::Large => "large",
        }
    }
}

impl std::str::FromStr for PictureSize {
    type Err = crate::settings::UnknownWord;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let mut all = Self::ALL.into_iter();
        all.find(|size| size.name() == word || size.side().to_string() == word)
            .ok_or(crate::settings::UnknownWord)
    }
}
