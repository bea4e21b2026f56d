//! Whom is believed when a certificate says who answers: the authorities that the operating system knows, and one's own.

use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{CertificateError, RootCertStore};
use shared::i18n::{Catalog, Sentence};

/// The authorities that are believed beside those of the operating system: of a school, of a company.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    authorities: Arc<[CertificateDer<'static>]>,
}

/// Why a file doesn't say whom to believe.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    /// It can't be read.
    #[error("ca-file: {0:?} can't be read: {1}")]
    Unreadable(PathBuf, String),
    /// There is no certificate in it.
    #[error("ca-file: there is no certificate in {0:?}: it begins with -----BEGIN CERTIFICATE-----")]
    Empty(PathBuf),
    /// What stands in it for a certificate is none.
    #[error("ca-file: a certificate in {0:?} can't be read: {1}")]
    Broken(PathBuf, String),
}

impl Trust {
    /// Believes the authorities of this file, too: certificates in PEM, one after the other.
    ///
    /// # Errors
    ///
    /// The file can't be read, or has no certificate, or one that isn't.
    pub fn configured(file: Option<&Path>) -> Result<Self, TrustError> {
        let Some(file) = file.filter(|file| !file.as_os_str().is_empty()) else {
            return Ok(Self::default());
        };
        let text = std::fs::read(file).map_err(|error| TrustError::Unreadable(file.to_owned(), error.to_string()))?;
        let broken = |error: &dyn Error| TrustError::Broken(file.to_owned(), error.to_string());
        let authorities: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(&text)
            .collect::<Result<_, _>>()
            .map_err(|error| broken(&error))?;
        if authorities.is_empty() {
            return Err(TrustError::Empty(file.to_owned()));
        }
        // Better told at the start than at the first request of the night.
        let mut store = RootCertStore::empty();
        for authority in &authorities {
            store.add(authority.clone()).map_err(|error| broken(&error))?;
        }
        Ok(Self {
            authorities: authorities.into(),
        })
    }

    /// The certificates of one's own authorities, in DER.
    pub fn authorities(&self) -> impl Iterator<Item = &[u8]> {
        self.authorities.iter().map(AsRef::as_ref)
    }
}

/// Why a server isn't spoken to: nothing was said to it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Distrust {
    /// No authority that is known has signed its certificate.
    #[error("its certificate is signed by an authority that isn't known here")]
    Issuer,
    /// Its certificate is one for signing others.
    #[error("its certificate is that of an authority")]
    Authority,
    /// Its certificate is over.
    #[error("its certificate has expired")]
    Expired,
    /// Its certificate isn't valid yet.
    #[error("its certificate isn't valid yet")]
    Early,
    /// Its certificate is for other names.
    #[error("its certificate is for another name")]
    Name,
    /// Another fault of its certificate.
    #[error("its certificate isn't accepted: {0}")]
    Other(String),
    /// It answers, but not by TLS.
    #[error("it doesn't speak TLS")]
    Plain,
    /// TLS is demanded of it, and it offers none.
    #[error("it doesn't offer STARTTLS")]
    NoStartTls,
}

impl Distrust {
    /// What an error says of it, if that is what it is about.
    #[must_use]
    pub fn of(error: &(dyn Error + 'static)) -> Option<Self> {
        let mut at = Some(error);
        while let Some(error) = at {
            if let Some(tls) = error.downcast_ref() {
                return Self::of_tls(tls);
            }
            // Such an error hides what it carries: its source is the source of that.
            let carried = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
            at = match carried {
                Some(carried) => Some(carried),
                None => error.source(),
            };
        }
        None
    }

    fn of_tls(error: &rustls::Error) -> Option<Self> {
        match error {
            rustls::Error::InvalidMessage(_) => Some(Self::Plain),
            rustls::Error::InvalidCertificate(fault) => Some(match fault {
                CertificateError::UnknownIssuer => Self::Issuer,
                CertificateError::Expired | CertificateError::ExpiredContext { .. } => Self::Expired,
                CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => Self::Early,
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => Self::Name,
                // It has no name of its own among the faults.
                CertificateError::Other(other) if other.to_string().contains("CaUsedAsEndEntity") => Self::Authority,
                other => Self::Other(other.to_string()),
            }),
            _ => None,
        }
    }

    /// The sentence of the catalogue about this host.
    #[must_use]
    pub fn sentence(&self, host: &str) -> Sentence {
        let sentence = Sentence::new(match self {
            Self::Issuer => "distrust-issuer",
            Self::Authority => "distrust-authority",
            Self::Expired => "distrust-expired",
            Self::Early => "distrust-early",
            Self::Name => "distrust-name",
            Self::Other(_) => "distrust-other",
            Self::Plain => "distrust-plain",
            Self::NoStartTls => "distrust-no-starttls",
        });
        let sentence = sentence.with("host", host);
        match self {
            Self::Other(reason) => sentence.with("reason", reason.as_str()),
            _ => sentence,
        }
    }

    /// That sentence in the language of a catalogue.
    #[must_use]
    pub fn told(&self, host: &str, catalog: &Catalog) -> String {
        self.sentence(host).said(catalog)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outgoing::testing::Authority;

    #[test]
    fn a_file_of_authorities_has_certificates_and_is_judged_at_the_start() {
        let folder = tempfile::tempdir().unwrap();
        let read = |name: &str, text: Option<&str>| {
            let file = folder.path().join(name);
            if let Some(text) = text {
                std::fs::write(&file, text).unwrap();
            }
            let trust = Trust::configured(Some(&file));
            trust.map(|trust| trust.authorities().count())
        };
        let (school, company) = (Authority::new("School"), Authority::new("Company"));
        let both = format!("# Ours\n{}\n{}", school.pem(), company.pem());
        assert_eq!(read("both.pem", Some(&both)), Ok(2));
        assert!(matches!(read("none.pem", Some("hello")), Err(TrustError::Empty(_))));
        let broken = "-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n";
        assert!(matches!(read("broken.pem", Some(broken)), Err(TrustError::Broken(..))));
        let gone = read("gone.pem", None).unwrap_err();
        assert!(gone.to_string().contains("gone.pem"), "{gone}");
        assert_eq!(Trust::configured(None).unwrap().authorities().count(), 0);
        assert_eq!(Trust::configured(Some(Path::new(""))).unwrap().authorities().count(), 0);
    }
}
