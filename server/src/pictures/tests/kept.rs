//! Keeping pixels.

use std::collections::BTreeSet;

use image::ImageFormat;
use shared::picture::{PictureKind, PictureSize, checksum};

use super::super::{PictureStore, render};
use super::draw::{encoded, portrait};
use crate::files::Keeper;
use crate::files::keeper::testing::keepers;

#[test]
fn what_is_kept_is_read_again_and_swept_away_when_nobody_has_it() {
    for (_folder, keeper) in keepers() {
        // An hour on: what is young is left alone where several servers keep pixels.
        let later = crate::store::now() + 3601;
        let is_shared = keeper.is_shared();
        let store = PictureStore::kept_by(keeper);
        let mut sums = Vec::new();
        for number in 0..3 {
            let original = encoded(&portrait(number, 60, 60), ImageFormat::Png);
            let rendered = render(&original, PictureKind::Png).unwrap();
            let sum = checksum(&original);
            store.put(&sum, &original, &rendered).unwrap();
            store.put(&sum, &original, &rendered).unwrap();
            for (size, bytes) in PictureSize::ALL.iter().zip(&rendered.sizes) {
                assert_eq!(store.read(&sum, *size).unwrap().as_ref(), Some(bytes));
            }
            assert_eq!(store.original(&sum).unwrap(), Some(original));
            sums.push(sum);
        }
        let named = BTreeSet::from([sums[1].clone()]);
        if is_shared {
            assert_eq!(store.sweep(&named, later - 3600).unwrap(), 0);
        }
        assert_eq!(store.sweep(&named, later).unwrap(), 2);
        assert_eq!(store.read(&sums[0], PictureSize::Small).unwrap(), None);
        assert!(store.read(&sums[1], PictureSize::Small).unwrap().is_some());
        assert_eq!(store.sweep(&named, later).unwrap(), 0);
    }
}

#[test]
fn nothing_but_a_checksum_becomes_a_path() {
    let store = PictureStore::kept_by(Keeper::disk(std::path::Path::new("nowhere")));
    for sum in [
        "",
        "../../../../etc/passwd-0123456789",
        "0123456789abcdef0123456789abcde/",
        "é",
    ] {
        assert!(store.read(sum, PictureSize::Small).is_err(), "{sum}");
    }
}
