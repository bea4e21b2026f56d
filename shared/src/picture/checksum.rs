//! The checksum of an image as it comes in: MD5, which those who send pictures compare (users and pictures, B4). It tells
//! whether a picture has changed, and guards nothing.

use md5::{Digest, Md5};

/// A checksum that is being made.
#[derive(Debug, Default)]
pub struct Checksum(Md5);

impl Checksum {
    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// 32 hexadecimal digits in lower case.
    #[must_use]
    pub fn finish(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The checksum of an image.
#[must_use]
pub fn checksum(bytes: &[u8]) -> String {
    let mut sum = Checksum::default();
    sum.update(bytes);
    sum.finish()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_checksum_is_that_of_md5sum() {
        assert_eq!(super::checksum(b"abc"), "900150983cd24fb0d6963f7d28e17f72");
    }
}
