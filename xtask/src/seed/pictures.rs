//! The pictures of some people: patterns of squares, each of its own colour.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use flate2::{Compression, Crc, write::ZlibEncoder};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::people::person;
use super::school::School;
use crate::invent::Dice;

/// One in so many has a picture.
const ONE_IN: u64 = 100;
/// Squares a side, and pixels of a square.
const SQUARES: usize = 5;
const PIXELS: usize = 24;

/// Writes the archive of pictures; says how many there are.
pub(super) fn make_pictures(school: &School, path: &Path) -> Result<u64> {
    let mut archive = ZipWriter::new(File::create(path)?);
    let people = (0..school.users).step_by(usize::try_from(ONE_IN)?);
    let mut count = 0;
    for number in people {
        // A fixed moment, so that the same school is the same file.
        let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
        archive.start_file(format!("{}.png", person(number).username), options)?;
        archive.write_all(&image(number)?)?;
        count += 1;
    }
    archive.finish()?;
    Ok(count)
}

/// A PNG of two colours whose halves mirror one another.
fn image(number: u64) -> Result<Vec<u8>> {
    let mut dice = Dice::new(number ^ 0x91_c7);
    let mut half = || u8::try_from(dice.below(128)).unwrap_or_default();
    let (dark, light) = ([half(), half(), half()], [128 + half(), 128 + half(), 128 + half()]);
    let pattern = dice.below(1 << (SQUARES * SQUARES.div_ceil(2)));
    let side = SQUARES * PIXELS;
    let mut rows = ZlibEncoder::new(Vec::new(), Compression::default());
    for y in 0..side {
        // Each row begins with its filter: none.
        rows.write_all(&[0])?;
        for x in 0..side {
            let (row, column) = (y / PIXELS, x / PIXELS);
            let mirrored = column.min(SQUARES - 1 - column);
            let is_dark = pattern >> (row * SQUARES.div_ceil(2) + mirrored) & 1 == 1;
            rows.write_all(if is_dark { &dark } else { &light })?;
        }
    }
    let side = u32::try_from(side)?.to_be_bytes();
    // Eight bits a channel, three channels, nothing unusual.
    let header = [side.as_slice(), &side, &[8, 2, 0, 0, 0]].concat();
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut png, b"IHDR", &header)?;
    chunk(&mut png, b"IDAT", &rows.finish()?)?;
    chunk(&mut png, b"IEND", &[])?;
    Ok(png)
}

fn chunk(png: &mut Vec<u8>, kind: &[u8; 4], content: &[u8]) -> Result<()> {
    png.extend(u32::try_from(content.len())?.to_be_bytes());
    let mut sum = Crc::new();
    sum.update(kind);
    sum.update(content);
    png.extend(kind);
    png.extend(content);
    png.extend(sum.sum().to_be_bytes());
    Ok(())
}
