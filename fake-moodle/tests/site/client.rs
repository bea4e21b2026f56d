//! A client that says exactly what it is told, and sees when a connection ends early.

use std::io::{self, Read, Write};
use std::net::TcpStream;

use fake_moodle::state::key;
use fake_moodle::{FakeMoodle, Setup, school};
use serde_json::Value;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub kind: String,
    pub headers: String,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }
}

/// Sends a request; fails if the connection ends before the answer is whole.
pub fn send(url: &str, method: &str, path: &str, kind: &str, body: &[u8]) -> io::Result<Answer> {
    let host = url.strip_prefix("http://").expect("an address");
    let mut stream = TcpStream::connect(host)?;
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .ok_or(io::ErrorKind::UnexpectedEof)?;
    let (headers, body) = (String::from_utf8_lossy(&bytes[..end]), &bytes[end + 4..]);
    let headers = headers.to_lowercase();
    let header = |name: &str| {
        headers
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{name}: ")).map(str::to_owned))
    };
    let whole = header("content-length").is_none_or(|length| length == body.len().to_string());
    let chunked = header("transfer-encoding").is_some();
    if !whole || chunked {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let status = headers
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .expect("a status");
    let body = String::from_utf8_lossy(body).into_owned();
    Ok(Answer {
        status,
        kind: header("content-type").unwrap_or_default(),
        headers,
        body,
    })
}

/// Form fields as a body.
pub fn form(fields: &[(String, String)]) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}

/// Fields from pairs that are written down.
pub fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// Calls a function with a token, as JSON.
pub fn call(url: &str, token: &str, function: &str, params: &[(String, String)]) -> io::Result<Answer> {
    let mut all = fields(&[
        ("wstoken", token),
        ("wsfunction", function),
        ("moodlewsrestformat", "json"),
    ]);
    all.extend_from_slice(params);
    send(
        url,
        "POST",
        "/webservice/rest/server.php",
        "application/x-www-form-urlencoded",
        form(&all).as_bytes(),
    )
}

/// Uploads files beside fields.
pub fn upload(url: &str, params: &[(String, String)], files: &[(String, String, Vec<u8>)]) -> io::Result<Answer> {
    let mut body = Vec::new();
    for (name, value) in params {
        body.extend(format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes());
    }
    for (name, file, bytes) in files {
        let head = format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\r\n");
        body.extend(head.into_bytes());
        body.extend(bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--x--\r\n");
    send(
        url,
        "POST",
        "/webservice/upload.php",
        "multipart/form-data; boundary=x",
        &body,
    )
}

/// Calls a function as the administrator, with parameters as pairs; the answer must have status 200.
pub fn ask(moodle: &FakeMoodle, function: &str, params: &[(&str, &str)]) -> Value {
    let answer = call(moodle.url(), moodle.token(), function, &fields(params)).unwrap();
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

/// A fake with the small school.
pub fn school() -> FakeMoodle {
    let setup = Setup {
        site: school::options(),
        fill: school::small,
        ..Setup::default()
    };
    FakeMoodle::start(setup).unwrap()
}

/// The id of a course by its short name.
pub fn course(moodle: &FakeMoodle, shortname: &str) -> i64 {
    moodle.with_state(|state| state.tables.courses.first(&key("shortname", shortname)).unwrap().0)
}

/// The id of an account by its username.
pub fn user(moodle: &FakeMoodle, username: &str) -> i64 {
    moodle.with_state(|state| state.user_named(username).unwrap().id)
}
