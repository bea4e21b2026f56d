//! A mail: one content as text and as HTML. Styles are inline, for programs that read mails know no others; it looks
//! like the report.

use std::fmt::Write;

use super::html::escape;
use crate::i18n::{Args, Catalog};

/// The widest line of the text form, in characters: more would be broken on the way.
const WIDTH: usize = 72;
const INK: &str = "#1d1c19";
const QUIET: &str = "#55524a";
const LINE: &str = "#e6e3dd";
const ACCENT: &str = "#2c47b0";
const FONT: &str = "font:14px/1.5 system-ui,'Segoe UI','Noto Sans',sans-serif";

/// What a mail says. What is blank or empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letter {
    /// Its subject.
    pub subject: String,
    /// Its heading; the subject where it is blank.
    pub heading: String,
    /// How somebody is addressed.
    pub greeting: String,
    /// What is to be known first.
    pub lead: String,
    /// What stands out, in the colour of its tone.
    pub notes: Vec<Note>,
    /// Terms with their values.
    pub facts: Vec<(String, String)>,
    /// Lists under headings.
    pub lists: Vec<Listing>,
    /// A way on: its words, and its address.
    pub link: Option<(String, String)>,
    /// Why the mail came, and what to do with it.
    pub foot: String,
}

/// What stands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Whether it is bad news; else it is to be looked at.
    pub is_bad: bool,
    /// What it says.
    pub text: String,
}

/// A list under a heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The heading.
    pub title: String,
    /// Its items.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// What it says.
    pub text: String,
    /// More about it.
    pub more: String,
    /// Where it leads.
    pub address: Option<String>,
}

impl From<String> for Item {
    fn from(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}

impl Letter {
    /// The mail as text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut part = |piece: String| {
            if !piece.trim().is_empty() {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(&piece);
            }
        };
        part(wrapped(&self.greeting, ""));
        part(wrapped(&self.lead, ""));
        self.notes.iter().for_each(|note| part(wrapped(&note.text, "  ")));
        let facts = self.facts.iter();
        part(facts.map(|(term, value)| format!("{term}: {value}\n")).collect());
        for list in &self.lists {
            let mut piece = format!("{}\n", list.title);
            for item in &list.items {
                piece += &wrapped(&item.text, "- ");
                piece += &wrapped(&item.more, "  ");
                if let Some(address) = &item.address {
                    let _ = writeln!(piece, "  {address}");
                }
            }
            part(piece);
        }
        if let Some((words, address)) = &self.link {
            part(format!("{words}:\n{address}\n"));
        }
        if !self.foot.is_empty() {
            part(format!("-- \n{}", wrapped(&self.foot, "")));
        }
        text
    }

    /// The mail as HTML.
    #[must_use]
    pub fn html(&self, catalog: &Catalog) -> String {
        let title = if self.heading.is_empty() {
            &self.subject
        } else {
            &self.heading
        };
        let title = escape(title);
        let mut html = format!(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n</head>\n\
             <body style=\"margin:0;padding:24px 16px;{FONT};color:{INK};background:#fff\">\n\
             <div style=\"max-width:640px;margin:0 auto\">\n\
             <p style=\"margin:0 0 16px;color:{QUIET};font-weight:500\">Tool Sync</p>\n\
             <h1 style=\"margin:0 0 8px;font-size:20px;line-height:1.3\">{title}</h1>\n",
            catalog.lang().code(),
        );
        for text in [&self.greeting, &self.lead].into_iter().filter(|text| !text.is_empty()) {
            let _ = writeln!(html, "<p style=\"margin:0 0 12px;font-size:16px\">{}</p>", lines(text));
        }
        for note in &self.notes {
            let (edge, ground) = if note.is_bad {
                ("#cf4238", "#fbeceb")
            } else {
                ("#bf8018", "#f9f2e6")
            };
            let _ = writeln!(
                html,
                "<p style=\"margin:0 0 12px;padding:8px 12px;border-left:3px solid {edge};background:{ground};color:{INK}\">{}</p>",
                lines(&note.text)
            );
        }
        self.facts_html(&mut html);
        self.lists.iter().for_each(|list| list.html(&mut html));
        if let Some((words, address)) = &self.link {
            let _ = writeln!(
                html,
                "<p style=\"margin:20px 0\"><a href=\"{}\" style=\"display:inline-block;padding:8px 14px;border-radius:6px;\
                 background:{ACCENT};color:#fff;text-decoration:none;font-weight:500\">{}</a></p>",
                escape(address),
                escape(words)
            );
        }
        if !self.foot.is_empty() {
            let _ = writeln!(
                html,
                "<p style=\"margin:24px 0 0;padding-top:12px;border-top:1px solid {LINE};color:{QUIET};font-size:13px\">{}</p>",
                lines(&self.foot)
            );
        }
        html.push_str("</div>\n</body>\n</html>\n");
        html
    }

    fn facts_html(&self, html: &mut String) {
        if self.facts.is_empty() {
            return;
        }
        html.push_str(
            "<table role=\"presentation\" style=\"margin:0 0 12px;border-collapse:collapse;font-size:14px\">\n",
        );
        for (term, value) in &self.facts {
            let _ = writeln!(
                html,
                "<tr><td style=\"padding:2px 16px 2px 0;color:{QUIET};vertical-align:top\">{}</td>\
                 <td style=\"padding:2px 0\">{}</td></tr>",
                escape(term),
                escape(value)
            );
        }
        html.push_str("</table>\n");
    }
}

impl Listing {
    /// A list of what there is, and how much of it is left out; `None` where there is nothing.
    #[must_use]
    pub fn of(title: String, items: Vec<Item>, left_out: u64, catalog: &Catalog) -> Option<Self> {
        let mut items = items;
        if left_out > 0 {
            let more = catalog.text("notify-more", &Args::new().with("count", left_out));
            items.push(more.into());
        }
        (!items.is_empty()).then_some(Self { title, items })
    }

    fn html(&self, html: &mut String) {
        let _ = writeln!(
            html,
            "<h2 style=\"margin:20px 0 6px;font-size:15px\">{}</h2>\n<ul style=\"margin:0 0 12px;padding:0 0 0 20px\">",
            escape(&self.title)
        );
        for item in &self.items {
            let text = escape(&item.text);
            let text = match &item.address {
                Some(address) => format!("<a href=\"{}\" style=\"color:{ACCENT}\">{text}</a>", escape(address)),
                None => text,
            };
            let more = if item.more.is_empty() {
                String::new()
            } else {
                format!("<br><span style=\"color:{QUIET}\">{}</span>", escape(&item.more))
            };
            let _ = writeln!(html, "<li style=\"margin:0 0 4px\">{text}{more}</li>");
        }
        html.push_str("</ul>\n");
    }
}

/// A text with its line breaks.
fn lines(text: &str) -> String {
    escape(text.trim_end()).replace('\n', "<br>\n")
}

/// A text in lines that aren't too long, the first one behind `mark`. An address is never broken.
fn wrapped(text: &str, mark: &str) -> String {
    let mut wrapped = String::new();
    let under = " ".repeat(mark.chars().count());
    let mut before = mark;
    for line in text.lines() {
        let mut length = 0;
        for word in line.split(' ') {
            let letters = word.chars().count();
            if length == 0 {
                wrapped.push_str(before);
                length = before.chars().count();
            } else if length + 1 + letters > WIDTH {
                wrapped.push('\n');
                wrapped.push_str(&under);
                length = under.len();
            } else {
                wrapped.push(' ');
                length += 1;
            }
            wrapped.push_str(word);
            length += letters;
        }
        wrapped.push('\n');
        before = &under;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn letter() -> Letter {
        Letter {
            subject: "3 rows failed: users & co.csv".into(),
            heading: String::new(),
            greeting: String::new(),
            lead:
                "117 rows created their record, 3 failed. Twelve of them were skipped because nothing is said of them."
                    .into(),
            notes: vec![Note {
                is_bad: true,
                text: "The disk is <full>.".into(),
            }],
            facts: vec![("Sent by".into(), "n.roussel".into())],
            lists: vec![Listing {
                title: "Why".into(),
                items: vec![Item {
                    text: "Email is not an address".into(),
                    more: "3 rows".into(),
                    address: Some("https://sync.example/rules/USR004?a=1&b=2".into()),
                }],
            }],
            link: Some(("Open".into(), "https://sync.example/runs/01J".into())),
            foot: "You get this because somebody subscribed you.".into(),
        }
    }

    #[test]
    fn the_text_has_short_lines_and_whole_addresses() {
        insta::assert_snapshot!(letter().text(), @r"
        117 rows created their record, 3 failed. Twelve of them were skipped
        because nothing is said of them.

          The disk is <full>.

        Sent by: n.roussel

        Why
        - Email is not an address
          3 rows
          https://sync.example/rules/USR004?a=1&b=2

        Open:
        https://sync.example/runs/01J

        -- 
        You get this because somebody subscribed you.
        ");
    }

    #[test]
    fn nothing_of_the_content_is_html() {
        let html = letter().html(Catalog::of(Lang::En));
        assert!(html.contains(
            "<h1 style=\"margin:0 0 8px;font-size:20px;line-height:1.3\">3 rows failed: users &amp; co.csv</h1>"
        ));
        assert!(html.contains("The disk is &lt;full&gt;."));
        assert!(html.contains("href=\"https://sync.example/rules/USR004?a=1&amp;b=2\""));
        assert!(
            !html.contains("<script") && !html.contains("<style"),
            "styles are inline"
        );
    }

    #[test]
    fn what_is_empty_is_left_out() {
        let letter = Letter {
            subject: "A trial".into(),
            lead: "It works.".into(),
            ..Letter::default()
        };
        assert_eq!(letter.text(), "It works.\n");
        let html = letter.html(Catalog::of(Lang::Fr));
        assert!(html.contains("lang=\"fr\"") && !html.contains("<table") && !html.contains("<ul"));
    }

    #[test]
    fn a_list_says_how_much_of_it_is_left_out() {
        let catalog = Catalog::of(Lang::En);
        let list = Listing::of("Why".into(), vec!["one".to_owned().into()], 7, catalog).unwrap();
        assert_eq!(list.items[1].text, "and 7 more");
        assert_eq!(Listing::of("Why".into(), Vec::new(), 0, catalog), None);
    }
}
