//! What an error of the system means for the people using the program.
use crate::domain::problem::Trouble;

use std::io;
use std::path::Path;

/// Turns errors at `path` into troubles.
pub(super) fn at(path: &Path) -> impl Fn(io::Error) -> Trouble + '_ {
    move |error| of(path, &error)
}

/// The trouble that `error` at `path` means.
pub(super) fn of(path: &Path, error: &io::Error) -> Trouble {
    use io::ErrorKind as Kind;

    let path = path.to_owned();
    match error.kind() {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Trouble::DiskFull(path),
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Trouble::NotAllowed(path),
        Kind::NotFound
        | Kind::StaleNetworkFileHandle
        | Kind::HostUnreachable
        | Kind::NetworkUnreachable
        | Kind::NetworkDown
        | Kind::NotConnected
        | Kind::ConnectionAborted
        | Kind::ConnectionReset
        | Kind::TimedOut => Trouble::Gone(path),
        _ if error
            .raw_os_error()
            .is_some_and(|code| GONE.contains(&code)) =>
        {
            Trouble::Gone(path)
        }
        _ => Trouble::Failed(path, error.to_string()),
    }
}

/// What a stick that was pulled out or a share that went down answers: EIO, ENXIO, ENODEV, and on Linux
/// ESHUTDOWN and EHOSTDOWN.
#[cfg(target_os = "linux")]
const GONE: &[i32] = &[5, 6, 19, 108, 112];
#[cfg(all(unix, not(target_os = "linux")))]
const GONE: &[i32] = &[5, 6, 19];
/// The same on Windows: not ready, no network path, network device gone, network error, name gone, no name,
/// no such device, device error, device not connected.
#[cfg(windows)]
const GONE: &[i32] = &[21, 53, 55, 59, 64, 67, 433, 1117, 1167];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_system_become_troubles_a_person_can_act_on() {
        use io::ErrorKind as Kind;

        let path = Path::new("x");
        let full = Trouble::DiskFull(path.to_owned());
        let denied = Trouble::NotAllowed(path.to_owned());
        let gone = Trouble::Gone(path.to_owned());
        for (kind, trouble) in [
            (Kind::StorageFull, &full),
            (Kind::QuotaExceeded, &full),
            (Kind::PermissionDenied, &denied),
            (Kind::ReadOnlyFilesystem, &denied),
            (Kind::NotFound, &gone),
            (Kind::StaleNetworkFileHandle, &gone),
            (Kind::TimedOut, &gone),
        ] {
            assert_eq!(&of(path, &io::Error::from(kind)), trouble, "{kind:?}");
        }
        let other = io::Error::other("odd");
        assert_eq!(
            of(path, &other),
            Trouble::Failed(path.to_owned(), "odd".to_owned())
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_device_that_no_longer_answers_is_gone() {
        let error = io::Error::from_raw_os_error(5);
        assert_eq!(
            of(Path::new("x"), &error),
            Trouble::Gone(Path::new("x").to_owned())
        );
    }
}
