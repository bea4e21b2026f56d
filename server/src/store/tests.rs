//! The store on both databases.

use shared::directory::{EntityKind, FieldKind};

use super::testing::stores;
use super::{Cell, Dialect, Insert, reserve};
use crate::platform::directory::derived_columns;

#[tokio::test]
async fn a_second_start_finds_the_schema_as_it_is() {
    for store in stores().await {
        let again = store.again().await;
        let tables: i64 = sqlx::query_scalar("SELECT count(*) FROM users")
            .fetch_one(again.read())
            .await
            .unwrap();
        assert_eq!(tables, 0);
    }
}

/// Columns of a table in their order, with their types.
async fn columns(store: &super::Store, table: &str) -> Vec<(String, String)> {
    let sql = match store.dialect() {
        Dialect::Sqlite => "SELECT name, lower(type) FROM pragma_table_info($1) ORDER BY cid",
        Dialect::Postgres => {
            "SELECT column_name::text, data_type::text FROM information_schema.columns \
             WHERE table_name = $1 AND table_schema = current_schema() ORDER BY ordinal_position"
        }
    };
    sqlx::query_as(sql)
        .bind(table.to_owned())
        .fetch_all(store.read())
        .await
        .unwrap()
}

#[tokio::test]
async fn the_columns_of_each_table_are_the_fields_of_its_entity() {
    for store in stores().await {
        for kind in EntityKind::ALL {
            let id = match store.dialect() {
                Dialect::Sqlite => "integer",
                Dialect::Postgres => "bigint",
            };
            let mut expected = vec![("id".to_owned(), id.to_owned())];
            expected.extend(kind.fields().iter().map(|field| {
                let kind = match field.kind {
                    FieldKind::Number | FieldKind::Link => "bigint",
                    FieldKind::Text => "text",
                };
                (field.name.to_owned(), kind.to_owned())
            }));
            expected.extend(
                derived_columns(*kind)
                    .iter()
                    .map(|derived| (derived.column.to_owned(), "text".to_owned())),
            );
            assert_eq!(columns(&store, kind.table()).await, expected, "{}", kind.table());
        }
    }
}

#[tokio::test]
async fn ids_follow_one_another_and_those_of_an_undone_transaction_are_given_again() {
    for store in stores().await {
        let mut tx = store.begin().await.unwrap();
        assert_eq!(reserve(&mut tx, "users", 3).await.unwrap(), 1);
        assert_eq!(reserve(&mut tx, "users", 1).await.unwrap(), 4);
        assert_eq!(reserve(&mut tx, "courses", 1).await.unwrap(), 1);
        tx.commit().await.unwrap();

        let mut tx = store.begin().await.unwrap();
        assert_eq!(reserve(&mut tx, "users", 10).await.unwrap(), 5);
        drop(tx);

        let mut tx = store.begin().await.unwrap();
        assert_eq!(reserve(&mut tx, "users", 1).await.unwrap(), 5);
    }
}

#[tokio::test]
async fn any_number_of_rows_is_inserted() {
    for store in stores().await {
        for count in [0, 1, 7, 8, 171, 1000] {
            let mut tx = store.begin().await.unwrap();
            let insert = Insert {
                table: "settings",
                columns: &["key", "value"],
                then: "",
            };
            let rows = (0..count)
                .map(|row| vec![Cell::from(format!("{count}.{row}")), Cell::from("ü")])
                .collect();
            insert.rows(&mut tx, rows).await.unwrap();
            let found: i64 = sqlx::query_scalar("SELECT count(*) FROM settings")
                .fetch_one(&mut *tx)
                .await
                .unwrap();
            assert_eq!(found, count);
            tx.roll_back().await.unwrap();
        }
    }
}

#[tokio::test]
async fn readers_see_what_is_committed_and_nothing_else() {
    for store in stores().await {
        let count = "SELECT count(*) FROM settings";
        let mut tx = store.begin().await.unwrap();
        sqlx::query("INSERT INTO settings (key, value) VALUES ('site.city', 'Lyon')")
            .execute(&mut *tx)
            .await
            .unwrap();
        assert_eq!(
            sqlx::query_scalar::<_, i64>(count)
                .fetch_one(store.read())
                .await
                .unwrap(),
            0
        );
        tx.commit().await.unwrap();
        assert_eq!(
            sqlx::query_scalar::<_, i64>(count)
                .fetch_one(store.read())
                .await
                .unwrap(),
            1
        );
    }
}

#[tokio::test]
async fn a_taken_key_is_named() {
    for store in stores().await {
        let mut tx = store.begin().await.unwrap();
        let insert = "INSERT INTO roles (id, shortname) VALUES ($1, 'student')";
        sqlx::query(insert).bind(1_i64).execute(&mut *tx).await.unwrap();
        let error = sqlx::query(insert).bind(2_i64).execute(&mut *tx).await.unwrap_err();
        let name = super::StoreError::from(error).taken().unwrap();
        assert!(["roles.shortname", "roles_shortname"].contains(&&*name), "{name}");
    }
}
