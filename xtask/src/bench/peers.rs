//! The programs of others that ours is compared with.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::folder;
use crate::{exec, workspace};

const QSV_VERSION: &str = "16.1.0";

/// What the rules for users ask of these columns: presence, form, length, and
/// three keys.
const SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "required": ["username", "firstname", "lastname"],
  "properties": {
    "username": {"type": "string", "pattern": "^[a-z0-9_.@-]+$", "maxLength": 100},
    "firstname": {"type": "string", "minLength": 1, "maxLength": 100},
    "lastname": {"type": "string", "minLength": 1, "maxLength": 100},
    "email": {"type": "string", "pattern": "^[^@ ]+@[^@ ]+\\.[^@ ]+$", "maxLength": 100},
    "idnumber": {"type": "string", "maxLength": 255},
    "institution": {"type": "string", "maxLength": 255},
    "department": {"type": "string", "maxLength": 255},
    "city": {"type": "string", "maxLength": 120},
    "country": {"type": "string", "pattern": "^[A-Z]{2}$"},
    "lang": {"type": "string", "pattern": "^[a-z_]{2,30}$"},
    "phone1": {"type": "string", "maxLength": 20},
    "description": {"type": "string"}
  },
  "allOf": [
    {"uniqueCombinedWith": ["username"]},
    {"uniqueCombinedWith": ["email"]},
    {"uniqueCombinedWith": ["idnumber"]}
  ]
}
"#;

/// qsv, full or lite.
pub(super) fn qsv() -> Option<PathBuf> {
    exec::which("qsv").or_else(|| exec::which("qsvlite"))
}

/// Builds qsv into the tools folder, unless there is one.
pub(super) fn install_qsv() -> Result<()> {
    if qsv().is_some() {
        return Ok(());
    }
    let mut cargo = exec::cargo(["install", "--locked", "--root"]);
    cargo.arg(workspace::tools());
    cargo.args(["qsv", "--version", QSV_VERSION, "--bin", "qsvlite"]);
    cargo.args(["--no-default-features", "--features", "lite,mimalloc"]);
    exec::run(cargo.env_remove("CARGO_TARGET_DIR"))
}

/// Writes the schema for [`validate`].
pub(super) fn write_schema() -> Result<PathBuf> {
    let path = folder()?.join("users.schema.json");
    fs::write(&path, SCHEMA).with_context(|| path.display().to_string())?;
    Ok(path)
}

/// `qsv validate` on two threads.
pub(super) fn validate(qsv: &Path, file: &Path, schema: &Path) -> Command {
    let mut validate = Command::new(qsv);
    validate.arg("validate").arg(file).arg(schema);
    validate.args(["--delimiter", ";", "--jobs", "2", "--quiet"]);
    validate
}
