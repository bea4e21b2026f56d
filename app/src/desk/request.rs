//! How a file is to be read and checked, by what a person has chosen for it.

use shared::api::FileOptions;
use shared::check::{Mapping, Request};
use shared::formats::{self, Format};
use shared::settings::Settings;

/// How it is to be checked, but for what is changed in it.
pub fn request_of(name: String, options: &FileOptions, settings: &Settings) -> Request {
    let mut request = Request::new(name, settings.clone());
    request.format = format_of(options);
    // What the card of the file says holds, also when it says `auto`.
    if let Some(encoding) = &options.encoding {
        request.dialect.encoding = encoding.parse().ok();
    }
    if let Some(separator) = &options.separator {
        request.dialect.separator = separator.parse().ok();
    }
    request.dialect.headerless = request.format.is_some_and(Format::is_list);
    request.mapping = Mapping {
        map: options
            .map
            .iter()
            .map(|(from, to)| (from.clone(), to.clone()))
            .collect(),
        ignore: options.ignore.clone(),
    };
    request
}

/// The command file that a person has said it is.
pub fn format_of(options: &FileOptions) -> Option<&'static dyn Format> {
    formats::find(options.format.as_deref()?)
}
