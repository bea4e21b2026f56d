//! What applied rows were about: the accounts, courses, categories and cohorts that they changed or tied to others. By
//! this a row leads to them, and they to their history.

use std::collections::{BTreeMap, HashMap};

use shared::directory::{AnyEntity, EntityKind, Id};
use shared::plan::{RowPlan, Step, Verb};

use crate::platform::{IdMap, Writes};
use crate::store::runs::{Change, Creation, ON_A_SITE, courses_of_groups, note};
use crate::store::{StoreError, Tx};

/// What is known of rows once they are applied: what became of their provisional ids, and where groups are. Of rows
/// that are only planned nothing is.
#[derive(Debug, Clone, Default)]
pub struct Applied {
    ids: IdMap,
    groups: HashMap<i64, i64>,
    /// Whether it was done on another system: ids there are other things than the same ids here.
    elsewhere: bool,
}

/// An entity, by kind and id.
type Place = (EntityKind, i64);

impl Applied {
    /// What is known of steps that are only planned.
    pub fn planned(platform: Writes<'_>) -> Self {
        Self {
            elsewhere: matches!(platform, Writes::ByCalls(_)),
            ..Self::default()
        }
    }

    /// What is known after these steps were applied.
    pub async fn after(tx: &mut Tx, platform: Writes<'_>, steps: &[Step], ids: IdMap) -> Result<Self, StoreError> {
        if let Writes::ByCalls(_) = platform {
            let groups = HashMap::new();
            return Ok(Self {
                ids,
                groups,
                elsewhere: true,
            });
        }
        // What puts a group into a grouping doesn't say in which course they are.
        let groups: Vec<i64> = steps
            .iter()
            .flat_map(|step| step.before.iter().chain(&step.after))
            .filter_map(|entity| match entity {
                AnyEntity::GroupingGroup(link) => ids.real(link.group_id).map(|id| id.0),
                _ => None,
            })
            .collect();
        let groups = if groups.is_empty() {
            HashMap::new()
        } else {
            courses_of_groups(tx, &groups).await?
        };
        Ok(Self {
            ids,
            groups,
            elsewhere: false,
        })
    }

    /// What a kind of entity is called in the history.
    pub fn name(&self, kind: EntityKind) -> &'static str {
        match (self.elsewhere, kind) {
            (true, EntityKind::User) => ON_A_SITE.user,
            (true, EntityKind::Course) => ON_A_SITE.course,
            (true, EntityKind::Category) => ON_A_SITE.category,
            (true, EntityKind::Cohort) => ON_A_SITE.cohort,
            (_, kind) => kind.name(),
        }
    }

    /// What a step is about, itself first.
    pub fn about(&self, step: &Step) -> Vec<Place> {
        let mut about = Vec::new();
        for entity in step.after.iter().chain(&step.before) {
            for (kind, id) in places(entity) {
                self.add(&mut about, kind, id);
            }
            if let AnyEntity::GroupingGroup(link) = entity
                && let Some(course) = self.ids.real(link.group_id).and_then(|group| self.groups.get(&group.0))
            {
                self.add(&mut about, EntityKind::Course, Id(*course));
            }
        }
        // What something stands in is told of it where it comes and goes alone.
        if let (Some(before), Some(after)) = (&step.before, &step.after)
            && container(before) == container(after)
        {
            let (kept, own) = (container(after), after.kind());
            about.retain(|(kind, id)| own == *kind && step.id().0 == *id || kept != Some((*kind, *id)));
        }
        about
    }

    fn add(&self, about: &mut Vec<Place>, kind: EntityKind, id: Id) {
        if let Some(real) = self.ids.real(id).filter(|id| !id.is_none())
            && !about.contains(&(kind, real.0))
        {
            about.push((kind, real.0));
        }
    }

    /// Notes in the history of each thing that these rows of a file were about it.
    pub async fn note(&self, tx: &mut Tx, run: i64, file: i64, plans: &[RowPlan]) -> Result<(), StoreError> {
        let mut changes: BTreeMap<Place, Vec<i64>> = BTreeMap::new();
        let mut creations: BTreeMap<Place, i64> = BTreeMap::new();
        for plan in plans.iter().filter(|plan| !plan.steps.is_empty()) {
            let line = i64::try_from(plan.line).unwrap_or(i64::MAX);
            for step in &plan.steps {
                let about = self.about(step);
                if step.verb == Verb::Create
                    && step.id().is_provisional()
                    && let Some(own) = about.first().filter(|(kind, _)| step.kind() == Some(*kind))
                {
                    creations.insert(*own, line);
                }
                for place in about {
                    let lines = changes.entry(place).or_default();
                    if lines.last() != Some(&line) {
                        lines.push(line);
                    }
                }
            }
        }
        // The row that created it is told with the creation.
        changes.retain(|place, lines| {
            lines.retain(|line| creations.get(place) != Some(line));
            !lines.is_empty()
        });
        let changes = changes.into_iter().map(|((kind, id), lines)| Change {
            entity: self.name(kind),
            id,
            lines,
        });
        let creations = creations.into_iter().map(|((kind, id), line)| Creation {
            entity: self.name(kind),
            id,
            line,
        });
        note(tx, run, file, changes.collect(), creations.collect()).await
    }
}

/// The accounts, courses, categories and cohorts that an entity is or ties together, itself first.
fn places(entity: &AnyEntity) -> Vec<(EntityKind, Id)> {
    use EntityKind::{Category, Cohort, Course, User};
    match entity {
        AnyEntity::User(user) => vec![(User, user.id)],
        AnyEntity::ProfileValue(value) => vec![(User, value.user)],
        AnyEntity::Picture(picture) => vec![(User, picture.user)],
        AnyEntity::Category(category) => vec![(Category, category.id), (Category, category.parent)],
        AnyEntity::Course(course) => vec![(Course, course.id), (Category, course.category)],
        AnyEntity::Cohort(cohort) => vec![(Cohort, cohort.id), (Category, cohort.category)],
        AnyEntity::Section(section) => vec![(Course, section.course)],
        AnyEntity::Group(group) => vec![(Course, group.course)],
        AnyEntity::Grouping(grouping) => vec![(Course, grouping.course)],
        AnyEntity::Method(method) => match method.method.as_str() {
            "cohort" => vec![(Course, method.course), (Cohort, method.source)],
            "meta" => vec![(Course, method.course), (Course, method.source)],
            _ => vec![(Course, method.course)],
        },
        AnyEntity::Enrolment(enrolment) => vec![(User, enrolment.user), (Course, enrolment.course)],
        AnyEntity::RoleAssignment(role) => vec![(User, role.user), (Course, role.course)],
        AnyEntity::GroupMember(member) => vec![(User, member.user), (Course, member.course)],
        AnyEntity::CohortMember(member) => vec![(User, member.user), (Cohort, member.cohort)],
        AnyEntity::Role(_) | AnyEntity::ProfileField(_) | AnyEntity::GroupingGroup(_) => Vec::new(),
    }
}

/// What an entity stands in.
fn container(entity: &AnyEntity) -> Option<Place> {
    let category = match entity {
        AnyEntity::Category(category) => category.parent,
        AnyEntity::Course(course) => course.category,
        AnyEntity::Cohort(cohort) => cohort.category,
        _ => return None,
    };
    (!category.is_none()).then_some((EntityKind::Category, category.0))
}
