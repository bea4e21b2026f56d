//! The directory over HTTP: lists, details, look-ups, search, history.

use serde_json::{Value, json};

use super::set_up::settled;
use super::site::{Answer, Site, Visitor};

async fn run(operator: &Visitor, format: &str, rows: Value) -> String {
    let body = json!({"format": format, "rows": rows, "name": format});
    let accepted = operator.post("/runs", body).await;
    assert_eq!(accepted.status, 202, "{}", accepted.body);
    let id = accepted.json()["id"].as_str().unwrap().to_owned();
    let run = settled(operator, &id).await;
    assert_eq!(
        (run["state"].as_str(), run["counts"]["failed"].as_u64()),
        (Some("finished"), Some(0)),
        "{run}"
    );
    id
}

/// A faculty: two courses, three people, a cohort that is bound, groups.
async fn faculty(site: &Site) -> Visitor {
    let operator = site.signed_in("operator").await;
    run(
        &operator,
        "courses",
        json!([
            {"shortname": "BIO-201", "fullname": "Biologie cellulaire", "category": "Sciences/Licence 2"},
            {"shortname": "ECO-1", "fullname": "Écologie", "category": "Sciences"},
        ]),
    )
    .await;
    run(
        &operator,
        "users",
        json!([
            {"username": "nora.lind", "firstname": "Nora", "lastname": "Lind", "email": "n@rivage.example", "idnumber": "N1"},
            {"username": "emeric.saule", "firstname": "Émeric", "lastname": "Saule", "email": "e@rivage.example"},
            {"username": "zoe.elan", "firstname": "Zoé", "lastname": "d’Élan", "email": "z@rivage.example"},
        ]),
    )
    .await;
    run(
        &operator,
        "cohorts",
        json!([{"cidnumber": "L2", "cname": "Licence 2", "userid": "emeric.saule"}]),
    )
    .await;
    run(
        &operator,
        "cohort-bindings",
        json!([{"course": "BIO-201", "cohort": "L2"}]),
    )
    .await;
    run(
        &operator,
        "enrolments",
        json!([{"cid": "BIO-201", "uid": "nora.lind", "rolename": "student", "enrol": "manual"}]),
    )
    .await;
    run(
        &operator,
        "groups",
        json!([{"courseid": "BIO-201", "name": "TP 1", "idnumber": "TP1"}]),
    )
    .await;
    run(
        &operator,
        "group-members",
        json!([{"courseid": "BIO-201", "groupid": "TP1", "userid": "nora.lind"}]),
    )
    .await;
    site.signed_in("reviewer").await
}

/// One field of each item of a list.
fn each(answer: &Answer, field: &str) -> Vec<Value> {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let list = answer.json();
    list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item[field].clone())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reviewer_finds_their_way_from_a_person_to_the_run() {
    let site = Site::staffed().await;
    let reviewer = faculty(&site).await;
    let totals = reviewer.get("/directory").await.json();
    assert_eq!(totals, json!({"users": 3, "courses": 2, "categories": 3, "cohorts": 1}));

    let found = reviewer.get("/directory/search?q=nora").await.json();
    let person = found["users"][0]["id"].as_i64().unwrap();
    let user = reviewer.get(&format!("/directory/users/{person}")).await.json();
    assert_eq!((&user["idnumber"], &user["courses"]), (&json!("N1"), &json!(1)));
    assert_eq!(user["fields"]["lastname"], "Lind");

    let courses = reviewer.get(&format!("/directory/users/{person}/courses")).await;
    assert_eq!(each(&courses, "shortname"), ["BIO-201"]);
    let courses = courses.json();
    let way = &courses["items"][0]["ways"][0];
    assert_eq!(
        (&way["kind"], &way["roles"], &way["stored"], &way["effective"]),
        (&json!("manual"), &json!(["student"]), &json!(true), &json!(true))
    );
    assert_eq!(courses["items"][0]["groups"][0]["name"], "TP 1");

    let course = courses["items"][0]["id"].as_i64().unwrap();
    let history = reviewer
        .get(&format!("/directory/courses/{course}/history"))
        .await
        .json();
    let runs: Vec<&Value> = history["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|run| &run["name"])
        .collect();
    assert_eq!(
        runs,
        ["group-members", "groups", "enrolments", "cohort-bindings", "courses"]
    );
    let newest = &history["items"][0];
    assert_eq!(
        (&newest["rows"], &newest["first"][0]["row"]["line"]),
        (&json!(1), &json!(2))
    );
    let id = newest["run"].as_str().unwrap();
    let rows = reviewer.get(&format!("/directory/courses/{course}/history/{id}")).await;
    assert_eq!(each(&rows, "path"), ["group-members.csv"]);

    // And back: the row of the run says who it was about.
    let outcomes = reviewer.get(&format!("/runs/{id}/outcomes?line=2")).await.json();
    let about = &outcomes["items"][0]["steps"][0]["about"];
    assert_eq!(*about, json!([["user", person], ["course", course]]));
    assert_eq!(
        each(&reviewer.get(&format!("/runs/{id}/outcomes?line=3")).await, "line"),
        [0; 0]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_tells_its_people_groups_and_methods() {
    let site = Site::staffed().await;
    let reviewer = faculty(&site).await;
    let course = reviewer
        .get("/directory/courses?by=shortname&value=BIO-201")
        .await
        .json();
    assert_eq!(
        (&course["people"], &course["group_count"], &course["path"][1]["name"]),
        (&json!(2), &json!(1), &json!("Licence 2"))
    );
    let at = |rest: &str| format!("/directory/courses/{}/{rest}", course["id"]);
    let people = reviewer.get(&at("people")).await;
    assert_eq!(each(&people, "username"), ["nora.lind", "emeric.saule"]);
    let by = &people.json()["items"][1]["ways"][0];
    assert_eq!(
        (&by["kind"], &by["source"]["name"], &by["stored"]),
        (&json!("cohort"), &json!("Licence 2"), &json!(false))
    );
    assert_eq!(
        each(&reviewer.get(&at("people?only=stored")).await, "username"),
        ["nora.lind"]
    );
    assert_eq!(
        each(&reviewer.get(&at("people?q=sau")).await, "username"),
        ["emeric.saule"]
    );
    assert_eq!(
        each(&reviewer.get(&at("methods")).await, "kind").last(),
        Some(&json!("cohort"))
    );
    assert_eq!(each(&reviewer.get(&at("metalinks")).await, "id"), [0; 0]);
    assert!(!each(&reviewer.get(&at("sections")).await, "number").is_empty());
    let groups = reviewer.get(&at("groups")).await;
    assert_eq!(each(&groups, "members"), [1]);
    let group = &groups.json()["items"][0]["id"];
    let members = reviewer.get(&format!("/directory/groups/{group}/members")).await;
    assert_eq!(each(&members, "username"), ["nora.lind"]);
    let group = reviewer.get(&format!("/directory/groups/{group}")).await.json();
    assert_eq!(group["course"]["name"], "BIO-201");
}

#[tokio::test(flavor = "multi_thread")]
async fn categories_and_cohorts_lead_to_what_is_in_them() {
    let site = Site::staffed().await;
    let reviewer = faculty(&site).await;
    let tree = reviewer.get("/directory/categories").await;
    assert_eq!(each(&tree, "name"), ["Miscellaneous", "Sciences"]);
    assert_eq!(each(&tree, "courses"), [0, 2]);
    let sciences = &tree.json()["items"][1]["id"];
    let below = reviewer.get(&format!("/directory/categories?parent={sciences}")).await;
    assert_eq!(each(&below, "name"), ["Licence 2"]);
    let list = |rest: &str| format!("/directory/courses?category={sciences}{rest}");
    assert_eq!(each(&reviewer.get(&list("")).await, "shortname"), ["BIO-201", "ECO-1"]);
    assert_eq!(each(&reviewer.get(&list("&below=0")).await, "shortname"), ["ECO-1"]);
    let one = reviewer.get(&format!("/directory/categories/{sciences}")).await.json();
    assert_eq!((&one["own_courses"], &one["courses"]), (&json!(1), &json!(2)));
    let history = reviewer.get(&format!("/directory/categories/{sciences}/history")).await;
    let rows = &history.json()["items"][0]["first"];
    // That it got a category of its own, and two courses.
    assert_eq!(
        (each(&history, "rows"), rows.as_array().unwrap().len()),
        (vec![json!(2)], 2)
    );

    let cohort = reviewer.get("/directory/cohorts?by=idnumber&value=L2").await.json();
    let at = |rest: &str| format!("/directory/cohorts/{}/{rest}", cohort["id"]);
    assert_eq!((&cohort["members"], &cohort["bindings"]), (&json!(1), &json!(1)));
    assert_eq!(each(&reviewer.get(&at("members")).await, "username"), ["emeric.saule"]);
    let bindings = reviewer.get(&at("bindings")).await.json();
    assert_eq!(bindings["items"][0]["course"]["shortname"], "BIO-201");
    assert_eq!(
        each(&reviewer.get(&at("history")).await, "name"),
        ["cohort-bindings", "cohorts"]
    );
    let user = reviewer
        .get("/directory/users?by=username&value=emeric.saule")
        .await
        .json();
    let cohorts = reviewer.get(&format!("/directory/users/{}/cohorts", user["id"])).await;
    assert_eq!(each(&cohorts, "idnumber"), ["L2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_come_in_parts_that_fit_together() {
    let site = Site::staffed().await;
    let reviewer = faculty(&site).await;
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = reviewer.get(&format!("/directory/users?limit=1{cursor}")).await;
        seen.extend(each(&page, "username"));
        // Somebody who comes meanwhile, before the place, changes nothing of what follows.
        if seen.len() == 1 {
            let operator = site.signed_in("operator").await;
            let rows = json!([{"username": "a.aa", "firstname": "A", "lastname": "Aa", "email": "a@rivage.example"}]);
            run(&operator, "users", rows).await;
        }
        match page.json()["next"].as_str() {
            Some(next) => cursor = format!("&cursor={}", next.replace(' ', "%20")),
            None => break,
        }
    }
    assert_eq!(seen, ["zoe.elan", "nora.lind", "emeric.saule"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_wrongly_is_said_in_the_language_of_the_request() {
    let site = Site::staffed().await;
    let reviewer = faculty(&site).await;
    let operator = site.signed_in("operator").await;
    run(
        &operator,
        "courses",
        json!([{"shortname": "DRT-1", "fullname": "Droit", "category": "Droit/Licence 2"}]),
    )
    .await;
    for (path, status, code, field, title) in [
        (
            "users?by=username&value=nobody",
            404,
            "not-found",
            "",
            "Cela n’existe pas.",
        ),
        ("users?by=username&value=", 404, "not-found", "", "Cela n’existe pas."),
        (
            "users?by=username",
            422,
            "bad-field",
            "value",
            "Un champ ne peut pas être accepté.",
        ),
        (
            "users?by=shoesize&value=42",
            422,
            "bad-field",
            "by",
            "Un champ ne peut pas être accepté.",
        ),
        (
            "users?status=asleep",
            422,
            "bad-field",
            "status",
            "Un champ ne peut pas être accepté.",
        ),
        (
            "users?sort=height",
            422,
            "bad-field",
            "sort",
            "Un champ ne peut pas être accepté.",
        ),
        (
            "users?cursor=x",
            422,
            "bad-field",
            "cursor",
            "Un champ ne peut pas être accepté.",
        ),
        (
            "courses/1/people?only=tall",
            422,
            "bad-field",
            "only",
            "Un champ ne peut pas être accepté.",
        ),
        (
            "courses/1/history/NOSUCHRUN",
            404,
            "not-found",
            "",
            "Cela n’existe pas.",
        ),
        ("users/x", 404, "not-found", "", "Cela n’existe pas."),
        ("users/77", 404, "not-found", "", "Cela n’existe pas."),
        ("categories/77", 404, "not-found", "", "Cela n’existe pas."),
        (
            "categories?by=name&value=Licence%202",
            409,
            "ambiguous",
            "",
            "Plusieurs éléments portent ce nom. Désignez celui qui convient par son id.",
        ),
    ] {
        let request = reviewer.request(reqwest::Method::GET, &format!("/directory/{path}"));
        let answer = Answer::of(request.header("accept-language", "fr")).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (status, code),
            "{path}: {}",
            answer.body
        );
        let problem = answer.json();
        assert_eq!(problem["title"], title, "{path}");
        assert_eq!(problem["field"].as_str().unwrap_or_default(), field, "{path}");
    }
}
