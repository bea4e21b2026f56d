//! Lists for those who pick: categories with what they hold, courses by category and text.

use shared::directory::{Category, Cohort, Course, Entity, Id, Keys};

use super::world::{World, course, worlds};
use crate::platform::{CourseFilter, Platform};

/// `Sciences` with `Biology` in it, some courses and a cohort. The ids of the two categories.
async fn school(world: &World) -> (Id, Id) {
    let category = |id, name: &str, parent| {
        let category = Category {
            id: Id(id),
            name: name.into(),
            parent: Id(parent),
            ..Category::default()
        };
        category.into_any()
    };
    let mut things = vec![category(-1, "Sciences", 0), category(-2, "Biology", -1)];
    for (id, shortname, fullname, at) in [
        (-11, "BIO-2", "Genetics 50% faster", -2),
        (-12, "bio-1", "Botany", -2),
        (-13, "CHEM", "Élan vital", -1),
    ] {
        let mut course = course(id, shortname);
        (course.fullname, course.category) = (fullname.into(), Id(at));
        things.push(course.into_any());
    }
    let cohort = Cohort {
        id: Id(-21),
        name: "Spring".into(),
        category: Id(-2),
        ..Cohort::default()
    };
    things.push(cohort.into_any());
    let ids = world.put(things).await;
    (ids[0], ids[1])
}

async fn found(world: &World, filter: CourseFilter) -> String {
    let filter = CourseFilter {
        limit: if filter.limit == 0 { 9 } else { filter.limit },
        ..filter
    };
    let courses = world.directory.courses(&filter).await.unwrap();
    courses
        .iter()
        .map(|course| course.shortname.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

#[tokio::test]
async fn categories_tell_what_they_hold_themselves() {
    for world in worlds().await {
        let (sciences, biology) = school(&world).await;
        let facts = world.directory.categories().await.unwrap();
        let of = |id| facts.iter().find(|category| category.id == id).unwrap();
        assert_eq!((of(sciences).courses, of(sciences).cohorts), (1, 0));
        assert_eq!((of(biology).courses, of(biology).cohorts), (2, 1));
        assert_eq!(of(biology).parent, sciences);
    }
}

#[tokio::test]
async fn courses_by_category_and_text_in_pages() {
    for world in worlds().await {
        let (sciences, biology) = school(&world).await;
        let text = |text: &str| CourseFilter {
            text: text.into(),
            ..CourseFilter::default()
        };
        assert_eq!(found(&world, text("")).await, "bio-1 BIO-2 CHEM");
        assert_eq!(found(&world, text("BOT")).await, "bio-1");
        assert_eq!(found(&world, text("Élan")).await, "CHEM");
        assert_eq!(found(&world, text("0%")).await, "BIO-2");
        assert_eq!(found(&world, text("b_o")).await, "");
        let of = |ids: &[Id]| CourseFilter {
            categories: Some(ids.iter().copied().collect()),
            ..CourseFilter::default()
        };
        assert_eq!(found(&world, of(&[sciences])).await, "CHEM");
        assert_eq!(found(&world, of(&[biology])).await, "bio-1 BIO-2");
        assert_eq!(found(&world, of(&[])).await, "");
        let page = |after: &str| CourseFilter {
            after: after.into(),
            limit: 2,
            ..CourseFilter::default()
        };
        assert_eq!(found(&world, page("")).await, "bio-1 BIO-2");
        assert_eq!(found(&world, page("BIO-2")).await, "CHEM");
    }
}

/// What a clean-up has to know of a category: is anything in it, and what hangs on its cohorts.
#[tokio::test]
async fn the_contents_of_categories_are_fetched() {
    for world in worlds().await {
        let (_, biology) = school(&world).await;
        let keys = Keys {
            category_contents: [biology].into(),
            ..Keys::default()
        };
        let snapshot = world.fetch(keys).await;
        assert_eq!(snapshot.table::<Course>().len(), 2);
        assert_eq!(snapshot.table::<Cohort>().len(), 1);
        assert_eq!(snapshot.table::<Category>().len(), 3);
    }
}
