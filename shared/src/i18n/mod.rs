//! Texts.
/// An argument.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg { /// a
 Text(String), /// a
 Number(i64) }
/// Arguments.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Args(Vec<(&'static str, Arg)>);
impl Args { /// a
 pub fn new() -> Self { Self::default() } /// a
 pub fn push(&mut self, name: &'static str, value: impl Into<Arg>) { self.0.push((name, value.into())); } }
impl From<i64> for Arg { fn from(n: i64) -> Self { Self::Number(n) } }
impl From<&str> for Arg { fn from(t: &str) -> Self { Self::Text(t.into()) } }
impl From<String> for Arg { fn from(t: String) -> Self { Self::Text(t) } }
impl FromIterator<(&'static str, Arg)> for Args { fn from_iter<I: IntoIterator<Item = (&'static str, Arg)>>(i: I) -> Self { Self(i.into_iter().collect()) } }
