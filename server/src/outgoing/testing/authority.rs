//! An authority that makes certificates, for tests: good ones, and such as must not be believed.

use std::io::Write;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose, date_time_ymd};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

use crate::outgoing::Trust;

/// An authority.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

impl Authority {
    /// One of this name.
    pub fn new(name: &str) -> Self {
        let (params, key) = (authority(name), KeyPair::generate().unwrap());
        let pem = params.self_signed(&key).unwrap().pem();
        Self {
            issuer: Issuer::new(params, key),
            pem,
        }
    }

    /// Its certificate, as it would be handed out.
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// Who believes it.
    pub fn trusted(&self) -> Trust {
        trusting(&self.pem)
    }

    /// What a server of these names needs to speak TLS.
    pub fn server(&self, names: &[&str]) -> Arc<ServerConfig> {
        self.signed(params(names))
    }

    /// The same with a certificate that is over.
    pub fn expired(&self, names: &[&str]) -> Arc<ServerConfig> {
        let mut params = params(names);
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(2021, 1, 1);
        self.signed(params)
    }

    /// The same with a certificate for a time to come.
    pub fn early(&self, names: &[&str]) -> Arc<ServerConfig> {
        let mut params = params(names);
        params.not_before = date_time_ymd(2990, 1, 1);
        params.not_after = date_time_ymd(2991, 1, 1);
        self.signed(params)
    }

    fn signed(&self, params: CertificateParams) -> Arc<ServerConfig> {
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        config(certificate.der().to_vec(), &key)
    }
}

/// A server whose certificate is that of an authority, as `openssl req -x509` makes it, and who believes it.
pub fn self_signed_authority(name: &str) -> (Arc<ServerConfig>, Trust) {
    let mut params = authority(name);
    params.subject_alt_names = CertificateParams::new(vec![name.to_owned()]).unwrap().subject_alt_names;
    let key = KeyPair::generate().unwrap();
    let certificate = params.self_signed(&key).unwrap();
    (config(certificate.der().to_vec(), &key), trusting(&certificate.pem()))
}

fn authority(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::DigitalSignature];
    params
}

fn params(names: &[&str]) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    CertificateParams::new(names).unwrap()
}

fn trusting(pem: &str) -> Trust {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pem.as_bytes()).unwrap();
    Trust::configured(Some(file.path())).unwrap()
}

fn config(certificate: Vec<u8>, key: &KeyPair) -> Arc<ServerConfig> {
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.into()], key);
    Arc::new(config.unwrap())
}
