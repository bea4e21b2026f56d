//! Who calls, and what they may do (D90).

use shared::api::{Operator, OperatorRole};

/// Who calls.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The operator; with a token, in the role that it gives.
    pub operator: Operator,
    /// How they are known.
    pub by: By,
}

/// How a caller is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// By a session; the digest of its word.
    Session(Vec<u8>),
    /// By an API token.
    Token {
        /// Whether it only reads.
        read_only: bool,
        /// The command files that it may send; all when empty.
        formats: Vec<String>,
    },
}

impl Caller {
    /// The name that runs and audit keep.
    pub fn name(&self) -> &str {
        &self.operator.name
    }

    /// Whether their role is at least this one.
    pub fn is(&self, least: OperatorRole) -> bool {
        self.operator.role >= least
    }

    /// Whether they may change anything at all.
    pub fn may_write(&self) -> bool {
        !matches!(self.by, By::Token { read_only: true, .. })
    }

    /// The command files that they may send; `None` for all.
    pub fn formats(&self) -> Option<&[String]> {
        match &self.by {
            By::Token { formats, .. } if !formats.is_empty() => Some(formats),
            _ => None,
        }
    }

    /// Whether they may send command files of this kind.
    pub fn may_send(&self, format: &str) -> bool {
        self.formats()
            .is_none_or(|formats| formats.iter().any(|may| may == format))
    }

    /// Whether they may approve a held run of `sender`: an operator what another sent, an administrator also what they
    /// sent themselves, unless four eyes are asked for. `is_guarded` is false where no guard holds it and its sender
    /// alone wanted to see the plan: that is for the sender to approve, whatever their role.
    pub fn may_approve(&self, sender: &str, is_guarded: bool, four_eyes: bool) -> bool {
        if !self.may_write() || !self.is(OperatorRole::Operator) {
            return false;
        }
        if self.name() != sender {
            return true;
        }
        !four_eyes && (!is_guarded || self.is(OperatorRole::Administrator))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller(name: &str, role: OperatorRole, by: By) -> Caller {
        Caller {
            operator: Operator {
                name: name.into(),
                display_name: String::new(),
                role,
            },
            by,
        }
    }

    #[test]
    fn who_may_approve_what() {
        use OperatorRole::{Administrator, Operator, Reviewer};
        let by = || By::Session(Vec::new());
        for (role, own, is_guarded, four_eyes, may) in [
            (Reviewer, false, false, false, false),
            (Reviewer, true, false, false, false),
            (Operator, false, true, false, true),
            (Operator, false, true, true, true),
            (Operator, true, true, false, false),
            (Operator, true, false, false, true),
            (Operator, true, false, true, false),
            (Administrator, false, true, true, true),
            (Administrator, true, true, false, true),
            (Administrator, true, true, true, false),
        ] {
            let sender = if own { "n.roussel" } else { "e.lebihan" };
            let may_approve = caller("n.roussel", role, by()).may_approve(sender, is_guarded, four_eyes);
            assert_eq!(
                may_approve, may,
                "{role:?} own: {own} guarded: {is_guarded} four eyes: {four_eyes}"
            );
        }
    }

    #[test]
    fn a_token_that_reads_changes_nothing() {
        let token = By::Token {
            read_only: true,
            formats: vec!["users".into()],
        };
        let caller = caller("n.roussel", OperatorRole::Administrator, token);
        assert!(!caller.may_write());
        assert!(!caller.may_approve("e.lebihan", true, false));
        assert_eq!(caller.formats().unwrap(), ["users"]);
        assert!(caller.may_send("users") && !caller.may_send("courses"));
    }
}
