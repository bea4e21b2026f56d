//! The address of who calls: that of the connection, or what a proxy that is trusted says of it.

use std::net::IpAddr;

use actix_web::HttpRequest;
use actix_web::http::header::X_FORWARDED_FOR;

/// The address of who calls. A proxy adds the address that it sees at the end of the header: it is read from there, as
/// far as those who wrote it are trusted.
pub fn address(request: &HttpRequest, trusted: &[IpAddr]) -> Option<IpAddr> {
    let mut address = request.peer_addr()?.ip();
    let said = request
        .headers()
        .get_all(X_FORWARDED_FOR)
        .filter_map(|value| value.to_str().ok());
    let said: Vec<&str> = said.flat_map(|value| value.split(',')).map(str::trim).collect();
    for before in said.into_iter().rev() {
        if !trusted.contains(&address) {
            break;
        }
        match before.parse() {
            Ok(before) => address = before,
            Err(_) => break,
        }
    }
    Some(address)
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn only_proxies_that_are_trusted_are_believed() {
        let proxies = ["127.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()];
        for (peer, said, expected) in [
            ("203.0.113.7", "", "203.0.113.7"),
            ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
            ("127.0.0.1", "", "127.0.0.1"),
            ("127.0.0.1", "198.51.100.1", "198.51.100.1"),
            ("127.0.0.1", "192.0.2.66, 198.51.100.1", "198.51.100.1"),
            ("127.0.0.1", "192.0.2.66, 198.51.100.1, 10.0.0.2", "198.51.100.1"),
            ("127.0.0.1", "unknown", "127.0.0.1"),
            ("127.0.0.1", "2001:db8::1", "2001:db8::1"),
        ] {
            let peer = format!("{peer}:4000").parse().unwrap();
            let request = TestRequest::default()
                .peer_addr(peer)
                .insert_header((X_FORWARDED_FOR, said));
            let found = address(&request.to_http_request(), &proxies).unwrap();
            assert_eq!(found.to_string(), expected, "{peer} {said}");
        }
    }
}
