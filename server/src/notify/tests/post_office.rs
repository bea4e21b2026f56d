//! A real mail server on loopback, for tests: it takes mails by SMTP, and refuses them when it is told to.

#![allow(
    dead_code,
    reason = "the tests of the API and of the command line use a part of it each"
)]

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use mailparse::{MailHeaderMap, ParsedMail};

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
    /// What is answered next to a command, instead of "yes".
    refusals: VecDeque<(&'static str, &'static str)>,
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
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let office = Self {
            address: listener.local_addr().unwrap(),
            counter: Arc::default(),
        };
        let counter = Arc::clone(&office.counter);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let counter = Arc::clone(&counter);
                // Somebody who hangs up in the middle leaves nothing.
                thread::spawn(move || serve(stream, &counter).unwrap_or_default());
            }
        });
        office
    }

    /// Where it is.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
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

fn serve(stream: TcpStream, counter: &Mutex<Counter>) -> std::io::Result<()> {
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream);
    let mut say = |text: &str| {
        out.write_all(text.replace('\n', "\r\n").as_bytes())?;
        out.write_all(b"\r\n")
    };
    say("220-post.school.example\n220 speaks SMTP")?;
    let (mut from, mut to) = (String::new(), String::new());
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let command = line.split([' ', '\r']).next().unwrap_or_default().to_uppercase();
        let refusal = {
            let mut counter = counter.lock().unwrap();
            let next = counter.refusals.front().is_some_and(|(refused, _)| *refused == command);
            if next { counter.refusals.pop_front() } else { None }
        };
        if let Some((_, answer)) = refusal {
            say(answer)?;
            continue;
        }
        match command.as_str() {
            "EHLO" => say("250-post.school.example\n250-SIZE 10485760\n250 8BITMIME")?,
            "MAIL" => {
                from = inside(&line);
                say("250 2.1.0 yes")?;
            }
            "RCPT" => {
                to = inside(&line);
                say("250 2.1.5 yes")?;
            }
            "DATA" => {
                say("354 go on")?;
                let data = data(&mut lines)?;
                let mut counter = counter.lock().unwrap();
                counter.mails.push(Delivered {
                    from: from.clone(),
                    to: to.clone(),
                    data,
                });
                say(&format!("250-2.0.0 taken\n250 as number {}", counter.mails.len()))?;
            }
            "QUIT" => return say("221 2.0.0 bye"),
            _ => say("250 2.0.0 yes")?,
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
