//! A real mail server on loopback, for tests: it takes mails by SMTP, and refuses them when it is told to.

#![allow(
    dead_code,
    reason = "the tests of the API and of the command line use a part of it each"
)]

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use mailparse::{MailHeaderMap, ParsedMail};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// A mail as it came in.
#[derive(Debug, Clone)]
pub struct Delivered {
    /// Whom the envelope names as its sender.
    pub from: String,
    /// To whom it goes.
    pub to: String,
    /// All of it.
    pub data: Vec<u8>,
}

impl Delivered {
    /// A header, decoded.
    pub fn header(&self, name: &str) -> String {
        self.parsed().get_headers().get_first_value(name).unwrap_or_default()
    }

    /// The first part of this media type, decoded.
    pub fn part(&self, kind: &str) -> Option<String> {
        let mail = self.parsed();
        let found = mail.parts().find(|part| part.ctype.mimetype == kind)?;
        Some(found.get_body().unwrap().replace("\r\n", "\n"))
    }

    /// The text of it.
    pub fn text(&self) -> String {
        self.part("text/plain").unwrap()
    }

    /// The names of the files that go along.
    pub fn files(&self) -> Vec<String> {
        let mail = self.parsed();
        let names = mail
            .parts()
            .filter_map(|part| part.get_content_disposition().params.get("filename").cloned());
        names.collect()
    }

    fn parsed(&self) -> ParsedMail<'_> {
        mailparse::parse_mail(&self.data).unwrap()
    }
}

#[derive(Debug, Default)]
struct Counter {
    mails: Vec<Delivered>,
    /// Each command, and whether it came by TLS.
    commands: Vec<(String, bool)>,
    /// What is answered next to a command, instead of "yes".
    refusals: VecDeque<(&'static str, &'static str)>,
}

/// How it may be spoken to.
#[derive(Debug, Clone, Default)]
pub enum Sealing {
    /// In clear.
    #[default]
    None,
    /// By TLS from the first byte.
    Whole(Arc<ServerConfig>),
    /// By TLS after STARTTLS.
    Offered(Arc<ServerConfig>),
    /// By TLS after STARTTLS; somebody in between slips an answer in before it.
    Slipped(Arc<ServerConfig>),
}

/// A mail server. It works until the test ends.
#[derive(Debug, Clone)]
pub struct PostOffice {
    address: SocketAddr,
    counter: Arc<Mutex<Counter>>,
}

impl PostOffice {
    /// Opens one.
    pub fn open() -> Self {
        Self::sealed(Sealing::None)
    }

    /// Opens one that speaks TLS.
    pub fn sealed(sealing: Sealing) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let office = Self {
            address: listener.local_addr().unwrap(),
            counter: Arc::default(),
        };
        let counter = Arc::clone(&office.counter);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (counter, sealing) = (Arc::clone(&counter), sealing.clone());
                // Somebody who hangs up in the middle leaves nothing.
                thread::spawn(move || serve(stream, &sealing, &counter).unwrap_or_default());
            }
        });
        office
    }

    /// Where it is.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Each command that it heard, and whether that came by TLS.
    pub fn commands(&self) -> Vec<(String, bool)> {
        self.counter.lock().unwrap().commands.clone()
    }

    /// Answers so to the next command of this name: `("RCPT", "550 no such user")`.
    pub fn refuse(&self, command: &'static str, answer: &'static str) {
        self.counter.lock().unwrap().refusals.push_back((command, answer));
    }

    /// What was taken so far, in its order.
    pub fn mails(&self) -> Vec<Delivered> {
        self.counter.lock().unwrap().mails.clone()
    }

    /// To whom, and what about.
    pub fn subjects(&self) -> Vec<(String, String)> {
        let mails = self.mails();
        let mut told: Vec<_> = mails
            .iter()
            .map(|mail| (mail.to.clone(), mail.header("Subject")))
            .collect();
        told.sort();
        told
    }
}

/// A connection, in clear or by TLS.
enum Wire {
    Clear(TcpStream),
    Sealed(Box<StreamOwned<ServerConnection, TcpStream>>),
}

impl Wire {
    fn seal(stream: TcpStream, config: &Arc<ServerConfig>) -> io::Result<Self> {
        let connection = ServerConnection::new(Arc::clone(config)).map_err(io::Error::other)?;
        Ok(Self::Sealed(Box::new(StreamOwned::new(connection, stream))))
    }
}

impl Read for Wire {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Clear(stream) => stream.read(buffer),
            Self::Sealed(stream) => stream.read(buffer),
        }
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Clear(stream) => stream.write(bytes),
            Self::Sealed(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Clear(stream) => stream.flush(),
            Self::Sealed(stream) => stream.flush(),
        }
    }
}

fn say(lines: &mut BufReader<Wire>, text: &str) -> io::Result<()> {
    let out = lines.get_mut();
    out.write_all(format!("{}\r\n", text.replace('\n', "\r\n")).as_bytes())?;
    out.flush()
}

fn serve(stream: TcpStream, sealing: &Sealing, counter: &Mutex<Counter>) -> io::Result<()> {
    let mut lines = BufReader::new(match sealing {
        Sealing::Whole(config) => Wire::seal(stream, config)?,
        _ => Wire::Clear(stream),
    });
    say(&mut lines, "220-post.school.example\n220 speaks SMTP")?;
    let (mut from, mut to) = (String::new(), String::new());
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let command = line.split([' ', '\r']).next().unwrap_or_default().to_uppercase();
        let is_sealed = matches!(lines.get_ref(), Wire::Sealed(_));
        let refusal = {
            let mut counter = counter.lock().unwrap();
            counter.commands.push((command.clone(), is_sealed));
            let next = counter.refusals.front().is_some_and(|(refused, _)| *refused == command);
            if next { counter.refusals.pop_front() } else { None }
        };
        if let Some((_, answer)) = refusal {
            say(&mut lines, answer)?;
            continue;
        }
        match (command.as_str(), sealing) {
            ("EHLO", Sealing::Offered(_) | Sealing::Slipped(_)) if !is_sealed => {
                say(&mut lines, "250-post.school.example\n250-STARTTLS\n250 8BITMIME")?;
            }
            // Credentials are asked for where nobody listens.
            ("EHLO", Sealing::Whole(_) | Sealing::Offered(_)) => {
                say(
                    &mut lines,
                    "250-post.school.example\n250-AUTH PLAIN LOGIN\n250 8BITMIME",
                )?;
            }
            ("EHLO", _) => say(&mut lines, "250-post.school.example\n250-SIZE 10485760\n250 8BITMIME")?,
            ("STARTTLS", Sealing::Offered(config) | Sealing::Slipped(config)) => {
                let slipped = matches!(sealing, Sealing::Slipped(_));
                let more = if slipped {
                    "\n250-evil.example\n250 AUTH PLAIN"
                } else {
                    ""
                };
                say(&mut lines, &format!("220 2.0.0 go on{more}"))?;
                let Wire::Clear(stream) = lines.into_inner() else {
                    return Ok(());
                };
                lines = BufReader::new(Wire::seal(stream, config)?);
            }
            ("AUTH", _) => say(&mut lines, "235 2.7.0 it is you")?,
            ("MAIL", _) => {
                from = inside(&line);
                say(&mut lines, "250 2.1.0 yes")?;
            }
            ("RCPT", _) => {
                to = inside(&line);
                say(&mut lines, "250 2.1.5 yes")?;
            }
            ("DATA", _) => {
                say(&mut lines, "354 go on")?;
                let data = data(&mut lines)?;
                let mut counter = counter.lock().unwrap();
                counter.mails.push(Delivered {
                    from: from.clone(),
                    to: to.clone(),
                    data,
                });
                say(
                    &mut lines,
                    &format!("250-2.0.0 taken\n250 as number {}", counter.mails.len()),
                )?;
            }
            ("QUIT", _) => return say(&mut lines, "221 2.0.0 bye"),
            _ => say(&mut lines, "250 2.0.0 yes")?,
        }
    }
}

/// What stands in angle brackets.
fn inside(line: &str) -> String {
    let after = line.split('<').nth(1).unwrap_or_default();
    after.split('>').next().unwrap_or_default().to_owned()
}

/// A mail up to the line with a dot.
fn data(lines: &mut impl BufRead) -> std::io::Result<Vec<u8>> {
    let mut data = Vec::new();
    loop {
        let mut line = Vec::new();
        lines.read_until(b'\n', &mut line)?;
        if line.is_empty() || line == b".\r\n" {
            return Ok(data);
        }
        data.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}
