//! Requests to other systems: each goes through here.

/// Chooses the cryptography of TLS, once for the process: before the first client is made.
pub fn prepare() {
    // Only the first call chooses; the same is chosen each time.
    let _ = rustls::crypto::ring::default_provider().install_default();
}
