//! Mail by SMTP. Where the mail server is and how it is signed in to is configuration, never a setting (D87).

use std::fmt;
use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};
use lettre::transport::smtp;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use url::{Host, Url};

/// How long the mail server may say nothing.
const PATIENCE: Duration = Duration::from_secs(30);

/// The mail server, and whom mails come from.
#[derive(Clone)]
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    server: String,
    encrypted: bool,
}

/// Why mail can't be configured so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PostError {
    /// Not the address of a mail server. It isn't repeated: a password may stand in it.
    #[error(
        "smtp-url is no address of a mail server such as smtps://user:password@mail.school.example or \
         smtp://user:password@mail.school.example:587?tls=required"
    )]
    Url,
    /// A password would go over the network in clear.
    #[error("smtp-url: a password is only sent by TLS: add ?tls=required, or write smtps://")]
    Plain,
    /// Not whom a mail could come from.
    #[error("mail-from: {0} is no address such as Tool Sync <sync@school.example>")]
    From(String),
    /// One of the two without the other.
    #[error("smtp-url and mail-from belong together: one of them is missing")]
    Half,
}

/// A mail to be sent.
#[derive(Debug, Clone)]
pub struct Mail<'a> {
    /// Its id: the same each time it is tried.
    pub id: &'a str,
    /// To whom.
    pub to: &'a str,
    /// Its subject.
    pub subject: &'a str,
    /// When it was written, in Unix seconds.
    pub written: i64,
    /// As text.
    pub text: &'a str,
    /// As HTML.
    pub html: &'a str,
    /// A file that goes along: its name and its bytes.
    pub attached: Option<(String, Vec<u8>)>,
}

/// Why a mail wasn't taken.
#[derive(Debug, thiserror::Error)]
pub enum Undelivered {
    /// The address isn't one.
    #[error("not an address")]
    Address,
    /// The server doesn't take it, and won't.
    #[error("{0}")]
    Refused(String),
    /// It may be taken later.
    #[error("{0}")]
    Later(String),
}

impl Post {
    /// What flags say: both of them, or none.
    ///
    /// # Errors
    ///
    /// When mail can't be configured so.
    pub fn configured(url: Option<&str>, from: Option<&str>) -> Result<Option<Self>, PostError> {
        let filled = |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        match (filled(url), filled(from)) {
            (None, None) => Ok(None),
            (Some(url), Some(from)) => Self::new(&url, &from).map(Some),
            _ => Err(PostError::Half),
        }
    }

    fn new(text: &str, from: &str) -> Result<Self, PostError> {
        let url = Url::parse(text).map_err(|_| PostError::Url)?;
        // Of a scheme that it doesn't know, the library takes a host for no more than a name.
        let host = url
            .host_str()
            .and_then(|host| Host::parse(host).ok())
            .ok_or(PostError::Url)?;
        let tls = url.query_pairs().find(|(name, _)| name == "tls");
        let encrypted = url.scheme() == "smtps" || tls.as_ref().is_some_and(|(_, value)| value == "required");
        let is_here = match &host {
            Host::Domain(name) => name == "localhost",
            Host::Ipv4(address) => address.is_loopback(),
            Host::Ipv6(address) => address.is_loopback(),
        };
        if url.password().is_some() && !encrypted && !is_here {
            return Err(PostError::Plain);
        }
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(text).map_err(|_| PostError::Url)?;
        let default = match (url.scheme(), tls.is_some()) {
            ("smtps", _) => smtp::SUBMISSIONS_PORT,
            (_, true) => smtp::SUBMISSION_PORT,
            _ => smtp::SMTP_PORT,
        };
        Ok(Self {
            transport: builder.timeout(Some(PATIENCE)).build(),
            from: from.parse().map_err(|_| PostError::From(from.to_owned()))?,
            server: format!("{host}:{}", url.port().unwrap_or(default)),
            encrypted,
        })
    }

    /// The mail server, without user and password.
    #[must_use]
    pub fn server(&self) -> &str {
        &self.server
    }

    /// Whether mails go there by TLS, and not at all without.
    #[must_use]
    pub fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// Whom mails come from.
    #[must_use]
    pub fn from(&self) -> String {
        self.from.to_string()
    }

    /// Sends a mail. Says what the server answered.
    ///
    /// # Errors
    ///
    /// When the server doesn't take it, or can't be reached.
    pub async fn send(&self, mail: Mail<'_>) -> Result<String, Undelivered> {
        let to: Address = mail.to.parse().map_err(|_| Undelivered::Address)?;
        let message = self.message(mail, to)?;
        match self.transport.send(message).await {
            Ok(response) => Ok(response.message().collect::<Vec<_>>().join(" ")),
            Err(error) => Err(undelivered(&error)),
        }
    }

    fn message(&self, mail: Mail<'_>, to: Address) -> Result<Message, Undelivered> {
        let written = u64::try_from(mail.written).unwrap_or(0);
        let builder = Message::builder()
            .message_id(Some(format!("<{}@{}>", mail.id, self.from.email.domain())))
            .date(UNIX_EPOCH + Duration::from_secs(written).min(latest()))
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(mail.subject);
        let both = MultiPart::alternative_plain_html(mail.text.to_owned(), mail.html.to_owned());
        let message = match mail.attached {
            None => builder.multipart(both),
            Some((name, bytes)) => {
                let kind = ContentType::parse(crate::runs::media_type(&name)).unwrap_or(ContentType::TEXT_HTML);
                let file: SinglePart = Attachment::new(name).body(bytes, kind);
                builder.multipart(MultiPart::mixed().multipart(both).singlepart(file))
            }
        };
        let mut message = message.map_err(|error| Undelivered::Refused(error.to_string()))?;
        // Nobody's holiday answers to a program.
        message.headers_mut().insert_raw(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ));
        Ok(message)
    }
}

/// No clock shows more than the year 9999, and the header can't either.
fn latest() -> Duration {
    Duration::from_secs(253_402_300_799)
}

/// A refusal of the mail itself is final; one of the credentials isn't, for they can be mended.
fn undelivered(error: &smtp::Error) -> Undelivered {
    let mut reason = error.to_string();
    let mut at: &dyn std::error::Error = error;
    while let Some(source) = at.source() {
        let text = source.to_string();
        if !reason.contains(&text) {
            reason = format!("{reason}: {text}");
        }
        at = source;
    }
    let code = error.status().map_or(0, u16::from);
    match code {
        530..=538 => Undelivered::Later(reason),
        500..=599 => Undelivered::Refused(reason),
        _ => Undelivered::Later(reason),
    }
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Post")
            .field("server", &self.server)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM: &str = "Tool Sync <sync@school.example>";

    fn post(url: &str) -> Result<(String, bool), PostError> {
        let post = Post::configured(Some(url), Some(FROM))?.unwrap();
        Ok((post.server().to_owned(), post.is_encrypted()))
    }

    #[test]
    fn where_mail_goes() {
        for (url, server, encrypted) in [
            ("smtp://mail.school.example", "mail.school.example:25", false),
            ("smtps://me:secret@mail.school.example", "mail.school.example:465", true),
            (
                "smtp://me:secret@mail.school.example?tls=required",
                "mail.school.example:587",
                true,
            ),
            ("smtp://me:secret@127.0.0.1:2525", "127.0.0.1:2525", false),
        ] {
            assert_eq!(post(url), Ok((server.to_owned(), encrypted)), "{url}");
        }
    }

    #[test]
    fn what_cannot_be() {
        for (url, error) in [
            ("mail.school.example", PostError::Url),
            ("http://mail.school.example", PostError::Url),
            ("smtp://", PostError::Url),
            ("smtp://mail.school.example?tls=perhaps", PostError::Url),
            // Opportunistic encryption is none for who stands in between.
            ("smtp://me:secret@mail.school.example", PostError::Plain),
            (
                "smtp://me:secret@mail.school.example?tls=opportunistic",
                PostError::Plain,
            ),
        ] {
            assert_eq!(post(url), Err(error), "{url}");
        }
        assert_eq!(
            Post::configured(Some("smtp://localhost"), None).unwrap_err(),
            PostError::Half
        );
        assert_eq!(Post::configured(None, Some(FROM)).unwrap_err(), PostError::Half);
        assert!(Post::configured(Some(" "), None).unwrap().is_none());
        let from = Post::configured(Some("smtp://localhost"), Some("nobody"));
        assert_eq!(from.unwrap_err(), PostError::From("nobody".into()));
    }

    #[test]
    fn neither_the_password_nor_the_user_is_printed() {
        let post = Post::configured(Some("smtps://me:secret@mail.school.example"), Some(FROM)).unwrap();
        assert_eq!(
            format!("{:?}", post.unwrap()),
            r#"Post { server: "mail.school.example:465", .. }"#
        );
    }
}
