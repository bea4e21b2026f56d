//! Calls the program with a data folder of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// The program and the folder it works in.
pub struct Tool {
    folder: tempfile::TempDir,
}

impl Tool {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// The same folder once more, as it is now.
    pub fn again(&self) -> Self {
        let again = Self::new();
        copy(self.folder.path(), again.folder.path());
        again
    }

    /// Writes a command file.
    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_toolsync"));
        command
            .current_dir(self.folder.path())
            .args(arguments)
            .arg("--data-dir")
            .arg(self.data());
        command.env_remove("TOOLSYNC_FAULT").env("LANG", "C").env("LC_ALL", "C");
        command
    }

    pub fn call(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Exit code and JSON.
    pub fn json(&self, arguments: &[&str]) -> (i32, Value) {
        let output = self.call(&[arguments, &["--json"]].concat());
        let text = String::from_utf8_lossy(&output.stdout);
        let json = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{error}: {text} {}", String::from_utf8_lossy(&output.stderr)));
        (output.status.code().unwrap(), json)
    }

    pub fn text(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.call(arguments);
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    }

    /// Files of the area whose names hold this text, in order.
    pub fn area(&self, part: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        collect(&self.data().join("area"), part, &mut found);
        found.sort();
        found
    }
}

/// All files below a folder, in order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(folder, "", &mut found);
    found.sort();
    found
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            std::fs::copy(&path, &to).unwrap();
        }
    }
}

fn collect(folder: &Path, part: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, part, found);
        } else if path.display().to_string().contains(part) {
            found.push(path);
        }
    }
}
