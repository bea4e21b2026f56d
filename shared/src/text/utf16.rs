//! UTF-16 to UTF-8 by pieces.

/// A byte that no UTF-8 holds: it stands for half a surrogate pair, so that its cell is found invalid.
const BROKEN: u8 = 0xFF;

/// What is left between two pieces.
#[derive(Debug, Clone)]
pub(super) struct Utf16 {
    big_endian: bool,
    /// The first byte of a unit.
    odd: Option<u8>,
    /// The first unit of a pair.
    high: Option<u16>,
}

impl Utf16 {
    pub(super) fn new(big_endian: bool) -> Self {
        Self {
            big_endian,
            odd: None,
            high: None,
        }
    }

    /// Appends the text of `source` to `out`.
    pub(super) fn feed(&mut self, source: &[u8], out: &mut Vec<u8>) {
        let mut rest = source;
        if let Some(first) = self.odd
            && let Some((&second, after)) = rest.split_first()
        {
            self.odd = None;
            self.unit([first, second], out);
            rest = after;
        }
        let (pairs, odd) = rest.as_chunks::<2>();
        for &pair in pairs {
            self.unit(pair, out);
        }
        if let [byte] = odd {
            self.odd = Some(*byte);
        }
    }

    /// The end of the file: what is left open is broken.
    pub(super) fn finish(&mut self, out: &mut Vec<u8>) {
        if self.high.take().is_some() {
            out.push(BROKEN);
        }
        if self.odd.take().is_some() {
            out.push(BROKEN);
        }
    }

    fn unit(&mut self, pair: [u8; 2], out: &mut Vec<u8>) {
        let unit = match self.big_endian {
            true => u16::from_be_bytes(pair),
            false => u16::from_le_bytes(pair),
        };
        if self.high.is_none()
            && let Ok(byte @ 0..0x80) = u8::try_from(unit)
        {
            out.push(byte);
            return;
        }
        if let Some(high) = self.high.take() {
            if let Some(Ok(c)) = char::decode_utf16([high, unit]).next() {
                push(c, out);
                return;
            }
            out.push(BROKEN);
        }
        match char::from_u32(u32::from(unit)) {
            Some(c) => push(c, out),
            None if unit < 0xDC00 => self.high = Some(unit),
            None => out.push(BROKEN),
        }
    }
}

fn push(c: char, out: &mut Vec<u8>) {
    out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_the_same_by_any_piece() {
        let text = "nom;prénom\r\nŁukasz;𝒵oé €\r\n";
        for big_endian in [false, true] {
            let source: Vec<u8> = text
                .encode_utf16()
                .flat_map(|u| match big_endian {
                    true => u.to_be_bytes(),
                    false => u.to_le_bytes(),
                })
                .collect();
            for size in 1..9 {
                let (mut machine, mut out) = (Utf16::new(big_endian), Vec::new());
                source.chunks(size).for_each(|piece| machine.feed(piece, &mut out));
                machine.finish(&mut out);
                assert_eq!(String::from_utf8_lossy(&out), text);
            }
        }
    }

    #[test]
    fn half_pairs_and_half_units_are_broken() {
        for (units, odd, expect) in [
            (&[0xD83D, 0x61][..], false, &[0xFF, b'a'][..]),
            (&[0xDE00, 0x61], false, &[0xFF, b'a']),
            (&[0xD83D, 0xD83D, 0xDE00], false, b"\xFF\xF0\x9F\x98\x80"),
            (&[0x61, 0xD83D], true, &[b'a', 0xFF, 0xFF]),
        ] {
            let mut source: Vec<u8> = units.iter().flat_map(|u: &u16| u.to_le_bytes()).collect();
            source.extend(odd.then_some(0x0A));
            let (mut machine, mut out) = (Utf16::new(false), Vec::new());
            machine.feed(&source, &mut out);
            machine.finish(&mut out);
            assert_eq!(out, expect, "{units:x?}");
        }
    }
}
