//! What a row of a cohorts file asks for.

use crate::record::Field;

/// What to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    /// Make the cohort or change it, and put somebody into it.
    Define,
    /// Take somebody out.
    Remove,
    /// Delete the cohort.
    Delete,
    /// Take everybody out.
    Free,
}

/// The category that a row gives its cohort to (E §5.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner<'r> {
    /// The site itself.
    Site,
    /// The category of this id.
    Id(i64),
    /// The category of this idnumber.
    Idnumber(&'r str),
}

/// One row. Cells that the engine has found wrong are left out, so that the other rules can go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Command<'r> {
    /// What to do.
    pub action: Action,
    /// Names the cohort, by the identifier of the settings (D33); `None` in a row that names none.
    pub cohort: Option<&'r str>,
    /// Its name: the identifier itself where cohorts are named so.
    pub name: Option<&'r str>,
    /// Its idnumber: the identifier itself where cohorts are named so.
    pub idnumber: Option<&'r str>,
    /// What is said about it.
    pub description: Field<'r>,
    /// Where it belongs; `None` where nothing is said.
    pub owner: Option<Owner<'r>>,
    /// What manages a new one.
    pub component: Option<&'r str>,
    /// Names the account that joins or leaves.
    pub user: Option<&'r str>,
}
