//! Forms as PHP reads them: `users[0][username]=nora`.

use url::form_urlencoded::Serializer;

/// Fields of one item of a list, or of a call, by their names: `[username]`, `[customfields][0][type]`; blank for an item
/// that is a plain value.
pub type Fields = Vec<(String, String)>;

/// What a call is sent with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form(Vec<(String, String)>);

impl Form {
    /// A form without fields.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The same with one more field.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        self.0.push((name.into(), value.to_string()));
        self
    }

    /// The same with a list of plain values: `values[0]`, `values[1]`.
    #[must_use]
    pub fn with_list<T: ToString>(mut self, name: &str, values: impl IntoIterator<Item = T>) -> Self {
        for (at, value) in values.into_iter().enumerate() {
            self.0.push((format!("{name}[{at}]"), value.to_string()));
        }
        self
    }

    /// The same with a list of items.
    #[must_use]
    pub fn with_items<'a>(mut self, name: &str, items: impl IntoIterator<Item = &'a Fields>) -> Self {
        for (at, item) in items.into_iter().enumerate() {
            for (field, value) in item {
                self.0.push((format!("{name}[{at}]{field}"), value.clone()));
            }
        }
        self
    }

    /// How many fields it has of its own.
    pub fn fields(&self) -> usize {
        self.0.len()
    }

    /// Its body. What is asked for, JSON, is said last: PHP leaves out fields beyond its limit without saying so, and an
    /// answer in XML tells that it did.
    pub(super) fn body(&self, token: &str, function: &str) -> Vec<u8> {
        let mut body = Serializer::new(String::new());
        body.append_pair("wstoken", token);
        body.append_pair("wsfunction", function);
        body.extend_pairs(&self.0);
        body.append_pair("moodlewsrestformat", "json");
        body.finish().into_bytes()
    }
}

/// A file as a form of several parts, with the boundary between them.
pub(super) fn multipart(token: &str, name: &str, bytes: &[u8]) -> (String, Vec<u8>) {
    let boundary = format!("toolsync-{:032x}", rand::random::<u128>());
    let mut body = Vec::with_capacity(bytes.len() + 1024);
    for (field, value) in [("token", token), ("filearea", "draft"), ("itemid", "0")] {
        let part = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let name = name.replace(['"', '\r', '\n'], "_");
    let head = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"file_1\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    (boundary, body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_named_as_php_reads_them_and_the_format_comes_last() {
        let user = vec![("[username]".to_owned(), "ana maría".to_owned())];
        let form = Form::new()
            .with("field", "id")
            .with_list("values", [3, 9])
            .with_items("users", [&user]);
        assert_eq!(form.fields(), 4);
        let body = String::from_utf8(form.body("s3cret", "core_user_get_users_by_field")).unwrap();
        assert_eq!(
            body,
            "wstoken=s3cret&wsfunction=core_user_get_users_by_field&field=id&values%5B0%5D=3&values%5B1%5D=9\
             &users%5B0%5D%5Busername%5D=ana+mar%C3%ADa&moodlewsrestformat=json"
        );
    }

    #[test]
    fn a_file_goes_with_its_token_and_a_harmless_name() {
        let (boundary, body) = multipart("s3cret", "a\"\r\nb.png", b"\x89PNG");
        let body = String::from_utf8_lossy(&body);
        assert!(body.starts_with(&format!("--{boundary}\r\n")) && body.ends_with(&format!("--{boundary}--\r\n")));
        assert!(body.contains("filename=\"a___b.png\"") && body.contains("name=\"token\"\r\n\r\ns3cret\r\n"));
    }
}
