//! From an image as it came in to the squares that are shown.
//!
//! Decoding is where hostile images do their work: sides and memory are limited, the header has been judged before
//! ([`shared::picture`]), and nothing of the original but its pixels goes on (users and pictures, P-07).

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use shared::picture::{MOST_SIDE, PictureKind, PictureSize};

/// The most memory that decoding may take: the largest image that is let through, four bytes a pixel, and its like
/// again for what decoders need.
const MOST_MEMORY: u64 = 4 * (MOST_SIDE as u64) * (MOST_SIDE as u64) * 2;
/// Of 100: what a photograph doesn't show the loss at.
const QUALITY: u8 = 88;

/// A picture in its sizes, each as JPEG, or as PNG where something shines through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The bytes, by [`PictureSize::ALL`].
    pub sizes: [Vec<u8>; 3],
}

/// The image can't be decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the image can't be decoded")]
pub struct Undecodable;

impl From<image::ImageError> for Undecodable {
    fn from(_: image::ImageError) -> Self {
        Self
    }
}

/// Decodes an image, turns it upright, cuts the square out of its middle and encodes it in each size.
///
/// # Errors
///
/// The image is cut off or broken, or passes a limit.
pub fn render(bytes: &[u8], kind: PictureKind) -> Result<Rendered, Undecodable> {
    if kind == PictureKind::Jpeg && !has_end(bytes) {
        return Err(Undecodable);
    }
    let image = square(decode(bytes, kind)?);
    let mut sizes = [const { Vec::new() }; 3];
    for (out, size) in sizes.iter_mut().zip(PictureSize::ALL) {
        *out = encode(&scaled(&image, size.side()))?;
    }
    Ok(Rendered { sizes })
}

fn decode(bytes: &[u8], kind: PictureKind) -> Result<DynamicImage, Undecodable> {
    let format = match kind {
        PictureKind::Png => ImageFormat::Png,
        PictureKind::Jpeg => ImageFormat::Jpeg,
        PictureKind::Gif => ImageFormat::Gif,
        PictureKind::Webp => ImageFormat::WebP,
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    // Cameras write down how they were held, and leave it to others to turn the picture.
    let orientation = decoder.orientation()?;
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// Whether a JPEG has its end: decoders fill up in grey what was cut off, and call it a picture.
fn has_end(bytes: &[u8]) -> bool {
    let mut at = 2;
    // The segments before the picture, which may hold another one: a thumbnail with an end of its own.
    while let Some([0xff, mark]) = bytes.get(at..at + 2) {
        at += match (mark, bytes.get(at + 2..at + 4)) {
            (0xda, _) => {
                let mut marks = bytes.get(at..).unwrap_or_default().windows(2);
                return marks.any(|mark| mark == [0xff, 0xd9]);
            }
            (0xff, _) => 1,
            (0x01 | 0xd0..=0xd8, _) => 2,
            (_, Some([high, low])) => 2 + usize::from(u16::from_be_bytes([*high, *low])),
            (_, _) => return false,
        };
    }
    false
}

fn square(image: DynamicImage) -> DynamicImage {
    let (width, height) = (image.width(), image.height());
    let side = width.min(height);
    image.crop_imm((width - side) / 2, (height - side) / 2, side, side)
}

fn scaled(image: &DynamicImage, side: u32) -> DynamicImage {
    // A large photograph is first made smaller the quick way: the eye can't tell, and it takes a tenth of the time.
    if image.width() > side * 4 {
        image
            .thumbnail_exact(side * 2, side * 2)
            .resize_exact(side, side, FilterType::CatmullRom)
    } else {
        image.resize_exact(side, side, FilterType::CatmullRom)
    }
}

fn encode(image: &DynamicImage) -> Result<Vec<u8>, Undecodable> {
    let mut out = Vec::new();
    let colours = image.to_rgba8();
    if colours.pixels().any(|pixel| pixel.0.last() != Some(&u8::MAX)) {
        colours.write_to(&mut Cursor::new(&mut out), ImageFormat::Png)?;
    } else {
        image
            .to_rgb8()
            .write_with_encoder(JpegEncoder::new_with_quality(&mut out, QUALITY))?;
    }
    Ok(out)
}
