//! Pictures: archives of images against a site.

use fake_moodle::{Functions, Rule, Setup, What, When, school};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use shared::archive::Writer;

use super::world::{Ran, World, world};

fn small() -> Setup {
    Setup {
        site: school::options(),
        fill: school::small,
        ..Setup::default()
    }
}

/// An image of one colour.
pub fn image(tone: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let image = DynamicImage::ImageRgb8(RgbImage::from_pixel(120, 120, Rgb([tone, 90, 120])));
    image.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

async fn send(world: &World, images: &[(&str, u8)], own: &[&str]) -> Ran {
    let mut archive = Writer::new(Vec::new());
    for (name, tone) in images {
        archive.add(name, &image(*tone)).unwrap();
    }
    let bytes = archive.finish().unwrap();
    world.run_bytes(&[("userpictures_all.zip", &bytes)], own).await
}

/// The revision of somebody's picture on the site; 0 without one.
fn revision(world: &World, username: &str) -> i64 {
    world
        .fake
        .with_state(|state| state.user_named(username).map_or(-1, |user| user.picture))
}

fn sent(world: &World) -> Vec<(String, usize)> {
    let writes = |name: &str| !name.contains("_get_");
    world.calls().into_iter().filter(|(name, _)| writes(name)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_set_and_the_second_time_it_is_the_same() {
    let world = world(small()).await;
    let images = [("ben.okafor.png", 10), ("hugo.andersson.png", 20)];
    let ran = send(&world, &images, &[]).await;
    assert_eq!(ran.counts.created, 2, "{:?} {}", ran.rows, ran.problem);
    assert!(revision(&world, "ben.okafor") > 0 && revision(&world, "hugo.andersson") > 0);
    let _ = world.calls();
    let ran = send(&world, &images, &[]).await;
    assert_eq!((ran.counts.unchanged, sent(&world)), (2, Vec::new()), "{:?}", ran.rows);
    let ran = send(&world, &[("ben.okafor.png", 30)], &[]).await;
    assert_eq!(ran.counts.updated, 1, "{:?}", ran.rows);
    let ran = send(&world, &[("ben.okafor.png", 40)], &["pictures.overwrite=0"]).await;
    assert_eq!(ran.counts.skipped, 1, "{:?}", ran.rows);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_somebody_has_changed_since_is_set_again() {
    let world = world(small()).await;
    send(&world, &[("ben.okafor.png", 10)], &[]).await;
    world.fake.with_state(|state| {
        let ben = state.user_named("ben.okafor").map_or(0, |user| user.id);
        state.tables.users.change(ben, |user| user.picture += 100);
    });
    let ran = send(&world, &[("ben.okafor.png", 10)], &[]).await;
    assert_eq!(ran.counts.updated, 1, "{:?}", ran.rows);
    world.fake.with_state(|state| {
        let ben = state.user_named("ben.okafor").map_or(0, |user| user.id);
        state.tables.users.change(ben, |user| user.picture = 0);
    });
    let ran = send(&world, &[("ben.okafor.png", 10)], &[]).await;
    assert_eq!(ran.counts.created, 1, "{:?}", ran.rows);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_image_of_several_people_is_uploaded_once() {
    let world = world(small()).await;
    let ran = send(&world, &[("ben.okafor.png", 10), ("hugo.andersson.png", 10)], &[]).await;
    assert_eq!(ran.counts.created, 2, "{:?}", ran.rows);
    let calls = sent(&world);
    assert_eq!(
        calls,
        [
            ("core_user_update_picture".to_owned(), 2),
            ("webservice/upload.php".to_owned(), 1)
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_are_lost_are_asked_for_again() {
    let world = world(small()).await;
    for function in ["webservice/upload.php", "core_user_update_picture"] {
        world
            .fake
            .add_fault(Rule::new(When::Nth(1), What::DropAfter).of(function));
    }
    let ran = send(&world, &[("ben.okafor.png", 10)], &[]).await;
    assert_eq!(ran.counts.created, 1, "{:?}", ran.rows);
    assert!(revision(&world, "ben.okafor") > 0);
    let ran = send(&world, &[("ben.okafor.png", 10)], &[]).await;
    assert_eq!(ran.counts.unchanged, 1, "{:?}", ran.rows);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_is_refused_fails_its_rows_alone() {
    let mut setup = small();
    setup.site.max_upload = Some(100);
    let world = world(setup).await;
    let ran = send(&world, &[("ben.okafor.png", 10), ("nobody.png", 20)], &[]).await;
    assert_eq!(ran.counts.failed, 2, "{:?}", ran.rows);
    assert!(
        ran.rows.iter().any(|row| row.contains("PLT216 ben.okafor")),
        "{:?}",
        ran.rows
    );
    assert_eq!(revision(&world, "ben.okafor"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_function_that_is_missing_is_told() {
    let all = Functions::All.names().into_iter();
    let world = world(Setup {
        functions: Functions::Only(all.filter(|name| name != "core_user_update_picture").collect()),
        ..small()
    })
    .await;
    let ran = send(&world, &[("ben.okafor.png", 10)], &[]).await;
    assert!(
        ran.rows[0].contains("PLT201") && ran.rows[0].contains("core_user_update_picture"),
        "{:?}",
        ran.rows
    );
    assert_eq!(sent(&world), []);
}
