//! Where an object store is: `s3://bucket/prefix`, with the usual variables for where and by which keys.

use std::error::Error as _;
use std::fmt;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use object_store::aws::{AmazonS3Builder, S3CopyIfNotExists};
use object_store::path::Path;
use object_store::{ClientOptions, Error, ObjectStore, RetryConfig};

use super::Trouble;

/// How long a connection may take.
const CONNECTING: Duration = Duration::from_secs(5);
/// How long nothing may come.
const SILENT: Duration = Duration::from_secs(30);
/// How long a request may take in all: as long as the largest file on a slow line.
const LONGEST: Duration = Duration::from_secs(3600);
/// A request that fails for the store's sake is made again for so long.
const AGAIN: Duration = Duration::from_secs(30);
/// And at most so often.
const TRIES: usize = 4;
/// The longest that is shown of what a store says, in characters.
const LONGEST_SAID: usize = 300;

/// Why an address can't be one of an object store.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FilesUrlError {
    /// No such address.
    #[error("files-url: {0} is no address such as s3://bucket/folder")]
    Url(String),
    /// The endpoint isn't encrypted, and that isn't allowed.
    #[error("files-url: AWS_ENDPOINT_URL is http://, which is only allowed with --allow-http")]
    Http,
}

/// Where files are kept, if not on the disk. It holds no key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilesAt {
    bucket: String,
    prefix: Path,
    allow_http: bool,
}

impl FilesAt {
    /// Reads an address.
    ///
    /// # Errors
    ///
    /// It is none.
    pub fn new(url: &str, allow_http: bool) -> Result<Self, FilesUrlError> {
        // What somebody may take for the place of a key isn't shown.
        let shown = url.rsplit('@').next().unwrap_or(url);
        let none = || FilesUrlError::Url(shown.to_owned());
        let rest = url.trim().strip_prefix("s3://").ok_or_else(none)?;
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let is_bucket = |letter: char| letter.is_ascii_alphanumeric() || "-._".contains(letter);
        if bucket.len() < 3 || !bucket.chars().all(is_bucket) || prefix.contains(['?', '#']) {
            return Err(none());
        }
        Ok(Self {
            bucket: bucket.to_owned(),
            prefix: Path::parse(prefix).map_err(|_| none())?,
            allow_http,
        })
    }

    /// The part of the bucket that is ours.
    pub(super) const fn prefix(&self) -> &Path {
        &self.prefix
    }

    /// The store, by the variables of this process.
    ///
    /// # Errors
    ///
    /// They can't be right.
    pub(super) fn store(&self) -> Result<Arc<dyn ObjectStore>, Trouble> {
        let endpoint = ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "AWS_ENDPOINT"]
            .iter()
            .find_map(|name| std::env::var(name).ok());
        let is_open = endpoint.is_some_and(|endpoint| endpoint.trim().to_lowercase().starts_with("http://"));
        if is_open && !self.allow_http {
            return Err(FilesUrlError::Http.into());
        }
        self.store_of(AmazonS3Builder::from_env())
    }

    /// The store, with keys and endpoint as the builder has them.
    pub(super) fn store_of(&self, builder: AmazonS3Builder) -> Result<Arc<dyn ObjectStore>, Trouble> {
        crate::outgoing::prepare();
        let client = ClientOptions::new()
            .with_allow_http(self.allow_http)
            .with_connect_timeout(CONNECTING)
            .with_read_timeout(SILENT)
            .with_timeout(LONGEST);
        let retry = RetryConfig {
            max_retries: TRIES,
            retry_timeout: AGAIN,
            ..RetryConfig::default()
        };
        let built = builder
            .with_bucket_name(&self.bucket)
            .with_client_options(client)
            .with_retry(retry)
            .with_copy_if_not_exists(S3CopyIfNotExists::Multipart)
            // One request each: not every store takes many at once.
            .with_disable_bulk_delete(true)
            .build();
        Ok(Arc::new(built.map_err(|error| Trouble::Reached(told(error)))?))
    }
}

impl fmt::Display for FilesAt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "s3://{}/{}", self.bucket, self.prefix)
    }
}

/// What a store answers, as an error of a file.
pub(super) fn told(error: Error) -> io::Error {
    let kind = match &error {
        Error::NotFound { .. } => io::ErrorKind::NotFound,
        Error::AlreadyExists { .. } | Error::Precondition { .. } => io::ErrorKind::AlreadyExists,
        Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => io::ErrorKind::PermissionDenied,
        Error::NotSupported { .. } | Error::NotImplemented { .. } => io::ErrorKind::Unsupported,
        Error::InvalidPath { .. } => io::ErrorKind::InvalidInput,
        _ => io::ErrorKind::Other,
    };
    io::Error::new(kind, said(&error))
}

/// What a store says, without what it was sent: of a wrong signature, that would be the name of the key.
fn said(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let more = error.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        cause = error.source();
    }
    let between = |tag: &str| {
        let (_, rest) = text.split_once(&format!("<{tag}>"))?;
        Some(rest.split_once('<')?.0.to_owned())
    };
    match (between("Code"), between("Message")) {
        (Some(code), Some(message)) => format!("{code}: {message}"),
        (Some(code), None) => code,
        _ => {
            let plain = text.split('<').next().unwrap_or_default().trim_end();
            plain.chars().take(LONGEST_SAID).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_bucket_and_a_folder() {
        for (url, bucket, prefix) in [
            ("s3://school-files", "school-files", ""),
            ("s3://school-files/", "school-files", ""),
            (
                "s3://school-files/tool sync/élèves/",
                "school-files",
                "tool sync/élèves",
            ),
        ] {
            let at = FilesAt::new(url, false).unwrap();
            assert_eq!((at.bucket.as_str(), at.prefix.as_ref()), (bucket, prefix), "{url}");
        }
        for url in [
            "",
            "school-files",
            "https://school-files.example/x",
            "s3://",
            "s3:///x",
            "s3://bucket/../other",
            "s3://bucket/a//b",
            "s3://bucket/x?region=eu",
        ] {
            assert_eq!(FilesAt::new(url, true), Err(FilesUrlError::Url(url.into())), "{url}");
        }
        let with_keys = FilesAt::new("s3://AKIAEXAMPLE:secret@bucket/x", false);
        assert_eq!(with_keys, Err(FilesUrlError::Url("bucket/x".into())));
    }

    #[test]
    fn no_key_is_shown_of_what_a_store_says() {
        let body = "<?xml version=\"1.0\"?><Error><Code>SignatureDoesNotMatch</Code><Message>Check your key and signing \
                    method.</Message><AWSAccessKeyId>AKIAEXAMPLE</AWSAccessKeyId><StringToSign>AWS4…</StringToSign></Error>";
        let error = Error::PermissionDenied {
            path: "area/users.csv".into(),
            source: format!("Server returned non-2xx status code: 403 Forbidden: {body}").into(),
        };
        let error = told(error);
        assert_eq!(error.kind(), io::ErrorKind::PermissionDenied);
        assert_eq!(
            error.to_string(),
            "SignatureDoesNotMatch: Check your key and signing method."
        );
        let page = Error::Generic {
            store: "S3",
            source: "502 Bad Gateway: <html><body>AKIAEXAMPLE</body></html>".into(),
        };
        assert_eq!(told(page).to_string(), "Generic S3 error: 502 Bad Gateway:");
    }
}
