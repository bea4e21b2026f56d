//! Sets of keys: made on the server, written as one answer, asked in the page's worker.

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_128;

use super::KeyKind;
use super::coding::{SPREAD, decode, encode};

/// What an answer begins with: its name and its version.
const MARK: &[u8; 4] = b"TSK1";
/// Bytes of the salt.
const SALT: usize = 16;
/// More keys than these aren't written: a set then says of everything that it is there, and the plan decides.
const MOST: u64 = 1 << 32;

/// Collects the keys of one kind.
#[derive(Debug)]
pub struct KeySetBuilder {
    kind: KeyKind,
    salt: [u8; SALT],
    hashes: Vec<u64>,
}

impl KeySetBuilder {
    /// An empty set.
    #[must_use]
    pub fn new(kind: KeyKind, salt: [u8; SALT]) -> Self {
        Self {
            kind,
            salt,
            hashes: Vec::new(),
        }
    }

    /// Adds a key as the platform keeps it. Blank ones name nothing.
    pub fn add(&mut self, key: &str) {
        if !key.is_empty() {
            self.hashes.push(hash(&self.salt, self.kind, key));
        }
    }

    /// The set.
    #[must_use]
    pub fn build(mut self) -> KeySet {
        let count = self.hashes.len() as u64;
        let range = range(count);
        for hash in &mut self.hashes {
            *hash = place(*hash, range);
        }
        self.hashes.sort_unstable();
        self.hashes.dedup();
        KeySet {
            count,
            places: self.hashes,
        }
    }
}

/// The keys of one kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeySet {
    /// How many keys it was made of.
    count: u64,
    places: Vec<u64>,
}

/// The keys of some kinds, with the salt that they are asked with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeySets {
    salt: [u8; SALT],
    sets: BTreeMap<KeyKind, KeySet>,
}

impl KeySets {
    /// Sets that were made with this salt.
    #[must_use]
    pub fn new(salt: [u8; SALT]) -> Self {
        let sets = BTreeMap::new();
        Self { salt, sets }
    }

    /// Takes the keys of a kind in.
    pub fn insert(&mut self, kind: KeyKind, set: KeySet) {
        self.sets.insert(kind, set);
    }

    /// Whether there is such a thing on the platform; `None` where keys of this kind weren't asked for. A wrong yes is
    /// possible, less than once in a million; a wrong no isn't.
    #[must_use]
    pub fn holds(&self, kind: KeyKind, key: &str) -> Option<bool> {
        let set = self.sets.get(&kind)?;
        let place = place(hash(&self.salt, kind, &kind.folded(key)), range(set.count));
        Some(set.count > MOST || set.places.binary_search(&place).is_ok())
    }

    /// All of it as bytes: the mark, the salt, and for each kind its name, the number of keys, of places and of bytes,
    /// and these. Numbers have eight bytes, the lowest first.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MARK.to_vec();
        bytes.extend(self.salt);
        for (kind, set) in &self.sets {
            let (name, coded) = (kind.name(), encode(&set.places));
            bytes.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
            bytes.extend(name.as_bytes());
            for number in [set.count, set.places.len() as u64, coded.len() as u64] {
                bytes.extend(number.to_le_bytes());
            }
            bytes.extend(coded);
        }
        bytes
    }

    /// Reads what [`to_bytes`](Self::to_bytes) has written; `None` where it is anything else. Kinds that this version
    /// doesn't know are passed over.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (salt, parts) = parts(bytes)?;
        let mut sets = Self::new(salt);
        for Part {
            kind,
            count,
            places,
            coded,
        } in parts
        {
            let places = decode(coded, places)?;
            if let Some(kind) = kind {
                sets.insert(kind, KeySet { count, places });
            }
        }
        Some(sets)
    }
}

/// How many keys of each kind are in what [`KeySets::to_bytes`] has written, without reading them; `None` where it is
/// anything else.
#[must_use]
pub fn counted(bytes: &[u8]) -> Option<Vec<(KeyKind, u64)>> {
    let (_, parts) = parts(bytes)?;
    Some(parts.iter().filter_map(|part| Some((part.kind?, part.count))).collect())
}

/// The keys of one kind as they are written.
struct Part<'a> {
    /// `None`: a kind that this version doesn't know.
    kind: Option<KeyKind>,
    count: u64,
    places: usize,
    coded: &'a [u8],
}

fn parts(bytes: &[u8]) -> Option<([u8; SALT], Vec<Part<'_>>)> {
    let rest = &mut bytes.strip_prefix(MARK)?;
    let salt = take(rest, SALT)?.try_into().ok()?;
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let length = usize::from(*take(rest, 1)?.first()?);
        let name = std::str::from_utf8(take(rest, length)?).ok()?;
        let count = number(rest)?;
        let (places, length) = (
            usize::try_from(number(rest)?).ok()?,
            usize::try_from(number(rest)?).ok()?,
        );
        parts.push(Part {
            kind: KeyKind::find(name),
            count,
            places,
            coded: take(rest, length)?,
        });
    }
    Some((salt, parts))
}

fn take<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(count)?;
    *rest = left;
    Some(taken)
}

fn number(rest: &mut &[u8]) -> Option<u64> {
    Some(u64::from_le_bytes(take(rest, 8)?.try_into().ok()?))
}

/// Over how many places so many keys are spread.
fn range(count: u64) -> u64 {
    count.min(MOST) << SPREAD
}

/// The place of a hash among so many.
#[allow(
    clippy::cast_possible_truncation,
    reason = "the product's upper half is below the range"
)]
fn place(hash: u64, range: u64) -> u64 {
    ((u128::from(hash) * u128::from(range)) >> 64) as u64
}

#[allow(clippy::cast_possible_truncation, reason = "the hash is cut on purpose")]
fn hash(salt: &[u8; SALT], kind: KeyKind, key: &str) -> u64 {
    // Longer ones are rare: most need no memory of their own.
    let mut salted = Vec::with_capacity(SALT + kind.name().len() + 1 + key.len());
    salted.extend(salt);
    salted.extend(kind.name().as_bytes());
    salted.push(0);
    salted.extend(key.as_bytes());
    (xxh3_128(&salted) >> 64) as u64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn kind(name: &str) -> KeyKind {
        KeyKind::find(name).unwrap()
    }

    fn sets(kind: KeyKind, keys: impl Iterator<Item = String>) -> KeySets {
        let mut builder = KeySetBuilder::new(kind, *b"0123456789abcdef");
        keys.for_each(|key| builder.add(&key));
        let mut sets = KeySets::new(*b"0123456789abcdef");
        sets.insert(kind, builder.build());
        KeySets::from_bytes(&sets.to_bytes()).unwrap()
    }

    proptest! {
        #[test]
        fn what_is_there_is_never_missing(keys in prop::collection::hash_set("\\PC{1,30}", 0..300)) {
            let kind = kind("course.shortname");
            let sets = sets(kind, keys.iter().cloned());
            for key in &keys {
                prop_assert_eq!(sets.holds(kind, key), Some(true), "{}", key);
            }
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..99)) {
            let _ = KeySets::from_bytes(&[MARK, bytes.as_slice()].concat());
        }
    }

    #[test]
    fn what_is_not_there_is_found_less_than_once_in_a_million() {
        let kind = kind("user.username");
        let sets = sets(kind, (0..100_000).map(|n| format!("user{n}")));
        let wrong = (0..10_000_000).filter(|n| sets.holds(kind, &format!("nobody{n}")) == Some(true));
        assert!(wrong.count() <= 10);
    }

    #[test]
    fn a_key_takes_less_than_three_bytes() {
        let sets = sets(kind("user.username"), (0..100_000).map(|n| format!("user{n}")));
        assert!(sets.to_bytes().len() < 300_000, "{}", sets.to_bytes().len());
    }

    #[test]
    fn another_salt_gives_other_bytes() {
        let with = |salt: &[u8; SALT]| {
            let mut builder = KeySetBuilder::new(kind("user.username"), *salt);
            builder.add("jdoe");
            builder.build()
        };
        assert_ne!(with(b"0123456789abcdef"), with(b"0123456789abcdeg"));
    }

    #[test]
    fn a_kind_that_was_not_asked_for_says_nothing() {
        let sets = sets(kind("user.username"), std::iter::once("jdoe".to_owned()));
        assert_eq!(sets.holds(kind("user.username"), "JDoe"), Some(true));
        assert_eq!(sets.holds(kind("user.username"), "nobody"), Some(false));
        assert_eq!(sets.holds(kind("user.email"), "nobody"), None);
        assert_eq!(counted(&sets.to_bytes()), Some(vec![(kind("user.username"), 1)]));
    }

    #[test]
    fn an_empty_platform_holds_nothing() {
        let sets = sets(kind("cohort.idnumber"), std::iter::empty());
        assert_eq!(sets.holds(kind("cohort.idnumber"), "S26"), Some(false));
    }

    #[test]
    fn what_is_cut_off_is_refused() {
        let bytes = {
            let mut builder = KeySetBuilder::new(kind("user.username"), [7; SALT]);
            builder.add("jdoe");
            let mut sets = KeySets::new([7; SALT]);
            sets.insert(kind("user.username"), builder.build());
            sets.to_bytes()
        };
        for end in 21..bytes.len() {
            assert_eq!(KeySets::from_bytes(&bytes[..end]), None, "{end}");
        }
        assert_eq!(KeySets::from_bytes(b"<!doctype html>"), None);
    }
}
