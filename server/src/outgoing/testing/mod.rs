//! A real receiver of HTTP on loopback, for tests: also by TLS.

mod authority;

use std::sync::{Arc, Mutex};

use rustls::ServerConfig;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

pub use self::authority::{Authority, self_signed_authority};
use super::{Outgoing, Policy};

/// A request as it came in.
#[derive(Debug, Clone)]
pub struct Heard {
    /// Its method.
    pub method: String,
    /// What was asked for.
    pub path: String,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// What was sent.
    pub body: Vec<u8>,
}

impl Heard {
    /// What a header says, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Reply {
    /// All is well.
    pub fn ok(body: impl Into<Vec<u8>>) -> Self {
        Self {
            body: body.into(),
            ..Self::status(200)
        }
    }

    /// Nothing but a status.
    pub fn status(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// With a header.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}

/// Answers requests until it is dropped.
#[derive(Debug)]
pub struct Receiver {
    address: String,
    heard: Arc<Mutex<Vec<Heard>>>,
    task: JoinHandle<()>,
}

impl Receiver {
    /// Answers as a function says.
    pub async fn start(reply: impl Fn(&Heard) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        Self::at(listener, address, None, reply)
    }

    /// Answers by TLS, as `localhost`: to who believes its certificate.
    pub async fn sealed(config: Arc<ServerConfig>, reply: impl Fn(&Heard) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("https://localhost:{}", listener.local_addr().unwrap().port());
        Self::at(listener, address, Some(TlsAcceptor::from(config)), reply)
    }

    fn at(
        listener: TcpListener,
        address: String,
        tls: Option<TlsAcceptor>,
        reply: impl Fn(&Heard) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let keeps = Arc::clone(&heard);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                match &tls {
                    None => answer(stream, &reply, &keeps).await,
                    Some(tls) => {
                        // Who doesn't believe the certificate hangs up.
                        if let Ok(stream) = tls.accept(stream).await {
                            answer(stream, &reply, &keeps).await;
                        }
                    }
                }
            }
        });
        Self { address, heard, task }
    }

    /// The address of a path of it.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// What was asked so far.
    pub fn heard(&self) -> Vec<Heard> {
        self.heard.lock().unwrap().clone()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Asks also what is on this machine, without encryption.
pub fn here() -> Outgoing {
    Outgoing::new(Policy {
        allow_private: true,
        allow_http: true,
        ..Policy::default()
    })
}

async fn answer(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    reply: &impl Fn(&Heard) -> Reply,
    heard: &Mutex<Vec<Heard>>,
) {
    let Some((mut stream, request)) = hear(stream).await else {
        return;
    };
    let reply = reply(&request);
    heard.lock().unwrap().push(request);
    let _ = stream.write_all(&written(&reply)).await;
    let _ = stream.shutdown().await;
}

async fn hear<S: AsyncRead + AsyncWrite + Unpin>(stream: S) -> Option<(S, Heard)> {
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    stream.read_line(&mut line).await.ok()?;
    let mut words = line.split(' ');
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = Vec::new();
    loop {
        line.clear();
        stream.read_line(&mut line).await.ok()?;
        let Some((name, value)) = line.split_once(':') else {
            break;
        };
        headers.push((name.to_lowercase(), value.trim().to_owned()));
    }
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let mut body = vec![0; length.map_or(0, |(_, length)| length.parse().unwrap())];
    stream.read_exact(&mut body).await.ok()?;
    let heard = Heard {
        method,
        path,
        headers,
        body,
    };
    Some((stream.into_inner(), heard))
}

fn written(reply: &Reply) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {} x\r\nconnection: close\r\n", reply.status);
    if reply.status != 304 {
        head += &format!("content-length: {}\r\n", reply.body.len());
    }
    for (name, value) in &reply.headers {
        head += &format!("{name}: {value}\r\n");
    }
    [format!("{head}\r\n").as_bytes(), &reply.body].concat()
}
