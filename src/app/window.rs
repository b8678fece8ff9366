//! The window: how the program starts, what the system tells it, and how it ends.
use super::{App, Lessons, Message, Surroundings, appearance, choosing, taking};
use crate::access::speech::Voice;
use crate::access::{self, Bridge, WindowHandle};
use crate::content::Source;
use crate::domain::centre::Computer;
use crate::domain::problem::StartTrouble;
use crate::domain::record::At;
use crate::domain::text::Language;
use crate::store::{self, Place, Store};
use crate::theme;

use iced::{Size, Subscription, Task, window};
use jiff::Zoned;
use rand::rngs::SmallRng;
use rand::{RngCore, SeedableRng};

use std::cell::RefCell;
use std::path::PathBuf;
use std::time::Duration;

/// How the program was started.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The data folder, where one is given.
    pub data: Option<PathBuf>,
    /// Folders or packs of lessons, besides those in the program.
    pub lessons: Vec<PathBuf>,
    /// The language, where one is given.
    pub language: Option<Language>,
}

/// What is known of the window.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    /// In logical pixels at the usual text size.
    pub size: Size,
    /// Pixels of the screen for each logical one.
    pub scale: f32,
    /// By which iced knows it, once it is open.
    pub id: Option<window::Id>,
    pub is_full_screen: bool,
    /// Which of two grounds that nobody can tell apart the window has: another one makes iced draw all of it at once.
    pub is_other_ground: bool,
    /// Its last size that was not the full screen's.
    windowed: Option<Size>,
}

impl Window {
    /// The size to open with next time, in whole logical pixels.
    pub fn to_remember(self) -> Option<(u32, u32)> {
        let whole = |side: f32| side.round().clamp(0.0, 100_000.0) as u32;
        self.windowed
            .map(|size| (whole(size.width), whole(size.height)))
    }
}

/// The size of the window at its first start: whole on a screen of 1024 x 700.
const FIRST_SIZE: Size = Size::new(1000.0, 640.0);

/// The smallest size that still holds a screen.
const LEAST_SIZE: Size = Size::new(480.0, 400.0);

/// What the frame of a window and a bar of the desktop take of a screen.
const FRAME: Size = Size::new(24.0, 60.0);

/// Whether the window shows as soon as it opens. On Windows and macOS the adapters of accessibility must be made
/// while it is still hidden.
const SHOWS_AT_ONCE: bool = cfg!(all(unix, not(target_os = "macos")));

/// How long after a failed saving the next try comes.
const SAVE_AGAIN: Duration = Duration::from_secs(5);

/// How often the lock of a learner is renewed: others take it for stale after three minutes.
const RENEWAL: Duration = Duration::from_secs(60);

impl Default for Window {
    fn default() -> Self {
        Self {
            size: FIRST_SIZE,
            scale: 1.0,
            id: None,
            is_full_screen: false,
            is_other_ground: false,
            windowed: None,
        }
    }
}

/// What the system tells of the window.
#[derive(Debug, Clone, Copy)]
pub enum WindowMessage {
    Opened(window::Id, Size),
    /// How the platform knows the window, for its adapter of accessibility; `None` where it needs no handle.
    Identified(window::Id, Option<WindowHandle>),
    Resized(Size),
    /// How large the screen is that the window has just opened on, in the pixels of its size.
    ScreenFound(Size),
    Rescaled(f32),
    CloseRequested,
}

/// Opens the window, and returns when it is closed.
///
/// Errors where no window can be shown.
pub fn run(options: Options) -> Result<(), StartTrouble> {
    let surroundings = surroundings(&options);
    let size = first_size(surroundings.computer.window);
    let start = RefCell::new(Some(surroundings));
    let boot = move || {
        let surroundings = start
            .borrow_mut()
            .take()
            .expect("the program starts only once");
        App::new(surroundings)
    };
    let mut application = iced::application(boot, App::update, App::view)
        .title(App::title)
        .subscription(App::subscription)
        .theme(App::theme)
        .style(App::style)
        .scale_factor(App::scale_factor)
        .default_font(theme::TEXT)
        .exit_on_close_request(false)
        .window(window::Settings {
            size,
            min_size: Some(LEAST_SIZE),
            exit_on_close_request: false,
            visible: SHOWS_AT_ONCE,
            icon: icon(),
            platform_specific: platform(),
            ..window::Settings::default()
        });
    for font in theme::FONTS {
        application = application.font(font);
    }
    application
        .run()
        .map_err(|error| StartTrouble::Failed(error.to_string()))
}

/// The sign of the product, as large as title bars and lists of windows want it.
fn icon() -> Option<window::Icon> {
    const FILE: &[u8] = include_bytes!("../../assets/icon/icon-128.png");

    let image = image::load_from_memory_with_format(FILE, image::ImageFormat::Png).ok()?;
    let (width, height) = (image.width(), image.height());
    window::icon::from_rgba(image.into_rgba8().into_raw(), width, height).ok()
}

/// Under this name, which is that of the file `passerelle.desktop`, the desktop finds the icon and groups windows.
#[cfg(target_os = "linux")]
fn platform() -> window::settings::PlatformSpecific {
    window::settings::PlatformSpecific {
        application_id: "passerelle".to_owned(),
        ..window::settings::PlatformSpecific::default()
    }
}

#[cfg(not(target_os = "linux"))]
fn platform() -> window::settings::PlatformSpecific {
    window::settings::PlatformSpecific::default()
}

/// How large a window must be made that is larger than its screen; `None` where it fits.
fn fitting(window: Size, screen: Size) -> Option<Size> {
    let side = |window: f32, screen: f32, frame: f32, least: f32| {
        if window > screen {
            (screen - frame).max(least)
        } else {
            window
        }
    };
    let fitting = Size::new(
        side(window.width, screen.width, FRAME.width, LEAST_SIZE.width),
        side(
            window.height,
            screen.height,
            FRAME.height,
            LEAST_SIZE.height,
        ),
    );
    (fitting != window).then_some(fitting)
}

/// The size to open with: the remembered one, as far as it can be one.
fn first_size(remembered: Option<(u32, u32)>) -> Size {
    let side = |side: u32, least: f32| (side as f32).clamp(least, 16_384.0);
    remembered.map_or(FIRST_SIZE, |(width, height)| {
        Size::new(
            side(width, LEAST_SIZE.width),
            side(height, LEAST_SIZE.height),
        )
    })
}

/// The real surroundings: disk, clock and chance.
fn surroundings(options: &Options) -> Surroundings {
    let store = store::data_folder(options.data.clone()).and_then(Store::open);
    let computer = match &store {
        Ok(store) => store.computer().0,
        Err(_) => Computer::default(),
    };
    let language = options
        .language
        .or(computer.language)
        .unwrap_or_else(system_language);
    let mut sources = vec![Source::Embedded];
    sources.extend(options.lessons.iter().cloned().map(Source::at));
    Surroundings {
        store,
        lessons: Lessons::At(sources),
        computer,
        computer_name: Place::here().host,
        language,
        bridge: Bridge::connect(),
        voice: Box::new(Voice::default()),
        clock: Box::new(now),
        choose_picture: Box::new(choosing::picture),
        choose_file: Box::new(choosing::file),
        chance: chance(),
        choose_place: Box::new(choosing::place),
        choose_files: Box::new(choosing::files),
        documents: taking::documents(),
    }
}

/// English where the system speaks English, else French.
fn system_language() -> Language {
    match sys_locale::get_locale() {
        Some(locale) if locale.starts_with("en") => Language::EN,
        _ => Language::FR,
    }
}

fn chance() -> Box<dyn Fn() -> u64> {
    let source = RefCell::new(SmallRng::from_os_rng());
    Box::new(move || source.borrow_mut().next_u64())
}

fn now() -> At {
    let now = Zoned::now();
    At::new(now.timestamp(), now.offset().seconds())
}

impl App {
    /// What the app listens to.
    pub fn subscription(&self) -> Subscription<Message> {
        let mut listened = vec![
            self.surroundings
                .bridge
                .subscription()
                .map(|_| Message::Woken),
            appearance::wishes(),
            iced::event::listen_with(|event, _, id| match event {
                iced::Event::Window(window::Event::Opened { size, .. }) => {
                    Some(Message::Window(WindowMessage::Opened(id, size)))
                }
                iced::Event::Window(window::Event::Resized(size)) => {
                    Some(Message::Window(WindowMessage::Resized(size)))
                }
                iced::Event::Window(window::Event::Rescaled(scale)) => {
                    Some(Message::Window(WindowMessage::Rescaled(scale)))
                }
                iced::Event::Window(window::Event::FileDropped(path)) => {
                    Some(Message::FileDropped(path))
                }
                iced::Event::Window(window::Event::CloseRequested) => {
                    Some(Message::Window(WindowMessage::CloseRequested))
                }
                _ => None,
            }),
        ];
        if self.is_save_due() {
            listened.push(iced::time::every(SAVE_AGAIN).map(|_| Message::SaveDue));
        }
        if self.holds_lock() {
            listened.push(iced::time::every(RENEWAL).map(|_| Message::LockDue));
        }
        listened.extend(self.wait_clock());
        listened.extend(self.writing_clocks());
        listened.extend(self.code_clock());
        listened.extend(self.idle_clock());
        listened.extend(self.door_clock());
        Subscription::batch(listened)
    }

    pub(super) fn on_window(&mut self, message: WindowMessage) -> Task<Message> {
        match message {
            WindowMessage::Opened(id, size) => {
                self.window.id = Some(id);
                self.resized(size);
                let scaled = window::scale_factor(id)
                    .map(|scale| Message::Window(WindowMessage::Rescaled(scale)));
                let identified = access::window_handle(id)
                    .map(move |handle| Message::Window(WindowMessage::Identified(id, handle)));
                let screen = window::monitor_size(id)
                    .and_then(|size| Task::done(Message::Window(WindowMessage::ScreenFound(size))));
                Task::batch([scaled, identified, screen, self.hold_window()])
            }
            WindowMessage::Identified(id, handle) => {
                if let Some(handle) = handle {
                    self.surroundings.bridge.attach(handle);
                }
                if SHOWS_AT_ONCE {
                    Task::none()
                } else {
                    window::set_mode(id, window::Mode::Windowed)
                }
            }
            WindowMessage::Resized(size) => {
                self.resized(size);
                Task::none()
            }
            WindowMessage::ScreenFound(screen) => self.fit(screen),
            WindowMessage::Rescaled(scale) => {
                self.window.scale = scale;
                self.set_scale();
                Task::none()
            }
            WindowMessage::CloseRequested => self.close_requested(),
        }
    }

    /// A window remembered from a larger screen would reach out of this one.
    fn fit(&self, screen: Size) -> Task<Message> {
        let factor = self.zoom();
        match (self.window.id, fitting(self.window.size, screen * factor)) {
            (Some(id), Some(size)) => window::resize(id, size * (1.0 / factor)),
            _ => Task::none(),
        }
    }

    /// Iced tells the size in pixels that grow with the text.
    fn resized(&mut self, size: Size) {
        self.window.size = size * self.zoom();
        if !self.window.is_full_screen {
            self.window.windowed = Some(self.window.size);
        }
    }

    pub(super) fn full_screen_pressed(&mut self) -> Task<Message> {
        if self.is_held() {
            self.say_held()
        } else {
            self.toggle_full_screen()
        }
    }

    pub(super) fn toggle_full_screen(&mut self) -> Task<Message> {
        let Some(id) = self.window.id else {
            return Task::none();
        };
        self.window.is_full_screen = !self.window.is_full_screen;
        let mode = if self.window.is_full_screen {
            window::Mode::Fullscreen
        } else {
            window::Mode::Windowed
        };
        window::set_mode(id, mode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_no_larger_than_its_screen() {
        let screen = Size::new(1366.0, 768.0);
        let table = [
            (Size::new(1000.0, 640.0), None),
            (Size::new(1366.0, 768.0), None),
            (Size::new(1920.0, 640.0), Some(Size::new(1342.0, 640.0))),
            (Size::new(1920.0, 1080.0), Some(Size::new(1342.0, 708.0))),
        ];
        for (window, expected) in table {
            assert_eq!(fitting(window, screen), expected, "{window:?}");
        }
        let tiny = fitting(FIRST_SIZE, Size::new(320.0, 200.0));
        assert_eq!(tiny, Some(LEAST_SIZE), "never smaller than a screen needs");
    }

    #[test]
    fn the_window_has_an_icon() {
        assert!(icon().is_some());
    }
}
