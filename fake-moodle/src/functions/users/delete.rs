//! Deleting accounts: all or none.

use md5::{Digest, Md5};
use serde_json::Value;

use crate::errors::{Exception, moodle, no_user};
use crate::functions::Call;
use crate::state::Rights;

pub(super) fn delete(call: &mut Call<'_>) -> Result<Value, Exception> {
    call.require("moodle/user:delete", "Delete users")?;
    for id in call.args.ints("userids") {
        let user = call.state.user(id).cloned().ok_or_else(|| no_user(id))?;
        let admin = call
            .state
            .tokens
            .values()
            .any(|token| token.user == id && token.rights == Rights::All);
        if admin || user.username == "admin" {
            return Err(moodle("useradminodelete", "Administrator accounts cannot be deleted."));
        }
        if user.username != "guest" {
            let digest = Md5::digest(user.username.as_bytes());
            let unknown = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            call.state.delete_user(id, unknown);
        }
    }
    Ok(Value::Null)
}
