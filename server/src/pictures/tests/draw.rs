//! Images that nobody has taken: a head and shoulders before a plain wall.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// A portrait of these sides in the colours of a number.
pub fn portrait(number: u32, width: u32, height: u32) -> DynamicImage {
    let tone = |at: u32| u8::try_from((number * 53 + at * 67) % 156 + 80).unwrap();
    let (wall, skin, coat) = (
        [tone(1), tone(2), tone(3)],
        [232, 190, 160],
        [tone(4) / 2, tone(5) / 2, tone(6) / 2],
    );
    let image = RgbImage::from_fn(width, height, |x, y| {
        let at = |value: u32, of: u32| f64::from(value) / f64::from(of) - 0.5;
        let (x, y) = (at(x, width), at(y, height));
        let inside = |cx: f64, cy: f64, rx: f64, ry: f64| ((x - cx) / rx).powi(2) + ((y - cy) / ry).powi(2) < 1.0;
        Rgb(if inside(0.0, -0.1, 0.17, 0.22) {
            skin
        } else if inside(0.0, 0.5, 0.38, 0.33) {
            coat
        } else {
            wall
        })
    });
    DynamicImage::ImageRgb8(image)
}

/// An image as bytes of a format.
pub fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}
