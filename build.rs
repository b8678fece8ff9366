//! Builds anew when a lesson file comes or goes: `include_dir!` alone sees only files it has seen before.
fn main() {
    println!("cargo:rerun-if-changed=lessons");
    println!("cargo:rerun-if-changed=build.rs");
}
