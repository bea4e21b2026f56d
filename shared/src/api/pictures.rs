//! Pictures of users.

use serde::{Deserialize, Serialize};

/// Whose picture was made from which image: what those who send pictures compare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureDto {
    /// Id of the account.
    pub id: i64,
    /// User name.
    pub username: String,
    /// Identifier in the school's own system.
    pub idnumber: String,
    /// Address.
    pub email: String,
    /// MD5 of the image as it came in; blank where the image is lost, so that it is taken again.
    pub checksum: String,
}
