//! The samples of the archive of pictures. `UPDATE_SAMPLES=1 cargo nextest run -p server samples` draws them anew.

use std::path::PathBuf;

use image::ImageFormat;
use shared::archive::{Entry, Method, Writer};

use super::draw::{encoded, portrait};

const FOLDER: &str = "../shared/src/formats/user_pictures/samples";

/// The smallest archive that works: the two people of the smallest sample of users.
fn ok() -> Vec<u8> {
    let mut archive = Writer::new(Vec::new());
    let nora = encoded(&portrait(1, 96, 128), ImageFormat::Png);
    let emeric = encoded(&portrait(2, 128, 96), ImageFormat::Jpeg);
    archive.add("nora.lind.png", &nora).unwrap();
    archive.add("class 3a/emeric.saule.jpg", &emeric).unwrap();
    archive.finish().unwrap()
}

/// A plain entry, to be changed into one that isn't.
fn entry(bytes: &[u8]) -> Entry {
    Entry {
        number: 0,
        name: String::new(),
        method: Method::Stored,
        crc: crc32(bytes),
        packed: bytes.len() as u64,
        size: bytes.len() as u64,
        at: 0,
        encrypted: false,
        is_link: false,
    }
}

/// An archive whose entries break the rules that need no setting.
fn every_rule() -> Vec<u8> {
    let mut archive = Writer::new(Vec::new());
    let image = encoded(&portrait(1, 48, 48), ImageFormat::Png);
    let other = encoded(&portrait(2, 48, 48), ImageFormat::Gif);
    let mut wide = image.clone();
    wide[16..20].copy_from_slice(&20_000_u32.to_be_bytes());
    let plain = entry(&image);
    archive.add("nora.lind.png", &image).unwrap();
    archive.add("../escapes.png", &image).unwrap();
    let link = Entry {
        is_link: true,
        ..entry(b"/etc/hostname")
    };
    archive
        .copy(&link, "link.png", &mut b"/etc/hostname".as_slice())
        .unwrap();
    archive.add("class-3a.zip", &ok()).unwrap();
    archive.add("noextension", &image).unwrap();
    archive
        .add("notes.txt", b"Photographs of 3A, taken in September.\n")
        .unwrap();
    let heavy = Entry {
        size: 21 << 20,
        ..plain.clone()
    };
    archive.copy(&heavy, "heavy.png", &mut image.as_slice()).unwrap();
    archive.add("panorama.png", &wide).unwrap();
    let damaged = Entry {
        crc: 0,
        ..plain.clone()
    };
    archive.copy(&damaged, "damaged.png", &mut image.as_slice()).unwrap();
    let locked = Entry {
        encrypted: true,
        ..plain.clone()
    };
    archive.copy(&locked, "locked.png", &mut image.as_slice()).unwrap();
    let bomb = bomb();
    let inflates = Entry {
        method: Method::Deflated,
        size: 2 << 20,
        ..entry(&bomb)
    };
    archive.copy(&inflates, "bomb.png", &mut bomb.as_slice()).unwrap();
    archive.add("class 3a/emeric.saule.png", &image).unwrap();
    archive.add("class 3b/emeric.saule.png", &other).unwrap();
    archive.add("halves.png", &image[..image.len() / 2]).unwrap();
    archive.add("__MACOSX/._nora.lind.png", b"\0\x05\x16\x07").unwrap();
    archive.finish().unwrap()
}

/// Two mebibytes of nothing by DEFLATE: one block of fixed codes that repeats a zero as long as it can.
fn bomb() -> Vec<u8> {
    let mut bits: Vec<bool> = Vec::new();
    let put = |bits: &mut Vec<bool>, code: u32, length: u32| {
        bits.extend((0..length).rev().map(|at| (code >> at) & 1 == 1));
    };
    // The last block, of fixed codes; the byte 0.
    bits.extend([true, true, false]);
    put(&mut bits, 0b0011_0000, 8);
    for _ in 0..(2 << 20) / 258 + 1 {
        // Length 258, distance 1.
        put(&mut bits, 0b1100_0101, 8);
        put(&mut bits, 0, 5);
    }
    put(&mut bits, 0, 7);
    let byte = |bits: &[bool]| bits.iter().rev().fold(0, |byte: u8, bit| (byte << 1) | u8::from(*bit));
    bits.chunks(8).map(byte).collect()
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = !0_u32;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(sum & 1));
        }
    }
    !sum
}

#[test]
fn the_samples_are_as_they_are_drawn() {
    for (name, bytes) in [("ok.zip", ok()), ("every_rule.zip", every_rule())] {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(FOLDER).join(name);
        if std::env::var_os("UPDATE_SAMPLES").is_some() {
            std::fs::write(&path, &bytes).unwrap();
        }
        assert!(std::fs::read(&path).unwrap() == bytes, "{name} is stale");
    }
}
