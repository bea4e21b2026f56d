//! What a platform can do. The embedded directory does all; a Moodle does what its services let the token do (D100).

use std::collections::BTreeMap;

use super::{Failed, Step, Verb, rules};
use crate::directory::{AnyEntity, COHORT, EntityKind, MANUAL, META, Method, Table, Value};

macro_rules! capabilities {
    ($( $(#[$doc:meta])* $Name:ident $id:literal, )*) => {
        /// One thing that a platform may be able to do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Capability { $( $(#[$doc])* $Name, )* }

        impl Capability {
            /// All of them, in the order in which people are shown them.
            pub const ALL: &'static [Self] = &[ $( Self::$Name, )* ];
            /// Its name: `user-create`.
            pub const fn name(self) -> &'static str { match self { $( Self::$Name => $id, )* } }
            /// The message that says what it is: `capability-user-create`.
            pub const fn id(self) -> &'static str { match self { $( Self::$Name => concat!("capability-", $id), )* } }
        }
    };
}

capabilities! {
    /// Make accounts.
    UserCreate "user-create",
    /// Change accounts, suspend and rename them, give them passwords and profile values.
    UserUpdate "user-update",
    /// Delete accounts.
    UserDelete "user-delete",
    /// Bring a deleted account back.
    UserRevive "user-revive",
    /// Make custom profile fields.
    ProfileFieldCreate "profile-field-create",
    /// Give and change pictures of users.
    PictureSet "picture-set",
    /// Take pictures of users away.
    PictureRemove "picture-remove",
    /// Make categories.
    CategoryCreate "category-create",
    /// Rename, move and hide categories.
    CategoryUpdate "category-update",
    /// Delete categories.
    CategoryDelete "category-delete",
    /// Make courses.
    CourseCreate "course-create",
    /// Make courses like a template.
    CourseCopy "course-copy",
    /// Change and move courses.
    CourseUpdate "course-update",
    /// Bring the content of a template into a course.
    CourseImport "course-import",
    /// Put the content of a template in place of that of a course.
    CourseReplace "course-replace",
    /// Delete courses.
    CourseDelete "course-delete",
    /// Make and change sections.
    SectionEdit "section-edit",
    /// Add enrolment methods to a course.
    MethodAdd "method-add",
    /// Enable, disable and change enrolment methods.
    MethodChange "method-change",
    /// Take enrolment methods away.
    MethodRemove "method-remove",
    /// Link a course to another one, so that participants are passed on.
    LinkAdd "link-add",
    /// Take such a link away.
    LinkRemove "link-remove",
    /// Disable and enable such a link.
    LinkSwitch "link-switch",
    /// Bind a cohort to a course.
    BindingAdd "binding-add",
    /// Suspend a binding.
    BindingSuspend "binding-suspend",
    /// Resume a suspended binding.
    BindingResume "binding-resume",
    /// Change what a binding gives: role, dates, group.
    BindingChange "binding-change",
    /// Take a binding away.
    BindingRemove "binding-remove",
    /// Enrol people, change their dates and status.
    Enrol "enrol",
    /// End enrolments.
    Unenrol "unenrol",
    /// Enrol people by other methods than `manual`, and suspend what such a method or a cohort brought.
    EnrolOtherwise "enrol-otherwise",
    /// Give roles.
    RoleAssign "role-assign",
    /// Take roles away.
    RoleUnassign "role-unassign",
    /// Make groups.
    GroupCreate "group-create",
    /// Change groups.
    GroupUpdate "group-update",
    /// Delete groups.
    GroupDelete "group-delete",
    /// Put people into groups.
    GroupJoin "group-join",
    /// Take people out of groups.
    GroupLeave "group-leave",
    /// Make groupings.
    GroupingCreate "grouping-create",
    /// Change groupings.
    GroupingUpdate "grouping-update",
    /// Delete groupings.
    GroupingDelete "grouping-delete",
    /// Put groups into groupings.
    GroupingAssign "grouping-assign",
    /// Take groups out of groupings.
    GroupingUnassign "grouping-unassign",
    /// Make cohorts.
    CohortCreate "cohort-create",
    /// Change cohorts.
    CohortUpdate "cohort-update",
    /// Delete cohorts.
    CohortDelete "cohort-delete",
    /// Put people into cohorts.
    CohortJoin "cohort-join",
    /// Take people out of cohorts.
    CohortLeave "cohort-leave",
    /// Make roles.
    RoleCreate "role-create",
}

impl Capability {
    /// What a platform must be able to do for this step.
    pub fn of(step: &Step) -> Option<Self> {
        use EntityKind as K;
        use Verb::{Create, Delete, Update};
        Some(match (step.kind()?, step.verb) {
            (K::User, Create) => Self::UserCreate,
            (K::User, Update) => match &step.before {
                Some(AnyEntity::User(before)) if before.deleted != 0 => Self::UserRevive,
                _ => Self::UserUpdate,
            },
            (K::User, Delete) => Self::UserDelete,
            (K::ProfileField, _) => Self::ProfileFieldCreate,
            (K::ProfileValue, _) => Self::UserUpdate,
            (K::Picture, Delete) => Self::PictureRemove,
            (K::Picture, _) => Self::PictureSet,
            (K::Category, Create) => Self::CategoryCreate,
            (K::Category, Update) => Self::CategoryUpdate,
            (K::Category, Delete) => Self::CategoryDelete,
            (K::Course, Create) if step.copy_of.is_none() => Self::CourseCreate,
            (K::Course, Create) => Self::CourseCopy,
            (K::Course, Update) if step.copy_of.is_none() => Self::CourseUpdate,
            (K::Course, Update) => Self::CourseImport,
            (K::Course, Delete) => Self::CourseDelete,
            // What every new course comes with.
            (K::Section, Create) if is_plain(step) => Self::CourseCreate,
            (K::Section, _) => Self::SectionEdit,
            (K::Method, verb) => return of_method(verb, step),
            (K::Enrolment, Delete) => Self::Unenrol,
            (K::Enrolment, _) => Self::Enrol,
            (K::RoleAssignment, Delete) => Self::RoleUnassign,
            (K::RoleAssignment, _) => Self::RoleAssign,
            (K::Group, Create) => Self::GroupCreate,
            (K::Group, Update) => Self::GroupUpdate,
            (K::Group, Delete) => Self::GroupDelete,
            (K::GroupMember, Delete) => Self::GroupLeave,
            (K::GroupMember, _) => Self::GroupJoin,
            (K::Grouping, Create) => Self::GroupingCreate,
            (K::Grouping, Update) => Self::GroupingUpdate,
            (K::Grouping, Delete) => Self::GroupingDelete,
            (K::GroupingGroup, Delete) => Self::GroupingUnassign,
            (K::GroupingGroup, _) => Self::GroupingAssign,
            (K::Cohort, Create) => Self::CohortCreate,
            (K::Cohort, Update) => Self::CohortUpdate,
            (K::Cohort, Delete) => Self::CohortDelete,
            (K::CohortMember, Delete) => Self::CohortLeave,
            (K::CohortMember, _) => Self::CohortJoin,
            (K::Role, _) => Self::RoleCreate,
        })
    }
}

/// Whether a section says nothing of itself.
fn is_plain(step: &Step) -> bool {
    matches!(&step.after, Some(AnyEntity::Section(section))
        if section.visible && section.name.is_empty() && section.summary.is_empty() && section.course.is_provisional())
}

fn of_method(verb: Verb, step: &Step) -> Option<Capability> {
    use Capability as C;
    let method = |entity: &Option<AnyEntity>| match entity {
        Some(AnyEntity::Method(method)) => Some(Method::clone(method)),
        _ => None,
    };
    let (before, after) = (method(&step.before), method(&step.after));
    let kind = after.as_ref().or(before.as_ref())?.method.as_str();
    let switched = match (&before, &after) {
        (Some(before), Some(after)) if before.enabled != after.enabled => Some(after.enabled),
        _ => None,
    };
    Some(match (kind, verb, switched) {
        (META, Verb::Create, _) => C::LinkAdd,
        (META, Verb::Delete, _) => C::LinkRemove,
        (META, Verb::Update, _) => C::LinkSwitch,
        (COHORT, Verb::Create, _) => C::BindingAdd,
        (COHORT, Verb::Delete, _) => C::BindingRemove,
        (COHORT, Verb::Update, Some(false)) => C::BindingSuspend,
        (COHORT, Verb::Update, Some(true)) => C::BindingResume,
        (COHORT, Verb::Update, None) => C::BindingChange,
        // What every new course comes with.
        ("manual", Verb::Create, _) if after.as_ref().is_some_and(|method| method.course.is_provisional()) => {
            C::CourseCreate
        }
        (_, Verb::Create, _) => C::MethodAdd,
        (_, Verb::Delete, _) => C::MethodRemove,
        (_, Verb::Update, _) => C::MethodChange,
    })
}

/// Why a platform can't do something, and what would enable it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// The token may not call these functions: they have to be added to its service.
    Functions(Vec<&'static str>),
    /// Moodle alone has no function for it; the plugin tool_sync brings these.
    Plugin(Vec<&'static str>),
    /// No function of any site does it.
    Never,
}

/// What a platform can't do. Of what isn't named, it is able.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Capabilities {
    lacks: BTreeMap<Capability, Lack>,
    /// Fields that can't be written, with whether it matters to people that they can't.
    unwritable: BTreeMap<EntityKind, &'static [(&'static str, bool)]>,
    /// What something new has in its fields unless they are written.
    fresh: BTreeMap<EntityKind, Vec<Value>>,
    /// Whether courses are copied whole, so that a template is no matter of single steps.
    pub copies_courses: bool,
    /// Whether what cohorts bring to courses is written down by the platform itself, later: members of a cohort that is
    /// bound take part from the next synchronisation on, and stay written down where the binding is taken away. All
    /// bindings of a cohort to a course are suspended and taken away together.
    pub synchronises_cohorts: bool,
    /// Whether an account must have an e-mail address.
    pub needs_addresses: bool,
}

impl Capabilities {
    /// A platform that copies courses whole, and is able of all else.
    pub fn copying_courses() -> Self {
        Self {
            copies_courses: true,
            ..Self::default()
        }
    }

    /// The same, where what cohorts bring is a matter of synchronisations.
    #[must_use]
    pub fn synchronising_cohorts(self) -> Self {
        Self {
            synchronises_cohorts: true,
            ..self
        }
    }

    /// The same, where every account has an address.
    #[must_use]
    pub fn needing_addresses(self) -> Self {
        Self {
            needs_addresses: true,
            ..self
        }
    }

    /// The same, without something.
    #[must_use]
    pub fn without(mut self, capability: Capability, lack: Lack) -> Self {
        self.lacks.insert(capability, lack);
        self
    }

    /// The same, but that these fields of a kind stay as they are: each with whether people are told.
    #[must_use]
    pub fn not_writing(mut self, kind: EntityKind, fields: &'static [(&'static str, bool)]) -> Self {
        self.unwritable.insert(kind, fields);
        self
    }

    /// The same, where something new is like this unless its fields are written.
    #[must_use]
    pub fn making(mut self, fresh: &AnyEntity) -> Self {
        self.fresh.insert(fresh.kind(), fresh.values());
        self
    }

    /// What something new of a kind has in its fields unless they are written; `None` where all are blank.
    pub fn fresh(&self, kind: EntityKind) -> Option<&[Value]> {
        self.fresh.get(&kind).map(Vec::as_slice)
    }

    /// What is lacking for something; `None` where it can be done.
    pub fn lack(&self, capability: Capability) -> Option<&Lack> {
        self.lacks.get(&capability)
    }

    /// The fields of a kind that can't be written.
    pub fn unwritable(&self, kind: EntityKind) -> &'static [(&'static str, bool)] {
        self.unwritable.get(&kind).copied().unwrap_or_default()
    }

    /// Why a step can't be done, if it can't; `kept` are the methods that courses have.
    pub fn refusal(&self, step: &Step, kept: &Table<Method>) -> Option<Failed> {
        if self.needs_addresses && loses_address(step) {
            return Some(Failed::new(&rules::ADDRESS_NEEDED, step.key.as_str()));
        }
        let capability = match &step.after {
            Some(AnyEntity::Enrolment(enrolment)) if !is_by_hand(kept.get(enrolment.method)) => {
                Capability::EnrolOtherwise
            }
            _ => Capability::of(step)?,
        };
        self.failure(capability, &step.key)
    }

    /// Why something can't be done about what `key` names, if it can't.
    pub fn failure(&self, capability: Capability, key: &str) -> Option<Failed> {
        let lack = self.lack(capability)?;
        let functions = |names: &[&str]| names.join(", ");
        let failed = match lack {
            Lack::Functions(names) => Failed::new(&rules::FUNCTION_MISSING, key).with("functions", functions(names)),
            Lack::Plugin(names) => Failed::new(&rules::PLUGIN_MISSING, key).with("functions", functions(names)),
            Lack::Never => Failed::new(&rules::NO_SUCH_FUNCTION, key),
        };
        Some(failed.with("what", capability.name()))
    }
}

/// Whether an account is without an address afterwards, and wasn't before.
fn loses_address(step: &Step) -> bool {
    let has = |entity: &Option<AnyEntity>| matches!(entity, Some(AnyEntity::User(user)) if !user.email.is_empty());
    let lacks = matches!(&step.after, Some(AnyEntity::User(user)) if user.email.is_empty());
    lacks && (step.verb == Verb::Create || has(&step.before))
}

/// Whether it is people who are enrolled by a method, by hand.
fn is_by_hand(method: Option<&Method>) -> bool {
    method.is_none_or(|method| method.method == MANUAL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::{Course, Enrolment, Id, Snapshot, User};
    use crate::i18n::{Args, Catalog, Lang};
    use crate::plan::{Moment, OutcomeStatus, Planner, RowPlan, RowStatus};
    use crate::settings::Settings;

    fn planned(
        capabilities: Capabilities,
        plan: impl FnOnce(&mut Planner<'_>) -> Result<RowStatus, Failed>,
    ) -> RowPlan {
        let mut snapshot = Snapshot::default();
        snapshot.set_capabilities(capabilities);
        let settings = Settings::new();
        let clock = Moment {
            now: 0,
            zone: jiff::tz::TimeZone::UTC,
        };
        Planner::new(&mut snapshot, &settings, &clock).row(2, plan)
    }

    fn names(plan: &RowPlan) -> Vec<(&str, OutcomeStatus)> {
        plan.outcomes.iter().map(|told| (told.name, told.status)).collect()
    }

    #[test]
    fn what_a_site_cannot_do_fails_the_row_before_anything_is_sent() {
        let no_users =
            Capabilities::default().without(Capability::UserCreate, Lack::Functions(vec!["core_user_create_users"]));
        let plan = planned(no_users, |planner| {
            planner.create(User::default(), "nora.lind");
            planner.done("user-created", "nora.lind");
            Ok(RowStatus::Created)
        });
        assert_eq!((plan.status, plan.steps.len()), (RowStatus::Failed, 0));
        assert_eq!(names(&plan), [("PLT201", OutcomeStatus::Failed)]);
    }

    #[test]
    fn what_only_the_plugin_could_do_says_so() {
        let binding = Method {
            method: COHORT.into(),
            source: Id(4),
            ..Method::default()
        };
        let no_plugin =
            Capabilities::default().without(Capability::BindingAdd, Lack::Plugin(vec!["tool_sync_cohort_bind"]));
        let plan = planned(no_plugin, |planner| {
            planner.create(binding, "BIO-101, 2026");
            Ok(RowStatus::Created)
        });
        assert_eq!(names(&plan), [("PLT202", OutcomeStatus::Failed)]);
    }

    #[test]
    fn a_part_that_a_site_cannot_do_leaves_the_rest_of_the_row() {
        let no_roles = Capabilities::default().without(Capability::RoleCreate, Lack::Never);
        let plan = planned(no_roles, |planner| {
            planner.create(User::default(), "nora.lind");
            planner.done("user-created", "nora.lind");
            planner.part(|planner| {
                planner.create(crate::directory::Role::default(), "tutor");
                Ok(())
            });
            Ok(RowStatus::Created)
        });
        assert_eq!(
            (plan.status, plan.partial, plan.steps.len()),
            (RowStatus::Created, true, 1)
        );
        assert_eq!(
            names(&plan),
            [("user-created", OutcomeStatus::Ok), ("PLT203", OutcomeStatus::Failed)]
        );
    }

    #[test]
    fn a_field_that_cannot_be_written_stays_and_is_told_where_it_matters() {
        let fixed =
            || Capabilities::default().not_writing(EntityKind::Course, &[("marker", true), ("sortorder", false)]);
        let create = |course: Course| {
            planned(fixed(), |planner| {
                planner.create(course, "BIO-101");
                Ok(RowStatus::Created)
            })
        };
        let plan = create(Course {
            marker: 3,
            sortorder: 7,
            ..Course::default()
        });
        assert_eq!(names(&plan), [("PLT204", OutcomeStatus::Warning)]);
        let Some(AnyEntity::Course(course)) = plan.steps.first().and_then(|step| step.after.clone()) else {
            panic!("no course");
        };
        assert_eq!((course.marker, course.sortorder), (0, 0));
        let plan = planned(fixed(), |planner| {
            planner.snapshot.put(Course {
                id: Id(7),
                ..Course::default()
            });
            let changed = planner.update(
                Course {
                    id: Id(7),
                    sortorder: 9,
                    ..Course::default()
                },
                "BIO-101",
            );
            Ok(if changed {
                RowStatus::Updated
            } else {
                RowStatus::Unchanged
            })
        });
        assert_eq!((plan.status, plan.outcomes.len()), (RowStatus::Unchanged, 0));
    }

    #[test]
    fn an_account_without_an_address_fails_where_a_site_wants_one() {
        let planned = |email: &str, before: Option<User>| {
            planned(Capabilities::default().needing_addresses(), |planner| {
                let user = User {
                    username: "nora.lind".into(),
                    email: email.into(),
                    department: "Biology".into(),
                    ..User::default()
                };
                match before {
                    None => {
                        planner.create(user, "nora.lind");
                    }
                    Some(before) => {
                        planner.snapshot.put(User { id: Id(7), ..before });
                        planner.update(User { id: Id(7), ..user }, "nora.lind");
                    }
                }
                planner.done("user-updated", "nora.lind");
                Ok(RowStatus::Updated)
            })
        };
        let refused = [("PLT217", OutcomeStatus::Failed)];
        let had = User {
            email: "nora.lind@north.example".into(),
            ..User::default()
        };
        assert_eq!(names(&planned("", None)), refused);
        assert_eq!(names(&planned("", Some(had.clone()))), refused);
        // An account that has none stays as it is.
        let done = [("user-updated", OutcomeStatus::Ok)];
        assert_eq!(names(&planned("", Some(User::default()))), done);
        assert_eq!(names(&planned("n.lind@north.example", Some(had))), done);
    }

    #[test]
    fn who_is_enrolled_otherwise_than_by_hand_is_told_before_anything_is_sent() {
        let fixed = Capabilities::default().without(Capability::EnrolOtherwise, Lack::Never);
        let plan = planned(fixed, |planner| {
            for (id, kind) in [(1, MANUAL), (2, COHORT)] {
                planner.snapshot.put(Method {
                    id: Id(id),
                    method: kind.into(),
                    ..Method::default()
                });
            }
            let by = |method| Enrolment {
                method: Id(method),
                ..Enrolment::default()
            };
            planner.create(by(1), "BIO-101, ajones");
            planner.part(|planner| {
                planner.create(by(2), "BIO-101, ajones");
                Ok(())
            });
            Ok(RowStatus::Created)
        });
        assert_eq!(
            (names(&plan), plan.steps.len()),
            (vec![("PLT203", OutcomeStatus::Failed)], 1)
        );
    }

    #[test]
    fn each_capability_has_its_words() {
        for lang in Lang::ALL {
            for capability in Capability::ALL {
                let text = Catalog::of(lang).text(capability.id(), &Args::new());
                assert!(text.contains(' ') && !text.contains("capability-"), "{text}");
            }
        }
    }
}
