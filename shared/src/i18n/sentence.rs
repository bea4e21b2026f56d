//! A sentence that isn't said yet: whoever reads it has it in their language.

use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt};

use super::{Arg, Args, Catalog, Lang};

/// A message of the catalogues with what fills it in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Sentence {
    /// The id of the message: `away-token`. Its attribute `way`, where it has one, says what can be done about it.
    pub id: Cow<'static, str>,
    /// What fills it in.
    #[serde(default, skip_serializing_if = "Args::is_empty")]
    pub args: Args,
}

impl Sentence {
    /// A message that nothing fills in.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self {
            id: Cow::Borrowed(id),
            args: Args::new(),
        }
    }

    /// The same with one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push(name, value);
        self
    }

    /// It in the language of a catalogue. Of a message that a newer version has said, its id.
    #[must_use]
    pub fn said(&self, catalog: &Catalog) -> String {
        catalog
            .message(&self.id, &self.args)
            .unwrap_or_else(|| self.id.clone().into_owned())
    }

    /// What can be done about it.
    #[must_use]
    pub fn way(&self, catalog: &Catalog) -> Option<String> {
        catalog.attribute(&self.id, "way", &self.args)
    }

    /// It, and what can be done about it.
    #[must_use]
    pub fn whole(&self, catalog: &Catalog) -> String {
        match self.way(catalog) {
            Some(way) => format!("{} {way}", self.said(catalog)),
            None => self.said(catalog),
        }
    }
}

/// In English: for logs.
impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said(Catalog::of(Lang::En)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_said_in_the_language_of_whoever_reads_it() {
        let status = Sentence::new("away-status").with("status", "502");
        assert_eq!(
            status.to_string(),
            "The web server of the site answers with the error 502."
        );
        assert_eq!(
            status.said(Catalog::of(Lang::Fr)),
            "Le serveur web du site répond par l’erreur 502."
        );
        let both = status.whole(Catalog::of(Lang::En));
        assert!(both.starts_with("The web server") && both.len() > status.to_string().len());
        let json = serde_json::to_string(&status).unwrap();
        assert_eq!(serde_json::from_str::<Sentence>(&json).unwrap(), status);
        let within = Args::new().with("why", status.clone());
        let told = Catalog::of(Lang::Fr).text("PLT216", &within);
        assert!(
            told.ends_with("Le serveur web du site répond par l’erreur 502."),
            "{told}"
        );
        let json = serde_json::to_string(&within).unwrap();
        assert_eq!(serde_json::from_str::<Args>(&json).unwrap(), within);
        assert_eq!(Sentence::new("away-of-tomorrow").to_string(), "away-of-tomorrow");
    }
}
