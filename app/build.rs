//! Whether the page and its worker are built to be taken into pieces.
//!
//! `cargo xtask page` asks for it, since it takes the page apart afterwards. Any other build is in one piece.

const ASKED: &str = "TOOLSYNC_PIECES";

fn main() {
    println!("cargo::rustc-check-cfg=cfg(pieces)");
    println!("cargo::rerun-if-env-changed={ASKED}");
    println!("cargo::rerun-if-changed=build.rs");
    let wasm = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if wasm && std::env::var_os(ASKED).is_some() {
        println!("cargo::rustc-cfg=pieces");
        // What calls what: without it nothing can be taken apart.
        println!("cargo::rustc-link-arg-bin=page=--emit-relocs");
        println!("cargo::rustc-link-arg-bin=worker=--emit-relocs");
    }
}
