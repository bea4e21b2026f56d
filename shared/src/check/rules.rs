//! Rules of reading and of cells that hold in every command file (prefix `CSV`), and across files (`PKG`).

use crate::rule::{Mends, Rule, Scope, Severity};

const fn fatal(code: &'static str, name: &'static str) -> Rule {
    Rule::new(code, name, Severity::Error, Scope::File)
}
const fn header(code: &'static str, name: &'static str, severity: Severity) -> Rule {
    Rule::new(code, name, severity, Scope::File)
}
const fn line(code: &'static str, name: &'static str) -> Rule {
    Rule::new(code, name, Severity::Error, Scope::Line)
}
const fn cell(code: &'static str, name: &'static str, severity: Severity) -> Rule {
    Rule::new(code, name, severity, Scope::Cell)
}

macro_rules! rules {
    ($( $(#[$doc:meta])* $NAME:ident = $rule:expr; )*) => {
        $( $(#[$doc])* pub static $NAME: Rule = $rule; )*
        /// All of them, by code.
        pub static RULES: &[&Rule] = &[ $( &$NAME, )* ];
    };
}

rules! {
    /// The file has no header line (D13).
    NO_HEADER = fatal("CSV001", "no-header");
    /// No format's required columns are there, and the name doesn't tell (D24).
    UNRECOGNISED = fatal("CSV002", "unrecognised-format");
    /// A required column is missing.
    COLUMN_MISSING = fatal("CSV003", "missing-column").legacy("fieldrequired");
    /// The same column twice (D20).
    COLUMN_TWICE = fatal("CSV004", "duplicate-column").legacy("errorinvalidfieldname");
    /// An empty name between others (D20).
    COLUMN_UNNAMED = fatal("CSV005", "unnamed-column").legacy("errornullcsvheader");
    /// The header is readable with another separator than the fixed one (D7).
    OTHER_SEPARATOR = fatal("CSV006", "other-separator").legacy("invalidseparatordetected");
    /// The header holds bytes that its encoding doesn't know, or is broken otherwise.
    HEADER_BROKEN = fatal("CSV007", "broken-header");
    /// An unknown column, and `csv.unknown_columns` = `refuse` (D18).
    COLUMN_REFUSED = fatal("CSV008", "refused-column").mends(Mends::Unsafely).legacy("errorinvalidfieldname");
    /// A name in `--map` or `--ignore` that the header doesn't have, or a target that the format doesn't know.
    MAPPING_UNKNOWN = fatal("CSV009", "unknown-mapping");
    /// None of the columns is there of which one must be.
    COLUMNS_MISSING = fatal("CSV010", "missing-columns").legacy("fieldrequired");

    /// An unknown column; it is ignored (D18).
    COLUMN_UNKNOWN = header("CSV011", "unknown-column", Severity::Warning).mends(Mends::Unsafely);
    /// An unknown column that looks like one that decides what rows do: the run is held (D19).
    COLUMN_NEAR_MISS = header("CSV012", "near-miss-of-steering-column", Severity::Warning).mends(Mends::Unsafely);
    /// A column that is accepted and ignored holds something (D22).
    COLUMN_OBSOLETE = header("CSV013", "obsolete-column", Severity::Warning);
    /// A header without rows (D13).
    NO_ROWS = header("CSV014", "no-rows", Severity::Warning);
    /// Lines above the header were skipped (D5).
    TITLE_LINES = header("CSV015", "title-lines", Severity::Info);
    /// Rows have more cells than the header, all blank (D9).
    SURPLUS_BLANKS = header("CSV016", "surplus-blank-cells", Severity::Info);
    /// The byte-order mark says otherwise than the fixed encoding (D6).
    MARK_WINS = header("CSV017", "byte-order-mark-wins", Severity::Info);

    /// The first line of a list names its identifiers, and is read so and not as one of them (D26).
    LIST_HEADER = header("CSV018", "list-with-header", Severity::Info);

    /// A line begins with `(`, `[`, `-` or `/` and is skipped (D4).
    LEGACY_COMMENT = Rule::new("CSV020", "legacy-comment-mark", Severity::Warning, Scope::Line);
    /// A row has more filled cells than the header has names (D9).
    TOO_MANY_CELLS = line("CSV021", "too-many-cells").legacy("errorbadcount");
    /// A row ends before optional columns (D9).
    SHORT_ROW = Rule::new("CSV022", "short-row", Severity::Warning, Scope::Line);
    /// A row ends before a required column (D9).
    CUT_ROW = line("CSV023", "cut-row").legacy("errorbadcount");
    /// A quoted cell doesn't close (D3).
    UNCLOSED_QUOTE = line("CSV024", "unclosed-quote");
    /// Text stands between a closing quote and the separator (D3).
    TEXT_AFTER_QUOTE = line("CSV025", "text-after-quote");
    /// Bytes that the encoding doesn't know (D6).
    INVALID_BYTES = line("CSV026", "invalid-bytes");
    /// A NUL character.
    NUL = line("CSV027", "nul-character");
    /// A cell over the limit (D12).
    CELL_TOO_LONG = line("CSV028", "cell-too-long");
    /// A record over the limit (D12).
    RECORD_TOO_LONG = line("CSV029", "record-too-long");
    /// More cells than a record may have (D12).
    TOO_MANY_COLUMNS = line("CSV030", "too-many-columns");
    /// A cell of a sheet holds an error value such as `#N/A` (D14).
    SHEET_ERROR = cell("CSV031", "sheet-error-value", Severity::Error);

    /// The file is one of the platform's own upload (D25).
    UPLOAD_READ = header("CSV040", "upload-of-the-platform", Severity::Info);
    /// A column of such an upload has no equivalent.
    UPLOAD_DROPPED = header("CSV041", "upload-column-dropped", Severity::Warning);
    /// A cell of such an upload asks for what can't be done.
    UPLOAD_REFUSED = cell("CSV042", "upload-action-refused", Severity::Error);

    /// A required cell is blank.
    BLANK_CELL = cell("CSV101", "blank-required-cell", Severity::Error).legacy("errorvalidationempty");
    /// A text over the limit (D45).
    TEXT_TOO_LONG = cell("CSV102", "text-too-long", Severity::Error).legacy("errorvalidationstringlength");
    /// Not a whole number (D45).
    NOT_A_NUMBER = cell("CSV103", "not-a-whole-number", Severity::Error).legacy("errorvalidationintegercheck");
    /// Over the largest value.
    NUMBER_ABOVE = cell("CSV104", "number-above-limit", Severity::Error).legacy("errorvalidationintegerabove");
    /// Under the smallest value.
    NUMBER_BELOW = cell("CSV105", "number-below-limit", Severity::Error).legacy("errorvalidationintegerbeneath");
    /// Neither yes nor no (D40).
    NOT_A_TRUTH = cell("CSV106", "neither-yes-nor-no", Severity::Error).mends(Mends::Unsafely).legacy("errorvalidationvalueset");
    /// Not a date (D41).
    NOT_A_DATE = cell("CSV107", "not-a-date", Severity::Error).legacy("errorvalidationtimecheck");
    /// A day that the calendar doesn't have (D41).
    NO_SUCH_DAY = cell("CSV108", "no-such-day", Severity::Error);
    /// A date with slashes that can be read in two ways (D41).
    AMBIGUOUS_DATE = cell("CSV109", "ambiguous-date", Severity::Error).mends(Mends::Unsafely);
    /// A spreadsheet's day number in place of a date (D41).
    DAY_NUMBER = cell("CSV110", "day-number", Severity::Warning).mends(Mends::Safely);
    /// A date that depends on the day of the run (D41).
    RELATIVE_DATE = cell("CSV111", "relative-date", Severity::Info);
    /// Not one of the words (D39).
    NOT_A_WORD = cell("CSV112", "unknown-word", Severity::Error).mends(Mends::Unsafely).legacy("errorvalidationvalueset");
    /// `*EMPTY*` where nothing may be emptied (D54).
    NOT_EMPTIABLE = cell("CSV113", "not-emptiable", Severity::Error);
    /// A key or reference that a spreadsheet has rounded for good (D44).
    DIGITS_LOST = cell("CSV114", "digits-lost", Severity::Error);
    /// A number that a spreadsheet has shortened to `1.23E+11` (D44).
    SCIENTIFIC = cell("CSV115", "scientific-notation", Severity::Warning).mends(Mends::Unsafely);
    /// A trailing `.0` that a spreadsheet has added (D44).
    TRAILING_ZERO = cell("CSV116", "trailing-decimal", Severity::Warning).mends(Mends::Safely);
    /// Fewer digits than the column's habit, so leading zeros may be lost (D44).
    ZEROS_LOST = cell("CSV117", "lost-leading-zeros", Severity::Warning).mends(Mends::Unsafely);
    /// Not a country of ISO 3166 (D48).
    NOT_A_COUNTRY = cell("CSV118", "unknown-country", Severity::Error);
    /// Not a plausible language code, and the site's list is empty (D48).
    ODD_LANGUAGE = cell("CSV119", "odd-language", Severity::Warning);
    /// Not in the site's list (D48).
    NOT_IN_LIST = cell("CSV120", "not-in-site-list", Severity::Error).mends(Mends::Unsafely);
    /// Blanks around the value; they are not part of it.
    BLANKS_AROUND = cell("CSV122", "blanks-around-value", Severity::Info).mends(Mends::Safely);
    /// Not an e-mail address (D47).
    NOT_AN_EMAIL = cell("CSV123", "not-an-address", Severity::Error).mends(Mends::Unsafely);
    /// Not a user name (D46).
    NOT_A_USERNAME = cell("CSV124", "not-a-username", Severity::Error).mends(Mends::Unsafely);
    /// A user name with capitals; it is read in lower case (D46).
    CAPITALS = cell("CSV125", "capitals-in-username", Severity::Warning).mends(Mends::Safely);

    /// The same key on an earlier line (D37).
    SAME_KEY = Rule::new("CSV201", "same-key-again", Severity::Warning, Scope::Across);
    /// A value that must be unique stands on an earlier line for another key (D37).
    SAME_VALUE = Rule::new("CSV202", "same-unique-value", Severity::Error, Scope::Across);
    /// The opposite command for the same key on an earlier line (D37).
    OPPOSITE = Rule::new("CSV203", "opposite-command", Severity::Warning, Scope::Across);

    /// A reference that the file of the package that would define it doesn't have.
    NOT_IN_PACKAGE = Rule::new("PKG001", "not-in-package", Severity::Warning, Scope::Across);
    /// A reference to what another file of the package takes away (D82).
    GONE_IN_PACKAGE = Rule::new("PKG002", "gone-in-package", Severity::Warning, Scope::Across);
    /// Another file of the package does the opposite: makes what is taken away, links what is unlinked (D82).
    OPPOSITE_IN_PACKAGE = Rule::new("PKG003", "opposite-in-package", Severity::Warning, Scope::Across);
    /// A later file of the package needs what this row takes away (D82).
    NEEDED_IN_PACKAGE = Rule::new("PKG004", "needed-in-package", Severity::Warning, Scope::Across);
    /// The file ought to be an archive and is none.
    NOT_AN_ARCHIVE = fatal("PKG005", "not-an-archive");
    /// The directory of an archive is damaged or cut off.
    ARCHIVE_DAMAGED = fatal("PKG006", "damaged-archive");
    /// An archive has more entries than any needs (D93).
    TOO_MANY_ENTRIES = fatal("PKG007", "too-many-entries");
    /// The entries of an archive are together larger than any need (D93).
    ARCHIVE_TOO_LARGE = fatal("PKG008", "archive-too-large");
    /// An archive without a command file was given as another command file than pictures.
    ARCHIVE_OF_PICTURES = fatal("PKG009", "archive-of-pictures");
}
