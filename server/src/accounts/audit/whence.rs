//! From where somebody acts: it goes along with a request, whatever it comes to do.

use serde_json::Value;

tokio::task_local! {
    static WHENCE: String;
}

/// Does some work for somebody at this address: what it writes into the audit names it.
pub async fn whence<T>(address: String, work: impl Future<Output = T>) -> T {
    WHENCE.scope(address, work).await
}

/// More about a deed, with the address that it was done from, where there is one.
pub(super) fn with_address(mut detail: Value) -> Value {
    if let (Ok(address), Value::Object(fields)) = (WHENCE.try_with(Clone::clone), &mut detail) {
        fields.insert("address".to_owned(), Value::String(address));
    }
    detail
}
