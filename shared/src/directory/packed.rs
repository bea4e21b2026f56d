//! Entities at rest: as few bytes as hold what they say.
//!
//! A bit for each field says whether it is filled; then come the filled ones, texts with their length before them,
//! numbers in as few bytes as they need.

use super::entity::{Entity, FieldKind, Id, Value};

/// Appends an entity, without its id.
pub(super) fn pack<T: Entity>(entity: &T, bytes: &mut Vec<u8>) {
    let start = bytes.len();
    bytes.resize(start + marks::<T>(), 0);
    for (at, value) in entity.values().into_iter().enumerate() {
        let is_blank = match &value {
            Value::Number(number) | Value::Link(Id(number)) => *number == 0,
            Value::Text(text) => text.is_empty(),
        };
        if is_blank {
            continue;
        }
        if let Some(mark) = bytes.get_mut(start + at / 8) {
            *mark |= 1 << (at % 8);
        }
        match value {
            Value::Number(number) | Value::Link(Id(number)) => write(zigzag(number), bytes),
            Value::Text(text) => {
                write(text.len() as u64, bytes);
                bytes.extend_from_slice(text.as_bytes());
            }
        }
    }
}

/// The entity whose bytes begin here. Bytes that weren't written by [`pack`] give blank fields.
pub(super) fn unpack<T: Entity>(id: Id, bytes: &[u8]) -> T {
    let (marks, mut rest) = bytes.split_at_checked(marks::<T>()).unwrap_or_default();
    let is_filled = |at: usize| marks.get(at / 8).is_some_and(|mark| mark & (1 << (at % 8)) != 0);
    let fields = T::FIELDS.iter().enumerate();
    let values = fields.map(|(at, field)| match (field.kind, is_filled(at)) {
        (FieldKind::Text, false) => Value::Text(String::new()),
        (FieldKind::Text, true) => Value::Text(text(&mut rest)),
        (FieldKind::Number | FieldKind::Link, false) => Value::Number(0),
        (FieldKind::Number | FieldKind::Link, true) => Value::Number(unzigzag(read(&mut rest))),
    });
    T::from_values(id, values.collect())
}

/// How many bytes the marks of filled fields take.
fn marks<T: Entity>() -> usize {
    T::FIELDS.len().div_ceil(8)
}

fn text(rest: &mut &[u8]) -> String {
    let length = usize::try_from(read(rest)).unwrap_or(usize::MAX);
    let (text, after) = rest.split_at_checked(length).unwrap_or_default();
    *rest = after;
    String::from_utf8_lossy(text).into_owned()
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
fn write(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn read(rest: &mut &[u8]) -> u64 {
    let (mut number, mut shift) = (0, 0);
    while let Some((byte, after)) = rest.split_first() {
        *rest = after;
        number |= u64::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 || shift > 63 {
            break;
        }
    }
    number
}

/// Small numbers of either sign become small ones without.
fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)) as u64
}

fn unzigzag(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::{Course, Enrolment, User};

    fn there_and_back<T: Entity>(entity: &T) -> usize {
        let mut bytes = vec![7; 3];
        pack(entity, &mut bytes);
        assert_eq!(&unpack::<T>(entity.id(), &bytes[3..]), entity);
        bytes.len() - 3
    }

    #[test]
    fn what_is_packed_comes_back() {
        let user = User {
            id: Id(-4),
            username: "åse.lind".into(),
            suspended: true,
            timecreated: 1_751_371_200,
            description: "a".repeat(300),
            ..User::default()
        };
        there_and_back(&user);
        let course = Course {
            id: Id(5),
            category: Id(-1),
            sortorder: i64::MIN,
            newsitems: i64::MAX,
            ..Course::default()
        };
        there_and_back(&course);
    }

    #[test]
    fn what_is_blank_takes_next_to_nothing() {
        assert_eq!(there_and_back(&User::default()), User::FIELDS.len().div_ceil(8));
        let enrolment = Enrolment {
            method: Id(-7),
            course: Id(12),
            user: Id(-40_000),
            ..Enrolment::default()
        };
        assert!(there_and_back(&enrolment) < 8);
    }

    #[test]
    fn foreign_bytes_give_some_entity_and_no_panic() {
        for bytes in [&[][..], &[255], &[255; 40], &[255, 255, 255, 255, 200, 200]] {
            let _ = unpack::<User>(Id(1), bytes);
        }
    }
}
