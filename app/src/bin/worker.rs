//! The validation worker.

fn main() {
    app::worker::service::serve();
}
