//! From images to squares.

use image::{DynamicImage, GenericImageView, ImageFormat, Rgba, RgbaImage};
use shared::picture::{PictureKind, PictureSize};

use super::super::{Rendered, Undecodable, kind_of, render};
use super::draw::{encoded, portrait};

const KINDS: [(PictureKind, ImageFormat); 4] = [
    (PictureKind::Png, ImageFormat::Png),
    (PictureKind::Jpeg, ImageFormat::Jpeg),
    (PictureKind::Gif, ImageFormat::Gif),
    (PictureKind::Webp, ImageFormat::WebP),
];

fn decoded(rendered: &Rendered, size: PictureSize) -> DynamicImage {
    let at = PictureSize::ALL.iter().position(|its| *its == size).unwrap();
    image::load_from_memory(&rendered.sizes[at]).unwrap()
}

#[test]
fn each_kind_becomes_squares_of_all_sizes() {
    for (kind, format) in KINDS {
        for (width, height) in [(300, 200), (90, 400), (12, 12)] {
            let rendered = render(&encoded(&portrait(1, width, height), format), kind).unwrap();
            for size in PictureSize::ALL {
                let side = size.side();
                assert_eq!(decoded(&rendered, size).dimensions(), (side, side), "{kind:?}");
            }
            assert_eq!(kind_of(&rendered.sizes[0]), Some(PictureKind::Jpeg));
        }
    }
}

#[test]
fn the_square_is_cut_out_of_the_middle() {
    // Red, green, blue from left to right: the middle is green.
    let stripes = RgbaImage::from_fn(300, 100, |x, _| {
        Rgba([
            if x < 100 { 255 } else { 0 },
            if x / 100 == 1 { 255 } else { 0 },
            if x >= 200 { 255 } else { 0 },
            255,
        ])
    });
    let rendered = render(&encoded(&stripes.into(), ImageFormat::Png), PictureKind::Png).unwrap();
    let seen = decoded(&rendered, PictureSize::Normal);
    for at in [(5, 5), (50, 50), (94, 94)] {
        let [red, green, blue, _] = seen.get_pixel(at.0, at.1).0;
        assert!(red < 40 && green > 200 && blue < 40, "{at:?} {:?}", (red, green, blue));
    }
}

#[test]
fn what_shines_through_still_does() {
    let glass = RgbaImage::from_pixel(64, 64, Rgba([200, 10, 10, 90]));
    let rendered = render(&encoded(&glass.into(), ImageFormat::Png), PictureKind::Png).unwrap();
    assert_eq!(kind_of(&rendered.sizes[2]), Some(PictureKind::Png));
    assert_eq!(decoded(&rendered, PictureSize::Large).get_pixel(256, 256).0[3], 90);
}

#[test]
fn nothing_but_pixels_goes_on_and_a_turned_photograph_stands_upright() {
    // EXIF in a JPEG: orientation 6, a camera held on its side, and a word that must not stay.
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend(b"TAKEN-AT-HOME");
    // White above, black below as it was stored.
    let stored = RgbaImage::from_fn(
        80,
        80,
        |_, y| if y < 40 { Rgba([255; 4]) } else { Rgba([0, 0, 0, 255]) },
    );
    let plain = encoded(
        &DynamicImage::ImageRgb8(DynamicImage::from(stored).to_rgb8()),
        ImageFormat::Jpeg,
    );
    let mut photograph = b"\xff\xd8\xff\xe1".to_vec();
    photograph.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    photograph.extend(&exif);
    photograph.extend(&plain[2..]);
    let rendered = render(&photograph, PictureKind::Jpeg).unwrap();
    for bytes in &rendered.sizes {
        assert!(!bytes.windows(5).any(|part| part == b"TAKEN"));
    }
    // Turned by a quarter to the right, white is on the right.
    let seen = decoded(&rendered, PictureSize::Normal);
    assert!(seen.get_pixel(90, 50).0[0] > 200 && seen.get_pixel(10, 50).0[0] < 50);
}

#[test]
fn what_is_cut_off_or_broken_cannot_be_decoded() {
    for (kind, format) in KINDS {
        let whole = encoded(&portrait(2, 200, 200), format);
        // A JPEG that lacks its end is shown as far as it goes by some; not here.
        for bytes in [&whole[..whole.len() / 2], b"", &[0x55; 4_000]] {
            assert_eq!(render(bytes, kind).err(), Some(Undecodable), "{kind:?} {}", bytes.len());
        }
    }
}

#[test]
fn an_image_that_says_more_than_it_has_is_refused_before_it_takes_memory() {
    let mut small = encoded(&portrait(3, 16, 16), ImageFormat::Png);
    small[16..24].copy_from_slice(&[0, 0, 0x80, 0, 0, 0, 0x80, 0]);
    assert_eq!(render(&small, PictureKind::Png).err(), Some(Undecodable));
}

#[test]
fn no_broken_byte_makes_decoding_panic() {
    for (kind, format) in KINDS {
        let whole = encoded(&portrait(4, 24, 24), format);
        for at in (0..whole.len()).step_by(7) {
            let mut broken = whole.clone();
            broken[at] ^= 0xa5;
            let _ = render(&broken, kind);
        }
    }
}
