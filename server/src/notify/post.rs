//! Mail by SMTP. Where the mail server is and how it is signed in to is configuration, never a setting (D87).

use std::error::Error;
use std::fmt;
use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};
use lettre::transport::smtp;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use url::{Host, Url};

use crate::outgoing::{Distrust, Trust};

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
    /// Nobody could be believed to be the mail server.
    #[error("smtp-url: {0}")]
    Tls(String),
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
    /// The server doesn't prove who it is, or doesn't encrypt: it was told nothing.
    #[error("{0}")]
    Distrusted(Distrust),
    /// The server doesn't take it, and won't.
    #[error("{0}")]
    Refused(String),
    /// It may be taken later.
    #[error("{0}")]
    Later(String),
}

impl Post {
    /// What flags say: both of them, or none. By TLS these authorities are believed, too.
    ///
    /// # Errors
    ///
    /// When mail can't be configured so.
    pub fn configured(url: Option<&str>, from: Option<&str>, trust: &Trust) -> Result<Option<Self>, PostError> {
        let filled = |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        match (filled(url), filled(from)) {
            (None, None) => Ok(None),
            (Some(url), Some(from)) => Self::new(&url, &from, trust).map(Some),
            _ => Err(PostError::Half),
        }
    }

    fn new(text: &str, from: &str, trust: &Trust) -> Result<Self, PostError> {
        let url = Url::parse(text).map_err(|_| PostError::Url)?;
        // Of a scheme that it doesn't know, the library takes a host for no more than a name.
        let host = url
            .host_str()
            .and_then(|host| Host::parse(host).ok())
            .ok_or(PostError::Url)?;
        let encryption = Encryption::of(&url).ok_or(PostError::Url)?;
        let encrypted = matches!(encryption, Encryption::Sealed | Encryption::Required);
        let is_here = match &host {
            Host::Domain(name) => name == "localhost",
            Host::Ipv4(address) => address.is_loopback(),
            Host::Ipv6(address) => address.is_loopback(),
        };
        if url.password().is_some() && !encrypted && !is_here {
            return Err(PostError::Plain);
        }
        let port = url.port().unwrap_or(encryption.port());
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(plain(&url, port)?.as_str())
            .map_err(|_| PostError::Url)?
            .tls(encryption.with(&host, trust)?)
            .timeout(Some(PATIENCE))
            .build();
        Ok(Self {
            transport,
            from: from.parse().map_err(|_| PostError::From(from.to_owned()))?,
            server: format!("{host}:{port}"),
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
            Err(error) => Err(self.undelivered(&error)),
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

    /// A refusal of the mail itself is final; one of the credentials isn't, for they can be mended.
    fn undelivered(&self, error: &smtp::Error) -> Undelivered {
        if let Some(why) = Distrust::of(error) {
            return Undelivered::Distrusted(why);
        }
        let reason = chain(error);
        // The library has no name for it: before anything is sent, only this can be in the way.
        if self.encrypted && error.is_client() && reason.contains("STARTTLS") {
            return Undelivered::Distrusted(Distrust::NoStartTls);
        }
        match error.status().map_or(0, u16::from) {
            530..=538 => Undelivered::Later(reason),
            500..=599 => Undelivered::Refused(reason),
            _ => Undelivered::Later(reason),
        }
    }
}

/// How a mail server is spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encryption {
    /// By TLS from the first byte: `smtps://`.
    Sealed,
    /// By TLS before anything is said of a mail: `smtp://…?tls=required`.
    Required,
    /// By TLS where it is offered: `smtp://…?tls=opportunistic`.
    Opportunistic,
    /// In clear.
    None,
}

impl Encryption {
    fn of(url: &Url) -> Option<Self> {
        let tls = url.query_pairs().find(|(name, _)| name == "tls");
        match (url.scheme(), tls.as_ref().map(|(_, value)| value.as_ref())) {
            ("smtps", None) => Some(Self::Sealed),
            ("smtp", None) => Some(Self::None),
            ("smtp", Some("required")) => Some(Self::Required),
            ("smtp", Some("opportunistic")) => Some(Self::Opportunistic),
            _ => None,
        }
    }

    fn port(self) -> u16 {
        match self {
            Self::Sealed => smtp::SUBMISSIONS_PORT,
            Self::Required | Self::Opportunistic => smtp::SUBMISSION_PORT,
            Self::None => smtp::SMTP_PORT,
        }
    }

    fn with(self, host: &Host, trust: &Trust) -> Result<Tls, PostError> {
        let parameters = || {
            let failed = |error: smtp::Error| PostError::Tls(chain(&error));
            // An address stands in a certificate without its brackets.
            let name = match host {
                Host::Ipv6(address) => address.to_string(),
                other => other.to_string(),
            };
            let mut parameters = TlsParameters::builder(name);
            for authority in trust.authorities() {
                let authority = Certificate::from_der(authority.to_vec()).map_err(failed)?;
                parameters = parameters.add_root_certificate(authority);
            }
            parameters.build().map_err(failed)
        };
        Ok(match self {
            Self::Sealed => Tls::Wrapper(parameters()?),
            Self::Required => Tls::Required(parameters()?),
            Self::Opportunistic => Tls::Opportunistic(parameters()?),
            Self::None => Tls::None,
        })
    }
}

/// The same address without a word on encryption: that is said apart, with whom to believe.
fn plain(url: &Url, port: u16) -> Result<Url, PostError> {
    let mut plain = url.clone();
    plain.set_query(None);
    let set = plain.set_scheme("smtp").and_then(|()| plain.set_port(Some(port)));
    set.map(|()| plain).map_err(|()| PostError::Url)
}

/// An error with all that is behind it, each said once.
fn chain(error: &dyn Error) -> String {
    let mut reason = error.to_string();
    let mut at = error;
    while let Some(source) = at.source() {
        let text = source.to_string();
        if !reason.contains(&text) {
            reason = format!("{reason}: {text}");
        }
        at = source;
    }
    reason
}

/// No clock shows more than the year 9999, and the header can't either.
fn latest() -> Duration {
    Duration::from_secs(253_402_300_799)
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
        let post = Post::configured(Some(url), Some(FROM), &Trust::default())?.unwrap();
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
            ("smtps://mail.school.example?tls=none", PostError::Url),
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
            Post::configured(Some("smtp://localhost"), None, &Trust::default()).unwrap_err(),
            PostError::Half
        );
        assert_eq!(
            Post::configured(None, Some(FROM), &Trust::default()).unwrap_err(),
            PostError::Half
        );
        assert!(Post::configured(Some(" "), None, &Trust::default()).unwrap().is_none());
        let from = Post::configured(Some("smtp://localhost"), Some("nobody"), &Trust::default());
        assert_eq!(from.unwrap_err(), PostError::From("nobody".into()));
    }

    #[test]
    fn neither_the_password_nor_the_user_is_printed() {
        let post = Post::configured(
            Some("smtps://me:secret@mail.school.example"),
            Some(FROM),
            &Trust::default(),
        )
        .unwrap();
        assert_eq!(
            format!("{:?}", post.unwrap()),
            r#"Post { server: "mail.school.example:465", .. }"#
        );
    }
}
