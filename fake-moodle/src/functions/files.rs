//! `core_files_*`: drafts.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::{Call, Function};
use crate::errors::{Exception, invalid};
use crate::params::{Kind, needed, taken};
use crate::state::{File, Level};

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new(
        "core_files_upload",
        &[
            taken("contextid", Kind::Int),
            needed("component", Kind::AlphaNumExt),
            needed("filearea", Kind::AlphaNumExt),
            needed("itemid", Kind::Int),
            needed("filepath", Kind::Raw),
            needed("filename", Kind::Raw),
            needed("filecontent", Kind::Raw),
            taken("contextlevel", Kind::AlphaNumExt),
            taken("instanceid", Kind::Int),
        ],
        upload,
    ),
    Function::new("core_files_get_unused_draft_itemid", &[], unused_draft),
];

fn upload(call: &mut Call<'_>) -> Result<Value, Exception> {
    let args = call.args;
    let (name, path) = (args.text("filename"), args.text("filepath"));
    if args.text("component") != "user" || args.text("filearea") != "draft" {
        return Err(invalid("Only files of drafts can be uploaded."));
    }
    let bytes = STANDARD
        .decode(args.text("filecontent"))
        .map_err(|_| invalid("The content of the file is not base64."))?;
    let draft = match args.int("itemid") {
        0 => call.state.new_draft(),
        draft => draft,
    };
    call.state.keep(
        draft,
        File {
            name: name.to_owned(),
            bytes,
        },
    );
    let context = call.state.context(Level::User, call.caller.user).unwrap_or(0);
    Ok(json!({
        "contextid": context,
        "component": "user",
        "filearea": "draft",
        "itemid": draft,
        "filepath": path,
        "filename": name,
        "url": format!("{}/draftfile.php/{context}/user/draft/{draft}{path}{name}", call.state.options.url),
    }))
}

fn unused_draft(call: &mut Call<'_>) -> Result<Value, Exception> {
    let draft = call.state.new_draft();
    Ok(json!({
        "component": "user",
        "contextid": call.state.context(Level::User, call.caller.user),
        "userid": call.caller.user,
        "filearea": "draft",
        "itemid": draft,
        "warnings": [],
    }))
}
