//! One heap for all threads of the window.
//!
//! The C library of Linux gives every thread a heap of its own, and each keeps what was given back to it: a picture
//! decoded by one thread after the other costs its memory as many times. With one heap a lesson with pictures rests at
//! 5 MB less (benches/README.md). The library asks for it only before the program begins.

/// Begins the program anew with one heap, where the C library knows the setting and nobody chose another. Goes on as it
/// is where that cannot be done.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub(super) fn share() {
    use std::env;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    const SETTING: &str = "MALLOC_ARENA_MAX";
    if env::var_os(SETTING).is_some() {
        return;
    }
    if let Ok(program) = env::current_exe() {
        let error = Command::new(program)
            .args(env::args_os().skip(1))
            .env(SETTING, "1")
            .exec();
        tracing::warn!(%error, "the program could not begin anew with one heap");
    }
}

/// Elsewhere all threads share one heap anyway.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(super) fn share() {}
