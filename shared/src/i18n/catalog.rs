//! Messages by id, with their values filled in.

use super::sources::sources;
use super::{Arg, Args, Lang, group_digits};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::{fmt, sync::OnceLock};
use unic_langid::LanguageIdentifier;

/// All messages in one language. Shared between threads.
pub struct Catalog {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Catalog {
    /// The catalogue of a language with the texts that are built in, made when it is first asked for.
    #[must_use]
    pub fn of(lang: Lang) -> &'static Self {
        static EN: OnceLock<Catalog> = OnceLock::new();
        static FR: OnceLock<Catalog> = OnceLock::new();
        match lang {
            Lang::En => EN.get_or_init(|| Self::read(lang, sources(lang))),
            Lang::Fr => FR.get_or_init(|| Self::read(lang, sources(lang))),
        }
    }

    /// Its language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a message with that id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The text of a message. A message that doesn't exist is its own id; where debug assertions
    /// are on, so in all tests, it is a failure.
    #[must_use]
    pub fn text(&self, id: &str, args: &Args) -> String {
        let text = self.message(id, args);
        debug_assert!(text.is_some(), "no message {id} in {}", self.lang);
        text.unwrap_or_else(|| id.to_owned())
    }

    /// The text of a message, or `None` when there is no such message.
    #[must_use]
    pub fn message(&self, id: &str, args: &Args) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&self.values(args)), &mut errors);
        debug_assert!(errors.is_empty(), "message {id}: {errors:?}");
        Some(text.into_owned())
    }

    /// The text of an attribute of a message, or `None` when there is no such attribute.
    #[must_use]
    pub fn attribute(&self, id: &str, attribute: &str, args: &Args) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = message.get_attribute(attribute)?.value();
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&self.values(args)), &mut errors);
        debug_assert!(errors.is_empty(), "message {id}.{attribute}: {errors:?}");
        Some(text.into_owned())
    }

    /// The text of a message for who explains it: the names of its values stand in braces where values will be. Where
    /// the words depend on a value, they are those of the commonest one.
    #[must_use]
    pub fn pattern(&self, id: &str) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        // That the values are missing is the point.
        let mut missing = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut missing);
        Some(text.replace("{$", "{"))
    }

    fn values<'a>(&self, args: &'a Args) -> FluentArgs<'a> {
        args.iter()
            .map(|(name, value)| match value {
                Arg::Text(text) => (name, FluentValue::from(text.as_str())),
                Arg::Number(number) => (name, FluentValue::from(*number)),
                Arg::Sentence(sentence) => (name, FluentValue::from(sentence.said(self))),
            })
            .collect()
    }

    /// A number as this language writes it.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        group_digits(number, self.lang)
    }

    /// The catalogue of these Fluent sources; of two messages with the same id the later one counts.
    #[must_use]
    pub fn read<'s>(lang: Lang, sources: impl IntoIterator<Item = &'s str>) -> Self {
        let locale: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::En => |value, _| grouped(value, Lang::En),
            Lang::Fr => |value, _| grouped(value, Lang::Fr),
        }));
        // Fails only when the function exists already.
        let _ = bundle.add_builtins();
        for source in sources {
            // A test holds that nothing is wrong in the sources; what can be read of them is kept.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Catalog").field(&self.lang).finish()
    }
}

/// Numbers with the separators of the language, unless the message says
/// `NUMBER($n, useGrouping: "false")`.
fn grouped(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping => {
            let whole: i64 = number.as_string().parse().ok()?;
            Some(group_digits(whole, lang))
        }
        _ => None,
    }
}
