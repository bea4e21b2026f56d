//! Lists: files without a header, one identifier a line (D8, D24, D26).

use crate::formats::{FORMATS, Format};
use crate::layout::{Bound, Layout};
use crate::settings::CourseBy;
use crate::text::{FirstRow, HeaderScore};

use super::header::find;
use super::recognise::{Confidence, fit_of_name, known};
use super::{Request, rules};
use crate::diagnostic::Diagnostic;

/// Which list a file is, if it is one: the one that a person says; else the one that its name says, where no header
/// speaks against it. `header` is the row that would be the header of another command file.
///
/// A file whose name belongs to a list and to a file with a header alike (`courses.csv`, D78) is a list only when its
/// first row names no column of the other. Nothing makes an unnamed file a list (D24).
pub(super) fn recognise(
    request: &Request,
    header: Option<(&[String], HeaderScore)>,
) -> Option<(&'static dyn Format, Confidence)> {
    if let Some(format) = request.format {
        return format.is_list().then_some((format, Confidence::Given));
    }
    if header.is_some_and(|(_, score)| score.complete) {
        return None;
    }
    let best = |lists: bool| {
        let formats = FORMATS.iter().copied().filter(|format| format.is_list() == lists);
        let named = formats.filter_map(|format| Some((fit_of_name(format, &request.file)?, format)));
        named.reduce(|best, other| if other.0 > best.0 { other } else { best })
    };
    let (fit, list) = best(true)?;
    let named_otherwise = best(false).filter(|(other, _)| *other >= fit);
    let is_other = named_otherwise.is_some_and(|(other, format)| {
        let names: Vec<&str> = header
            .map_or(&[][..], |(names, _)| names)
            .iter()
            .map(String::as_str)
            .collect();
        other > fit || known(format, &names) > 0
    });
    (!is_other).then_some((list, Confidence::Likely))
}

/// How a list reads: its layout, and the line that says what its identifiers are, if there is one.
#[derive(Debug)]
pub(super) struct List {
    pub(super) layout: Layout,
    pub(super) header_line: Option<u64>,
}

/// Reads the beginning of a list: by its first row where that names the identifier and nothing else, else by the
/// setting (D26).
pub(super) fn begin(format: &'static dyn Format, request: &Request, first: Option<&FirstRow>) -> List {
    let columns = format.columns();
    let head = first.filter(|_| !request.first_row_is_data);
    if let Some((first, (names, bound))) = head.and_then(|first| Some((first, head_of(format, &first.cells)?))) {
        return List {
            layout: Layout::of_list(columns, names, bound),
            header_line: Some(first.line),
        };
    }
    let identifier = format.list_key().map_or("", |key| request.settings.word(key));
    let others = columns.iter().skip(1).map(|column| column.name);
    let names: Vec<String> = std::iter::once(identifier).chain(others).map(str::to_owned).collect();
    let bound = (0..columns.len()).map(column).collect();
    List {
        layout: Layout::of_list(columns, names, bound),
        header_line: None,
    }
}

/// What the check assumed of the first row.
pub(super) fn assumed(list: &List) -> Option<Diagnostic> {
    let name = list.layout.names().first()?;
    let diagnostic = Diagnostic::new(&rules::LIST_HEADER, list.header_line?);
    Some(diagnostic.about(name.as_str()))
}

/// What the cells of a first row stand for, if it is exactly the name of an identifier. The sheet of a tryback has our
/// own marks behind it (D76), and a list with further columns may name them.
fn head_of(format: &'static dyn Format, cells: &[String]) -> Option<(Vec<String>, Vec<Bound>)> {
    let (first, rest) = cells.split_first()?;
    if !CourseBy::WORDS.iter().any(|word| word.eq_ignore_ascii_case(first)) {
        return None;
    }
    let (mut names, mut bound) = (vec![first.clone()], vec![column(0)]);
    for cell in rest {
        bound.push(match cell.as_str() {
            "" => Bound::Padding,
            mark if mark.starts_with('#') => Bound::Ignored,
            name => find(format.columns(), &name.to_lowercase()).filter(|bound| *bound != column(0))?,
        });
        names.push(cell.clone());
    }
    // A further column needs no name of its own to keep its place.
    for (at, its) in format.columns().iter().enumerate().skip(1) {
        let place = bound.get_mut(at).zip(names.get_mut(at));
        match place {
            Some((bound @ Bound::Padding, name)) => {
                *bound = column(at);
                its.name.clone_into(name);
            }
            Some(_) => {}
            None => {
                bound.push(column(at));
                names.push(its.name.to_owned());
            }
        }
    }
    Some((names, bound))
}

fn column(at: usize) -> Bound {
    Bound::Column {
        at,
        index: None,
        suffix: None,
    }
}
