//! Whether a window can open here, asked before one is tried: without a display, or without a library that
//! it loads while it runs, the windowing code panics rather than saying what is missing.
use crate::domain::problem::StartTrouble;

/// Looks for a display that answers and for the libraries that a window needs.
///
/// # Errors
/// Names what is missing. On Windows and macOS there is always a display, and nothing to look for.
pub fn look() -> Result<(), StartTrouble> {
    #[cfg(all(unix, not(target_os = "macos")))]
    unix::Surroundings::of_this_process().look()?;
    Ok(())
}

#[cfg(all(unix, not(target_os = "macos")))]
mod unix {
    use super::StartTrouble;

    use std::collections::BTreeSet;
    use std::env;
    use std::ffi::OsString;
    use std::fs;
    use std::net::{TcpStream, ToSocketAddrs};
    use std::os::unix::net::UnixStream;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Stdio};
    use std::time::Duration;

    /// What winit and its friends load by name on X11.
    const X11_LIBRARIES: [&str; 7] = [
        "libX11.so.6",
        "libX11-xcb.so.1",
        "libxcb.so.1",
        "libXcursor.so.1",
        "libXi.so.6",
        "libxkbcommon.so.0",
        "libxkbcommon-x11.so.0",
    ];

    /// The same on Wayland.
    const WAYLAND_LIBRARIES: [&str; 2] = ["libwayland-client.so.0", "libxkbcommon.so.0"];

    /// Where systems keep libraries, beside a folder of the processor's name.
    const LIBRARY_FOLDERS: [&str; 6] = [
        "/lib",
        "/usr/lib",
        "/lib64",
        "/usr/lib64",
        "/usr/local/lib",
        "/usr/local/lib64",
    ];

    /// Where the X server of this computer puts its sockets, in the file system or as an abstract name.
    const X11_SOCKETS: &str = "/tmp/.X11-unix";

    /// TCP port of display 0.
    const X11_PORT: u16 = 6000;

    /// A display of another computer that takes longer to answer could not be worked with.
    const PATIENCE: Duration = Duration::from_secs(3);

    /// What surrounds the program: the part of its environment that says where windows go.
    #[derive(Debug)]
    pub(super) struct Surroundings {
        pub(super) wayland_display: Option<OsString>,
        pub(super) wayland_socket: Option<OsString>,
        pub(super) runtime_folder: Option<PathBuf>,
        pub(super) x11_display: Option<OsString>,
        pub(super) library_folders: Vec<PathBuf>,
        /// The loader's own list of libraries, asked for what the folders lack.
        pub(super) loader_list: fn() -> Option<String>,
    }

    impl Surroundings {
        pub(super) fn of_this_process() -> Self {
            let filled = |name| env::var_os(name).filter(|value| !value.is_empty());
            Self {
                wayland_display: filled("WAYLAND_DISPLAY"),
                wayland_socket: filled("WAYLAND_SOCKET"),
                runtime_folder: filled("XDG_RUNTIME_DIR").map(PathBuf::from),
                x11_display: filled("DISPLAY"),
                library_folders: library_folders(),
                loader_list,
            }
        }

        /// In the order of winit: Wayland where it is named, else X11.
        pub(super) fn look(&self) -> Result<(), StartTrouble> {
            if self.wayland_display.is_some() || self.wayland_socket.is_some() {
                self.wayland_answers()?;
                self.libraries(&WAYLAND_LIBRARIES)
            } else if let Some(display) = &self.x11_display {
                let display = display.to_string_lossy();
                x11_answers(&display).ok_or_else(|| StartTrouble::DeadDisplay(display.into()))?;
                self.libraries(&X11_LIBRARIES)
            } else {
                Err(StartTrouble::NoDisplay)
            }
        }

        /// A socket that was handed over open (`WAYLAND_SOCKET`) is taken to answer.
        fn wayland_answers(&self) -> Result<(), StartTrouble> {
            let Some(display) = &self.wayland_display else {
                return Ok(());
            };
            let socket = self
                .runtime_folder
                .clone()
                .unwrap_or_default()
                .join(display);
            match UnixStream::connect(socket) {
                Ok(_) => Ok(()),
                Err(_) if self.wayland_socket.is_some() => Ok(()),
                Err(_) => Err(StartTrouble::DeadDisplay(display.to_string_lossy().into())),
            }
        }

        fn libraries(&self, needed: &[&str]) -> Result<(), StartTrouble> {
            let absent = needed
                .iter()
                .filter(|name| {
                    !self
                        .library_folders
                        .iter()
                        .any(|folder| folder.join(name).exists())
                })
                .copied()
                .collect::<Vec<_>>();
            if absent.is_empty() {
                return Ok(());
            }
            let missing = absent_from_loader(absent, (self.loader_list)().as_deref());
            if missing.is_empty() {
                return Ok(());
            }
            Err(StartTrouble::MissingLibraries(missing))
        }
    }

    /// Of the libraries that no usual folder holds, those that the loader does not know either. Where the loader
    /// cannot be asked none is called missing: a wrong "missing" would keep out a program that runs.
    fn absent_from_loader(absent: Vec<&str>, list: Option<&str>) -> Vec<String> {
        let Some(list) = list else {
            return Vec::new();
        };
        let known = list
            .lines()
            .filter_map(|line| line.split_whitespace().next())
            .collect::<BTreeSet<_>>();
        absent
            .into_iter()
            .filter(|name| !known.contains(name))
            .map(str::to_owned)
            .collect()
    }

    /// What `ldconfig -p` prints; none where it cannot run.
    fn loader_list() -> Option<String> {
        let output = ["ldconfig", "/sbin/ldconfig", "/usr/sbin/ldconfig"]
            .into_iter()
            .find_map(|program| {
                Command::new(program)
                    .arg("-p")
                    .stdin(Stdio::null())
                    .stderr(Stdio::null())
                    .output()
                    .ok()
            })?;
        (output.status.success() && !output.stdout.is_empty())
            .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn library_folders() -> Vec<PathBuf> {
        let own = env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
        let triplet = format!("{}-linux-gnu", env::consts::ARCH);
        env::split_paths(&own)
            .chain(LIBRARY_FOLDERS.iter().flat_map(|folder| {
                let folder = Path::new(folder);
                [folder.join(&triplet), folder.to_owned()]
            }))
            .collect()
    }

    /// Whether the server of a display like `:0`, `unix:1.0`, `host:10.0` or a socket's path takes a connection.
    /// `Some` where it does.
    pub(super) fn x11_answers(display: &str) -> Option<()> {
        if display.starts_with('/') && UnixStream::connect(without_screen(display)).is_ok() {
            return Some(());
        }
        let (host, number) = display.rsplit_once(':')?;
        let number: u16 = number.split('.').next()?.parse().ok()?;
        let host = host.rsplit_once('/').map_or(host, |(_, host)| host);
        if host.is_empty() || host == "unix" {
            return local_x11_answers(number);
        }
        (host, X11_PORT.checked_add(number)?)
            .to_socket_addrs()
            .ok()?
            .find_map(|address| TcpStream::connect_timeout(&address, PATIENCE).ok())
            .map(drop)
    }

    /// `/path:0.1` is the socket `/path:0`, where there is no socket of the whole name.
    fn without_screen(display: &str) -> &str {
        if fs::exists(display).unwrap_or(false) {
            return display;
        }
        display
            .rsplit_once('.')
            .map_or(display, |(socket, _)| socket)
    }

    fn local_x11_answers(number: u16) -> Option<()> {
        let path = format!("{X11_SOCKETS}/X{number}");
        UnixStream::connect(&path)
            .ok()
            .or_else(|| abstract_socket(&path))
            .map(drop)
    }

    #[cfg(target_os = "linux")]
    fn abstract_socket(name: &str) -> Option<UnixStream> {
        use std::os::linux::net::SocketAddrExt;
        use std::os::unix::net::SocketAddr;

        let address = SocketAddr::from_abstract_name(name).ok()?;
        UnixStream::connect_addr(&address).ok()
    }

    #[cfg(not(target_os = "linux"))]
    fn abstract_socket(_: &str) -> Option<UnixStream> {
        None
    }
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::StartTrouble;
    use super::unix::{Surroundings, x11_answers};

    use std::fs::File;
    use std::net::TcpListener;
    use std::os::unix::net::UnixListener;

    const NOBODY: &str = ":59999";

    /// No display, no libraries, and a loader that cannot be asked.
    fn nothing() -> Surroundings {
        Surroundings {
            wayland_display: None,
            wayland_socket: None,
            runtime_folder: None,
            x11_display: None,
            library_folders: Vec::new(),
            loader_list: || None,
        }
    }

    #[test]
    fn without_a_named_display_there_is_none() {
        assert_eq!(nothing().look(), Err(StartTrouble::NoDisplay));
    }

    #[test]
    fn displays_that_nobody_serves_do_not_answer() {
        for display in [
            NOBODY,
            "unix:59999",
            "/no/such/socket:0",
            "",
            "words",
            ":",
            ":x",
            "h:99999",
        ] {
            assert_eq!(x11_answers(display), None, "{display:?}");
        }
        let surroundings = Surroundings {
            x11_display: Some(NOBODY.into()),
            ..nothing()
        };
        assert_eq!(
            surroundings.look(),
            Err(StartTrouble::DeadDisplay(NOBODY.into()))
        );
    }

    #[test]
    fn a_display_of_another_computer_is_asked_by_its_port() {
        let server = (6000..6100)
            .rev()
            .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
            .unwrap();
        let number = server.local_addr().unwrap().port() - 6000;
        assert_eq!(x11_answers(&format!("127.0.0.1:{number}.0")), Some(()));
        assert_eq!(x11_answers(&format!("tcp/127.0.0.1:{number}")), Some(()));
    }

    #[test]
    fn wayland_comes_first_and_must_answer() {
        let folder = tempfile::tempdir().unwrap();
        let surroundings = Surroundings {
            wayland_display: Some("wayland-9".into()),
            runtime_folder: Some(folder.path().into()),
            x11_display: Some(NOBODY.into()),
            ..nothing()
        };
        assert_eq!(
            surroundings.look(),
            Err(StartTrouble::DeadDisplay("wayland-9".into()))
        );
        let _server = UnixListener::bind(folder.path().join("wayland-9")).unwrap();
        assert_eq!(surroundings.look(), Ok(()));
    }

    #[test]
    fn a_library_is_missing_where_neither_a_folder_nor_the_loader_has_it() {
        const LIST: &str = "1 libs found in cache `/etc/ld.so.cache'\n\tlibother.so.1 (libc6,x86-64) => /lib/libother.so.1\n";
        const LIST_WITH_CLIENT: &str =
            "\tlibwayland-client.so.0 (libc6,x86-64) => /opt/libwayland-client.so.0\n";
        let folder = tempfile::tempdir().unwrap();
        let _server = UnixListener::bind(folder.path().join("wayland-9")).unwrap();
        File::create(folder.path().join("libxkbcommon.so.0")).unwrap();
        let missing = Err(StartTrouble::MissingLibraries(vec![
            "libwayland-client.so.0".into(),
        ]));
        let known = || Some(LIST.to_owned());
        let known_with_client = || Some(LIST_WITH_CLIENT.to_owned());
        for (loader_list, looked) in [
            (known as fn() -> Option<String>, missing),
            (known_with_client, Ok(())),
            (|| None, Ok(())),
        ] {
            let surroundings = Surroundings {
                wayland_display: Some("wayland-9".into()),
                runtime_folder: Some(folder.path().into()),
                library_folders: vec![folder.path().into()],
                loader_list,
                ..nothing()
            };
            assert_eq!(surroundings.look(), looked);
        }
    }
}
