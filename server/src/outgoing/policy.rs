//! Which addresses may be asked: by TLS, and none within the server's own network, whatever name it has.

use std::error::Error;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use super::OutgoingError;

/// Which addresses may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// Also those of the server's own network: loopback, private, link-local.
    pub allow_private: bool,
    /// Also without encryption.
    pub allow_http: bool,
    /// The largest file that is fetched, in bytes.
    pub largest: u64,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            allow_private: false,
            allow_http: false,
            largest: 2 << 30,
        }
    }
}

impl Policy {
    /// An address that may be asked, as far as it can be seen from itself.
    pub(super) fn judge(self, text: &str) -> Result<Url, OutgoingError> {
        let bad = || OutgoingError::BadAddress(text.to_owned());
        let url = Url::parse(text.trim()).map_err(|_| bad())?;
        let host = url.host().ok_or_else(bad)?;
        match url.scheme() {
            "https" => {}
            "http" if self.allow_http => {}
            "http" => return Err(OutgoingError::Plain(host.to_string())),
            _ => return Err(bad()),
        }
        // Credentials would be shown wherever the address is; they have a place of their own.
        if !url.username().is_empty() || url.password().is_some() {
            return Err(OutgoingError::BadAddress(host.to_string()));
        }
        let address = match host {
            Host::Ipv4(address) => Some(IpAddr::V4(address)),
            Host::Ipv6(address) => Some(IpAddr::V6(address)),
            // What a name stands for is judged when it is looked up.
            Host::Domain(_) => None,
        };
        match address.filter(|address| !self.allows(*address)) {
            Some(address) => Err(OutgoingError::Private(address.to_string())),
            None => Ok(url),
        }
    }

    /// Looks names up for the client, and hands out only what may be asked: nothing is looked up again in between.
    pub(super) fn resolver(self) -> Arc<impl Resolve + 'static> {
        Arc::new(Judged(self))
    }

    fn allows(self, address: IpAddr) -> bool {
        self.allow_private || is_public(address)
    }
}

/// A name stands for an address that may not be asked.
#[derive(Debug)]
struct Refused(String);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Refused {}

/// The host that was refused, if that is what an error is about.
pub(super) fn refused(error: &(dyn Error + 'static)) -> Option<String> {
    let mut at = Some(error);
    while let Some(error) = at {
        if let Some(Refused(host)) = error.downcast_ref() {
            return Some(host.clone());
        }
        at = error.source();
    }
    None
}

struct Judged(Policy);

impl Resolve for Judged {
    fn resolve(&self, name: Name) -> Resolving {
        let Self(policy) = *self;
        Box::pin(async move {
            let host = name.as_str();
            let found: Vec<SocketAddr> = tokio::net::lookup_host((host, 0)).await?.collect();
            // A name that stands for both is refused as a whole: which one answers would be chance.
            if found.iter().any(|address| !policy.allows(address.ip())) {
                return Err(Refused(host.to_owned()).into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// Whether an address is one of the public internet.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => match embedded(address) {
            Some(address) => is_public_v4(address),
            None => is_public_v6(address),
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_special = matches!(
        (a, b, c),
        // "This network"; carrier-grade NAT; protocol assignments; benchmarks; reserved.
        (0, ..) | (100, 64..=127, _) | (192, 0, 0) | (198, 18..=19, _) | (240.., ..)
    );
    !(is_special
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation())
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    // Global unicast, without the addresses of documents and of Teredo, which carries others in itself.
    (0x2000..0x4000).contains(&first) && !(first == 0x2001 && (second == 0x0db8 || second == 0))
}

/// The address of the older kind that an address carries: mapped, translated (NAT64) or tunnelled (6to4).
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let [a, b, c, d, e, f, g, h] = address.segments();
    let v4 = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match (a, b, c, d, e, f) {
        (0, 0, 0, 0, 0, 0xffff) | (0x64, 0xff9b, 0, 0, 0, 0) => Some(v4(g, h)),
        (0x2002, ..) => Some(v4(b, c)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_network_has_many_names() {
        for address in [
            "127.0.0.1",
            "127.8.8.8",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12:3456::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:db8::1",
            "2001:0:1::1",
        ] {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
        for address in [
            "93.184.216.34",
            "8.8.8.8",
            "172.32.0.1",
            "2606:2800:220:1::1",
            "::ffff:8.8.8.8",
        ] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn what_can_be_seen_from_an_address() {
        let open = Policy {
            allow_private: true,
            allow_http: true,
            ..Policy::default()
        };
        let told = |policy: Policy, url: &str| match policy.judge(url) {
            Ok(url) => url.to_string(),
            Err(OutgoingError::BadAddress(_)) => "bad".into(),
            Err(OutgoingError::Plain(_)) => "plain".into(),
            Err(OutgoingError::Private(_)) => "private".into(),
            Err(other) => panic!("{other}"),
        };
        let strict = Policy::default();
        for (url, judged) in [
            (" https://HR.school.example/u.csv ", "https://hr.school.example/u.csv"),
            ("http://hr.school.example/u.csv", "plain"),
            ("ftp://hr.school.example/u.csv", "bad"),
            ("file:///etc/passwd", "bad"),
            ("hr.school.example", "bad"),
            ("https://me:secret@hr.school.example/", "bad"),
            ("https://127.0.0.1/", "private"),
            // Other ways to write the same address.
            ("https://2130706433/", "private"),
            ("https://0x7f.1/", "private"),
            ("https://[::1]/", "private"),
            ("https://[::ffff:169.254.169.254]/", "private"),
        ] {
            assert_eq!(told(strict, url), judged, "{url}");
        }
        assert_eq!(told(open, "http://127.0.0.1:8080/u.csv"), "http://127.0.0.1:8080/u.csv");
    }
}
