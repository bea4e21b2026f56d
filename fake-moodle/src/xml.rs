//! Answers as XML, which is what a call gets that doesn't ask for JSON.

use std::fmt::Write;

use serde_json::Value;

use crate::errors::Exception;

const START: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n";

/// A value that a function returned.
pub fn returned(value: &Value) -> String {
    let mut xml = format!("{START}<RESPONSE>\n");
    put(&mut xml, value);
    xml.push_str("</RESPONSE>\n");
    xml
}

/// An error.
pub fn error(why: &Exception, debugging: bool) -> String {
    let mut xml = format!("{START}<EXCEPTION class=\"{}\">\n", why.class);
    if let Some(code) = &why.code {
        let _ = writeln!(xml, "<ERRORCODE>{}</ERRORCODE>", escaped(code));
    }
    let _ = writeln!(xml, "<MESSAGE>{}</MESSAGE>", escaped(&why.message));
    if let (true, Some(debug)) = (debugging, &why.debug) {
        let _ = writeln!(xml, "<DEBUGINFO>{}</DEBUGINFO>", escaped(debug));
    }
    xml.push_str("</EXCEPTION>\n");
    xml
}

fn put(xml: &mut String, value: &Value) {
    match value {
        Value::Null => xml.push_str("<VALUE null=\"null\"/>\n"),
        Value::Bool(yes) => one(xml, if *yes { "1" } else { "0" }),
        Value::Number(number) => one(xml, &number.to_string()),
        Value::String(text) => one(xml, &escaped(text)),
        Value::Array(values) => {
            xml.push_str("<MULTIPLE>\n");
            values.iter().for_each(|value| put(xml, value));
            xml.push_str("</MULTIPLE>\n");
        }
        Value::Object(entries) => {
            xml.push_str("<SINGLE>\n");
            for (name, value) in entries {
                let _ = write!(xml, "<KEY name=\"{name}\">");
                put(xml, value);
                xml.push_str("</KEY>\n");
            }
            xml.push_str("</SINGLE>\n");
        }
    }
}

fn one(xml: &mut String, text: &str) {
    let _ = writeln!(xml, "<VALUE>{text}</VALUE>");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
