//! One heap for all threads, which gives back what is no longer needed.
//!
//! The C library of Linux gives every thread a heap of its own, and each keeps what was given back to it: a picture
//! decoded by one thread after the other costs its memory as many times. With one heap a lesson with pictures rests at
//! 5 MB less (benches/README.md). What is of some size goes back to the system as soon as it is let go, which saves
//! another MB. The library asks for all of this only before the program begins.

/// Begins the program anew with one heap, where the C library knows the settings and nobody chose others. Goes on as it
/// is where that cannot be done. Called before anything is read or made, which would be done twice.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub(super) fn share() {
    use std::env;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    const ONE_HEAP: &str = "MALLOC_ARENA_MAX";
    /// From how many bytes on a piece of memory lies outside of the heap, and goes back by itself.
    const LARGE: (&str, &str) = ("MALLOC_MMAP_THRESHOLD_", "65536");
    /// How many bytes at the end of the heap may stay unused.
    const SPARE: (&str, &str) = ("MALLOC_TRIM_THRESHOLD_", "65536");
    if env::var_os(ONE_HEAP).is_some() {
        return;
    }
    if let Ok(program) = env::current_exe() {
        let error = Command::new(program)
            .args(env::args_os().skip(1))
            .env(ONE_HEAP, "1")
            .envs([LARGE, SPARE])
            .exec();
        tracing::warn!(%error, "the program could not begin anew with one heap");
    }
}

/// Elsewhere all threads share one heap anyway.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(super) fn share() {}
