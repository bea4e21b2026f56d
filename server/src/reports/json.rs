//! The JSON report: the shape of `toolsync run --json`, with every row, written as it comes.

use std::io::{self, Write};

use shared::api::{FileDto, RowDto, RunDto};

/// Writes `{"run":…,"files":[{…,"outcomes":[…]},…]}` piece by piece.
#[derive(Debug)]
pub(super) struct JsonReport<W> {
    out: W,
    files: u32,
    outcomes: u64,
}

impl<W: Write> JsonReport<W> {
    pub(super) fn begin(mut out: W, run: &RunDto, simulated: bool) -> io::Result<Self> {
        write!(out, "{{\"run\":")?;
        value(&mut out, &run.summary.id)?;
        write!(out, ",\"state\":")?;
        value(&mut out, &run.summary.state)?;
        write!(out, ",\"simulated\":{simulated},\"guards\":")?;
        value(&mut out, &run.guards)?;
        write!(out, ",\"files\":[")?;
        Ok(Self {
            out,
            files: 0,
            outcomes: 0,
        })
    }

    pub(super) fn file(&mut self, file: &FileDto, report: &str) -> io::Result<()> {
        if self.files > 0 {
            write!(self.out, "]}},")?;
        }
        self.files += 1;
        self.outcomes = 0;
        let mut head = serde_json::to_value(file).map_err(io::Error::other)?;
        if let Some(head) = head.as_object_mut() {
            head.insert("report".into(), report.into());
        }
        let head = head.to_string();
        // The object stays open for its outcomes.
        write!(self.out, "{},\"outcomes\":[", head.strip_suffix('}').unwrap_or(&head))
    }

    pub(super) fn row(&mut self, row: &RowDto) -> io::Result<()> {
        for outcome in &row.outcomes {
            if self.outcomes > 0 {
                self.out.write_all(b",\n")?;
            }
            self.outcomes += 1;
            value(&mut self.out, outcome)?;
        }
        Ok(())
    }

    pub(super) fn end(mut self) -> io::Result<W> {
        if self.files > 0 {
            write!(self.out, "]}}")?;
        }
        writeln!(self.out, "]}}")?;
        Ok(self.out)
    }
}

fn value(out: &mut impl Write, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer(out, value).map_err(io::Error::other)
}
