//! The worker that reads sheets of an XLSX for the validation worker.

fn main() {
    app::worker::sheets::serve();
}
