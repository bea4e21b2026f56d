//! Names of archives, reports and trybacks (D73, D74).

use crate::check::{base_name, without_tryback};

/// The start of a run as it stands in names: `YYYYMMDD-HHMMSS`, with `-2`, `-3` … where a name is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp(pub String);

impl Stamp {
    /// The stamp with a counter; 1 is the stamp itself.
    pub fn counted(&self, count: u32) -> Self {
        if count < 2 {
            self.clone()
        } else {
            Self(format!("{}-{count}", self.0))
        }
    }
}

/// Where the input is archived: `archives/20240305-060000_userimport.csv`.
pub fn archive(input: &str, stamp: &Stamp) -> String {
    format!("archives/{}_{}", stamp.0, base_name(input))
}

/// The stem of a report, to which `.txt`, `.json`, `.html` and `.xlsx` are added.
pub fn report(subject: &str, stamp: &Stamp) -> String {
    format!("reports/{}_report_{}", stamp.0, base_name(subject))
}

/// The tryback beside its input: `folder/userimport_tryback_20240305-060000.csv`.
/// That of a tryback takes the place of the old mark.
pub fn tryback(input: &str, stamp: &Stamp) -> String {
    let folder = input.strip_suffix(base_name(input)).unwrap_or_default();
    let name = without_tryback(base_name(input));
    let (stem, extension) = match name.rfind('.') {
        Some(dot) if dot > 0 => name.split_at(dot),
        _ => (name.as_str(), ""),
    };
    format!("{folder}{stem}_tryback_{}{extension}", stamp.0)
}

/// What an input is called once it is put aside: `folder/userimport-tryback-failed.csv`. A name without extension gets
/// the mark at its end (B-08), and that of a tryback takes the place of the old mark (D74).
pub fn set_aside(input: &str) -> String {
    let folder = input.strip_suffix(base_name(input)).unwrap_or_default();
    let name = without_tryback(base_name(input));
    let (stem, extension) = match name.rfind('.') {
        Some(dot) if dot > 0 => name.split_at(dot),
        _ => (name.as_str(), ""),
    };
    format!("{folder}{stem}-tryback-failed{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_carry_the_start_of_the_run() {
        let stamp = Stamp("20240305-060000".into());
        assert_eq!(
            archive("in/userimport.csv", &stamp),
            "archives/20240305-060000_userimport.csv"
        );
        assert_eq!(
            report("userimport.csv", &stamp),
            "reports/20240305-060000_report_userimport.csv"
        );
        assert_eq!(
            tryback("in/userimport.csv", &stamp),
            "in/userimport_tryback_20240305-060000.csv"
        );
        assert_eq!(tryback("userimport", &stamp), "userimport_tryback_20240305-060000");
        assert_eq!(
            tryback("users.csv", &stamp.counted(2)),
            "users_tryback_20240305-060000-2.csv"
        );
    }

    #[test]
    fn a_crashed_input_is_put_aside_in_its_folder() {
        for (input, name) in [
            ("userimport.csv", "userimport-tryback-failed.csv"),
            // B-07: with its folder.
            ("hr/north/userimport.csv", "hr/north/userimport-tryback-failed.csv"),
            // B-08: a name without extension gets another name too.
            ("hr/userimport", "hr/userimport-tryback-failed"),
            // D74
            ("u_tryback_20240305-060000.csv", "u-tryback-failed.csv"),
        ] {
            assert_eq!(set_aside(input), name);
        }
    }

    #[test]
    fn the_tryback_of_a_tryback_has_one_mark() {
        let stamp = Stamp("20240306-070000".into());
        assert_eq!(
            tryback("u_tryback_20240305-060000.csv", &stamp),
            "u_tryback_20240306-070000.csv"
        );
    }
}
