//! Looking at the beginning of an image: its kind by its first bytes, its sides by its header.

use super::PictureKind;

/// What an image says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Its kind.
    pub kind: PictureKind,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

/// What the beginning of a file tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// It is an image.
    Image(Facts),
    /// It may be one, but more must be seen of it.
    More,
    /// It is an archive.
    Archive,
    /// It is none of the kinds that are read, or its header is broken.
    Other,
}

/// Looks at the first bytes of a file.
#[must_use]
pub fn look(start: &[u8]) -> Look {
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
    let begins = |mark: &[u8]| mark.get(..start.len().min(mark.len())) == start.get(..start.len().min(mark.len()));
    let kinds: [(&[u8], fn(&[u8]) -> Look); 4] = [(PNG, png), (b"\xff\xd8\xff", jpeg), (b"GIF8", gif), (b"RIFF", webp)];
    for (mark, of) in kinds {
        if start.starts_with(mark) {
            return of(start);
        }
        if begins(mark) {
            return Look::More;
        }
    }
    if crate::archive::is_archive(start) {
        return Look::Archive;
    }
    Look::Other
}

fn image(kind: PictureKind, sides: Option<(u32, u32)>) -> Look {
    match sides {
        None => Look::More,
        Some((0, _) | (_, 0)) => Look::Other,
        Some((width, height)) => Look::Image(Facts { kind, width, height }),
    }
}

/// A number of which the highest byte comes first.
fn big(bytes: &[u8], at: usize, width: usize) -> Option<u32> {
    let its = bytes.get(at..at.checked_add(width)?)?;
    Some(its.iter().fold(0, |value, byte| (value << 8) | u32::from(*byte)))
}

/// A number of which the lowest byte comes first.
fn little(bytes: &[u8], at: usize, width: usize) -> Option<u32> {
    let its = bytes.get(at..at.checked_add(width)?)?;
    Some(its.iter().rev().fold(0, |value, byte| (value << 8) | u32::from(*byte)))
}

fn png(start: &[u8]) -> Look {
    match start.get(12..16) {
        Some(b"IHDR") => image(PictureKind::Png, big(start, 16, 4).zip(big(start, 20, 4))),
        Some(_) => Look::Other,
        None => Look::More,
    }
}

fn gif(start: &[u8]) -> Look {
    match start.get(4..6) {
        Some(b"7a" | b"9a") => image(PictureKind::Gif, little(start, 6, 2).zip(little(start, 8, 2))),
        Some(_) => Look::Other,
        None => Look::More,
    }
}

fn webp(start: &[u8]) -> Look {
    let Some(kind) = start.get(8..16) else {
        return Look::More;
    };
    let sides = match kind {
        // A key frame says its sides after its mark.
        b"WEBPVP8 " => match start.get(23..26) {
            Some([0x9d, 0x01, 0x2a]) => little(start, 26, 2)
                .zip(little(start, 28, 2))
                .map(|(width, height)| (width & 0x3fff, height & 0x3fff)),
            Some(_) => return Look::Other,
            None => None,
        },
        b"WEBPVP8L" => match start.get(20) {
            Some(0x2f) => little(start, 21, 4).map(|bits| ((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)),
            Some(_) => return Look::Other,
            None => None,
        },
        b"WEBPVP8X" => little(start, 24, 3)
            .zip(little(start, 27, 3))
            .map(|(width, height)| (width + 1, height + 1)),
        _ => return Look::Other,
    };
    image(PictureKind::Webp, sides)
}

/// A JPEG is a row of segments; the one that begins a frame says its sides.
fn jpeg(start: &[u8]) -> Look {
    let mut at = 2;
    loop {
        let Some(head) = start.get(at..at + 2) else {
            return Look::More;
        };
        match head {
            // A mark may be filled up.
            [0xff, 0xff] => at += 1,
            // Marks without a length.
            [0xff, 0x01 | 0xd0..=0xd8] => at += 2,
            // All frames but the tables that have marks of the same row.
            [0xff, mark @ 0xc0..=0xcf] if !matches!(mark, 0xc4 | 0xc8 | 0xcc) => {
                return image(PictureKind::Jpeg, big(start, at + 7, 2).zip(big(start, at + 5, 2)));
            }
            // The picture begins, or ends, before its sides are said.
            [0xff, 0xd9 | 0xda] => return Look::Other,
            [0xff, _] => match big(start, at + 2, 2) {
                None => return Look::More,
                Some(length @ 2..) => at += 2 + length as usize,
                Some(_) => return Look::Other,
            },
            _ => return Look::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x00\0\0\0\x80\x08\x02";
    const GIF: &[u8] = b"GIF89a\x40\x01\xf0\x00\0\0\0";
    const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xfe\0\x03c\xff\xc2\0\x11\x08\x00\x64\x00\xc8\x03";
    const LOSSY: &[u8] = b"RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0\x30\x01\0\x9d\x01\x2a\x10\0\x20\x40";
    const LOSSLESS: &[u8] = b"RIFF\x24\0\0\0WEBPVP8L\x18\0\0\0\x2f\x0f\xc0\x07\x00";
    const LARGE: &[u8] = b"RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\x01\0\xff\0\0";

    #[test]
    fn sides_are_read_from_the_header() {
        for (bytes, kind, width, height) in [
            (PNG, PictureKind::Png, 256, 128),
            (GIF, PictureKind::Gif, 320, 240),
            (JPEG, PictureKind::Jpeg, 200, 100),
            (LOSSY, PictureKind::Webp, 16, 32),
            (LOSSLESS, PictureKind::Webp, 16, 32),
            (LARGE, PictureKind::Webp, 512, 256),
        ] {
            assert_eq!(look(bytes), Look::Image(Facts { kind, width, height }), "{kind:?}");
        }
    }

    #[test]
    fn what_is_cut_off_may_still_be_an_image_and_never_a_wrong_one() {
        for bytes in [PNG, GIF, JPEG, LOSSY, LOSSLESS, LARGE] {
            let whole = look(bytes);
            for end in 0..bytes.len() {
                let seen = look(&bytes[..end]);
                assert!(seen == Look::More || seen == whole, "{seen:?} of {:?}", &bytes[..end]);
            }
        }
    }

    #[test]
    fn what_is_no_image_is_told_from_what_is() {
        for bytes in [
            b"%PDF-1.7".as_slice(),
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            b"BM\x36\0\0\0\0\0",
            b"\xff\xd8\xff\xe0\0\x01",
            b"\xff\xd8\xff\xda\0\x04ab",
            b"RIFF\x24\0\0\0WAVEfmt ",
            b"GIF88a\x40\x01\xf0\x00",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIDAT",
            b"GIF89a\0\0\0\0",
            b"notes",
        ] {
            assert_eq!(look(bytes), Look::Other, "{bytes:?}");
        }
        assert_eq!(look(b"PK\x03\x04\x14\0"), Look::Archive);
    }
}
