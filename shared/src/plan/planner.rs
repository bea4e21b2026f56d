//! The planner of one row: looks into the snapshot, lays changes over it, collects steps and outcomes.

use super::{Failed, Outcome, OutcomeStatus, RowPlan, RowStatus, Secret, Step, Verb, rules};
use crate::directory::{AnyEntity, Entity, EntityKind, Held, Id, Snapshot, User};
use crate::i18n::{Arg, Args};
use crate::rule::Rule;
use crate::settings::Settings;
pub use crate::value::date::Clock as Moment;

/// Plans rows against a snapshot. One lives as long as one file of one run.
#[derive(Debug)]
pub struct Planner<'a> {
    /// What is known of the directory, with the planned changes laid over it.
    pub snapshot: &'a mut Snapshot,
    /// The settings of the run.
    pub settings: &'a Settings,
    /// The start of the run, and the site's time zone.
    pub clock: &'a Moment,
    steps: Vec<Step>,
    outcomes: Vec<Outcome>,
    partial: bool,
    warning: bool,
}

impl<'a> Planner<'a> {
    /// A planner over this snapshot.
    pub fn new(snapshot: &'a mut Snapshot, settings: &'a Settings, clock: &'a Moment) -> Self {
        Self {
            snapshot,
            settings,
            clock,
            steps: Vec::new(),
            outcomes: Vec::new(),
            partial: false,
            warning: false,
        }
    }

    /// Plans one row by `plan`. A row that fails leaves nothing in the snapshot (D38).
    pub fn row(&mut self, line: u64, plan: impl FnOnce(&mut Self) -> Result<RowStatus, Failed>) -> RowPlan {
        let status = plan(self).and_then(|status| self.possible(0).map(|()| status));
        let status = status.unwrap_or_else(|failed| {
            self.roll_back(0);
            self.outcomes.clear();
            self.partial = false;
            self.warning = false;
            self.outcomes.push(failure(failed));
            RowStatus::Failed
        });
        RowPlan {
            line,
            status,
            partial: std::mem::take(&mut self.partial),
            warning: std::mem::take(&mut self.warning),
            outcomes: std::mem::take(&mut self.outcomes),
            steps: std::mem::take(&mut self.steps),
        }
    }

    /// Plans a secondary part of a row. If it fails, what it planned is taken back, the row stands and is partial.
    /// Says whether the part succeeded.
    pub fn part<T>(&mut self, plan: impl FnOnce(&mut Self) -> Result<T, Failed>) -> Option<T> {
        let (steps, outcomes) = (self.steps.len(), self.outcomes.len());
        match plan(self).and_then(|done| self.possible(steps).map(|()| done)) {
            Ok(done) => Some(done),
            Err(failed) => {
                self.roll_back(steps);
                self.outcomes.truncate(outcomes);
                self.outcomes.push(failure(failed));
                self.partial = true;
                None
            }
        }
    }

    /// Plans something that is told in sum: what it says in outcomes isn't kept.
    pub fn quietly<T>(&mut self, plan: impl FnOnce(&mut Self) -> T) -> T {
        let outcomes = self.outcomes.len();
        let done = plan(self);
        self.outcomes.truncate(outcomes);
        done
    }

    /// Plans a creation; the entity gets a provisional id, which is returned.
    pub fn create<T: Held>(&mut self, mut entity: T, key: impl Into<String>) -> Id {
        let key = key.into();
        entity = self.writable(None, entity, &key);
        let id = self.snapshot.allocate();
        entity.set_id(id);
        self.snapshot.put(entity.clone());
        self.push(Verb::Create, None, Some(entity.into_any()), key);
        id
    }

    /// Plans an update to `after`. An empty difference is no step. Says whether anything differs.
    pub fn update<T: Held>(&mut self, after: T, key: impl Into<String>) -> bool {
        let Some(before) = self.snapshot.get::<T>(after.id()).cloned() else {
            return false;
        };
        let key = key.into();
        let after = self.writable(Some(&before), after, &key);
        if before == after {
            return false;
        }
        self.snapshot.put(after.clone());
        self.push(Verb::Update, Some(before.into_any()), Some(after.into_any()), key);
        true
    }

    /// The same, but that fields which the platform can't write stay as they were; said where that matters to people.
    fn writable<T: Held>(&mut self, before: Option<&T>, after: T, key: &str) -> T {
        let fixed = self.snapshot.capabilities().unwritable(T::KIND);
        if fixed.is_empty() {
            return after;
        }
        let fresh = || self.snapshot.capabilities().fresh(T::KIND).map(<[_]>::to_vec);
        let fresh = || fresh().unwrap_or_else(|| T::from_values(Id::NONE, Vec::new()).values());
        let untouched = before.map_or_else(fresh, T::values);
        let mut values = after.values();
        let places = T::FIELDS.iter().zip(values.iter_mut().zip(untouched));
        for (field, (value, stays)) in places {
            let Some((_, matters)) = fixed.iter().find(|(name, _)| *name == field.name) else {
                continue;
            };
            if *value == stays {
                continue;
            }
            *value = stays;
            if *matters {
                self.warning = true;
                let args = Args::new().with("field", field.name);
                self.outcome(rules::FIELD_NOT_WRITTEN.code, key, OutcomeStatus::Warning, args);
            }
        }
        T::from_values(after.id(), values)
    }

    /// Whether the platform can do the steps from the `first`-th on.
    fn possible(&self, first: usize) -> Result<(), Failed> {
        let capabilities = self.snapshot.capabilities();
        let mut steps = self.steps.iter().skip(first);
        let refusal = steps.find_map(|step| capabilities.refusal(step, self.snapshot.table()));
        refusal.map_or(Ok(()), Err)
    }

    /// Says that an entity that was just created or updated gets the content of another one.
    pub fn copying(&mut self, id: Id, copy_of: Id) {
        if let Some(step) = self.steps.iter_mut().rev().find(|step| step.id() == id) {
            step.copy_of = copy_of;
        }
    }

    /// Plans that an entity which is there gets the content of another one; its own fields stay.
    pub fn import<T: Held>(&mut self, id: Id, copy_of: Id, key: impl Into<String>) {
        let Some(entity) = self.snapshot.get::<T>(id).cloned() else {
            return;
        };
        let any = entity.into_any();
        self.push(Verb::Update, Some(any.clone()), Some(any), key);
        self.copying(id, copy_of);
    }

    /// Plans a deletion. Says whether the entity was there.
    ///
    /// Only the entity itself leaves the snapshot: the caller takes out what it links to where later rows can see it.
    pub fn delete<T: Held>(&mut self, id: Id, key: impl Into<String>) -> bool {
        let Some(before) = self.snapshot.remove::<T>(id) else {
            return false;
        };
        let along = self.snapshot.along(T::KIND, id).to_vec();
        self.push(Verb::Delete, Some(before.into_any()), None, key);
        if let Some(step) = self.steps.last_mut() {
            step.along = along;
        }
        true
    }

    /// Plans the deletion of something of which the platform doesn't tell: it may be there.
    pub fn delete_untold<T: Held>(&mut self, entity: T, key: impl Into<String>) {
        self.push(Verb::Delete, Some(entity.into_any()), None, key);
    }

    /// Gives an account a new password, along with the last step of the row that is about it. Where there is none, since
    /// nothing else of it changes that the platform can write, it is a step of its own.
    pub fn set_password(&mut self, user: Id, secret: Secret) {
        let is_of_user = |step: &Step| step.id() == user && step.kind() == Some(EntityKind::User);
        if !self.steps.iter().any(is_of_user)
            && let Some(account) = self.snapshot.get::<User>(user).cloned()
        {
            let (key, any) = (account.username.clone(), account.into_any());
            self.push(Verb::Update, Some(any.clone()), Some(any), key);
        }
        if let Some(step) = self.steps.iter_mut().rev().find(|step| is_of_user(step)) {
            self.snapshot.set_password(user, &secret);
            step.secret = Some(secret);
        }
    }

    /// Whether the row has planned anything so far.
    pub fn has_steps(&self) -> bool {
        !self.steps.is_empty()
    }

    /// How many steps the row has so far: to ask later whether a part added any.
    pub fn step_count(&self) -> usize {
        self.steps.len()
    }

    /// Something was done, or was already so: `user-created`, `course-exists`.
    pub fn done(&mut self, name: &'static str, key: impl Into<String>) {
        self.outcome(name, key, OutcomeStatus::Ok, Args::new());
    }

    /// Something was done, with what its message needs.
    pub fn done_with(&mut self, name: &'static str, key: impl Into<String>, args: &[(&'static str, Arg)]) {
        self.outcome(name, key, OutcomeStatus::Ok, args.iter().cloned().collect());
    }

    /// Something kept the row, or a part of it, from acting.
    pub fn skipped(&mut self, name: &'static str, key: impl Into<String>) {
        self.outcome(name, key, OutcomeStatus::Skipped, Args::new());
    }

    /// Something kept the row from acting, with what its message needs.
    pub fn skipped_with(&mut self, name: &'static str, key: impl Into<String>, args: &[(&'static str, Arg)]) {
        self.outcome(name, key, OutcomeStatus::Skipped, args.iter().cloned().collect());
    }

    /// What was said last is worth a look: the row counts among those with warnings.
    pub fn flag(&mut self) {
        self.warning = true;
    }

    /// Something to know; nothing failed.
    pub fn warn(&mut self, rule: &'static Rule, key: impl Into<String>, args: &[(&'static str, Arg)]) {
        self.warning = true;
        self.outcome(rule.code, key, OutcomeStatus::Warning, args.iter().cloned().collect());
    }

    /// A secondary part failed that planned nothing: the row is partial.
    pub fn fail_part(&mut self, failed: Failed) {
        self.partial = true;
        self.outcomes.push(failure(failed));
    }

    /// Adds an outcome. The first one of a row is its main one: see [`Planner::lead`].
    fn outcome(&mut self, name: &'static str, key: impl Into<String>, status: OutcomeStatus, args: Args) {
        self.outcomes.push(Outcome {
            name,
            key: key.into(),
            status,
            args,
        });
    }

    /// Makes the last outcome the main one: what led to it (a category made on the way) stays behind it.
    pub fn lead(&mut self) {
        if let Some(last) = self.outcomes.pop() {
            self.outcomes.insert(0, last);
        }
    }

    fn push(&mut self, verb: Verb, before: Option<AnyEntity>, after: Option<AnyEntity>, key: impl Into<String>) {
        self.steps.push(Step {
            verb,
            before,
            after,
            key: key.into(),
            secret: None,
            along: Vec::new(),
            copy_of: Id::NONE,
        });
    }

    /// Takes back the steps from the `keep`-th on, last first.
    fn roll_back(&mut self, keep: usize) {
        while self.steps.len() > keep {
            let Some(step) = self.steps.pop() else { return };
            match (step.before, step.after) {
                (Some(before), _) => self.snapshot.restore(before),
                (None, Some(after)) => self.snapshot.remove_any(after.kind(), after.id()),
                (None, None) => {}
            }
        }
    }
}

fn failure(failed: Failed) -> Outcome {
    Outcome {
        name: failed.rule.code,
        key: failed.key,
        status: OutcomeStatus::Failed,
        args: failed.args,
    }
}
