//! The controls by keyboard, pointer and screen reader.
mod driver;

use driver::{App, Driver};
use passerelle::access::{self, Bridge, Role, Toggled};
use passerelle::domain::text::Passage;
use passerelle::theme::{self, Scheme};
use passerelle::ui;
use passerelle::ui::{
    Button, Choice, Chooser, ChooserOption, Dialog, Element, Entry, Icon, Mark, Notice, OrderRow,
    Page, RadioRow, Segment, Standing, Strength, TextArea, TextField, Tone,
};

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{column, image, row, text_editor};
use iced::{Size, Task};

use std::path::PathBuf;

/// One of everything.
struct Gallery {
    bridge: Bridge,
    window: Size,
    scale: f32,
    scheme: Scheme,
    part: Part,
    is_english: bool,
    chosen: Option<usize>,
    checked: [bool; 3],
    order: Vec<&'static str>,
    match_open: bool,
    matched: Option<usize>,
    name: String,
    story: text_editor::Content,
    passage: Passage,
    ring: image::Handle,
    is_asking: bool,
    has_extra: bool,
    pressed: Vec<&'static str>,
    choice_keys: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Question,
    Answered,
    Order,
    Form,
    Places,
}

#[derive(Debug, Clone)]
enum Message {
    Resized(Size),
    LanguageChosen(bool),
    Chosen(usize),
    Toggled(usize),
    Moved(usize, usize),
    MatchToggled,
    Matched(usize),
    Named(String),
    Edited(text_editor::Action),
    Told(String),
    Pressed(&'static str),
    AskPressed,
    AskClosed,
    ExtraToggled,
    LoadPressed,
    Loaded,
}

const OPTIONS: [&str; 3] = [
    "I send it: it is needed for the payroll file.",
    "I refuse, and I check the company on its own website.",
    "I ask a friend what they would do.",
];

impl Gallery {
    fn new(part: Part) -> Self {
        let tokens = Scheme::Light.tokens();
        Self {
            bridge: Bridge::disconnected(),
            window: Size::new(1280.0, 800.0),
            scale: 1.0,
            scheme: Scheme::Light,
            part,
            is_english: true,
            chosen: None,
            checked: [false; 3],
            order: vec!["Trade", "Strength", "Wish"],
            match_open: false,
            matched: None,
            name: String::new(),
            story: text_editor::Content::with_text("Payroll clerk\nSage 50"),
            passage: Passage::parse("A headline says **what you offer**.").expect("a passage"),
            ring: ui::ring_picture(7.0 / 8.0, 412, tokens.ok, tokens.sunken),
            is_asking: false,
            has_extra: false,
            pressed: Vec::new(),
            choice_keys: true,
        }
    }

    fn question(&self) -> Element<'_, Message> {
        let choices = OPTIONS.iter().enumerate().map(|(rank, words)| {
            Choice::new(format!("choice-{rank}"), rank, *words)
                .chosen(self.chosen == Some(rank))
                .on_choose_maybe(Some(Message::Chosen(rank)))
        });
        let checks = ["Photo", "Headline", "Summary"]
            .into_iter()
            .enumerate()
            .map(|(rank, words)| {
                Choice::new(format!("check-{rank}"), rank, words)
                    .chosen(self.checked[rank])
                    .on_choose_maybe(Some(Message::Toggled(rank)))
            });
        column![
            ui::heading_sized("title", 1, 24.0, "A recruiter asks for your number."),
            self.has_extra
                .then(|| ui::small("A paragraph that came in between.")),
            ui::choice_group("options", "What do you do?", choices.collect()),
            ui::check_group("checks", "What is public?", checks.collect()),
        ]
        .spacing(16)
        .into()
    }

    fn answered(&self) -> Element<'_, Message> {
        let choices = vec![
            Choice::new("choice-0", 0, OPTIONS[0])
                .chosen(true)
                .judged(Standing::Wrong, "Wrong")
                .feedback("An employer needs it after hiring."),
            Choice::new("choice-1", 1, OPTIONS[1]).judged(Standing::Right, "Right"),
            Choice::new("choice-2", 2, OPTIONS[2]),
        ];
        column![
            row![
                ui::small("Question 4 of 8"),
                ui::progress_bar("Progress", "4 of 8", 0.5, Strength::Way),
                ui::badge("3 right", Tone::Ok),
            ]
            .spacing(16)
            .align_y(iced::Center),
            ui::heading_sized("title", 1, 24.0, "A recruiter asks for your number."),
            ui::choice_group("options", "What do you do?", choices),
            Notice::new("feedback", Tone::Bad, "Not quite.")
                .text("Asking for numbers before hiring is the most common sign of a scam.")
                .passage(&self.passage)
                .action(
                    Button::new("lesson", "See the lesson")
                        .quiet()
                        .leading(Icon::BookOpen)
                        .on_press(Message::Pressed("lesson"))
                ),
        ]
        .spacing(16)
        .into()
    }

    fn order(&self) -> Element<'_, Message> {
        let last = self.order.len() - 1;
        let rows = self.order.iter().enumerate().map(|(rank, words)| {
            OrderRow::new(
                format!("row-{words}"),
                *words,
                format!("Move {words} up"),
                format!("Move {words} down"),
            )
            .on_move(
                (rank > 0).then(|| Message::Moved(rank, rank - 1)),
                (rank < last).then(|| Message::Moved(rank, rank + 1)),
            )
        });
        let options = ["50 characters", "220 characters"]
            .into_iter()
            .enumerate()
            .map(|(rank, words)| ChooserOption {
                words: words.into(),
                is_chosen: self.matched == Some(rank),
                on_choose: Message::Matched(rank),
            });
        column![
            ui::heading("title", 1, "Order and match"),
            ui::order_list("Put in order", rows.collect()),
            Chooser::new("match", "Headline", "Choose…")
                .options(options.collect())
                .open(self.match_open, Some(Message::MatchToggled)),
        ]
        .spacing(16)
        .into()
    }

    fn form(&self) -> Element<'_, Message> {
        column![
            ui::heading("title", 1, "Who are you?"),
            TextField::new("name", "First name", &self.name)
                .help("As you want to be called.")
                .error(self.name.is_empty().then_some("Write a name."))
                .on_input(Message::Named)
                .on_submit_maybe(Some(Message::Pressed("submit"))),
            TextArea::new("story", "Your headline", &self.story)
                .help("Trade, strength, wish.")
                .count("21 / 220")
                .on_action(Message::Edited)
                .on_value(Message::Told),
            ui::check_row(
                "keep",
                "Keep a copy",
                self.checked[0],
                Some(Message::Toggled(0))
            ),
            ui::radio_group(
                "size",
                "Contrast",
                ["Normal", "High"]
                    .into_iter()
                    .enumerate()
                    .map(|(rank, label)| RadioRow {
                        id: format!("contrast-{rank}").into(),
                        label: label.into(),
                        is_chosen: self.chosen == Some(rank),
                        on_choose: Some(Message::Chosen(rank)),
                    })
                    .collect(),
            ),
            row![
                Button::new("reset", "Reset")
                    .danger_outlined()
                    .leading(Icon::RotateCcw)
                    .on_press(Message::AskPressed),
                Button::new("erase", "Erase")
                    .danger()
                    .on_press(Message::AskPressed),
                Button::new("off", "Off"),
                Button::new("load", "Load").on_press(Message::LoadPressed),
            ]
            .spacing(12),
        ]
        .spacing(16)
        .into()
    }

    fn places(&self) -> Element<'_, Message> {
        let tiles = ["Amina", "Carlos", "Mei-Lin", "Olena"].map(|name| {
            ui::tile(
                format!("tile-{name}"),
                Mark::Letters(name.chars().take(1).collect()),
                Tone::Primary,
                name,
                "3 modules of 9",
                Message::Pressed("tile"),
            )
        });
        column![
            ui::heading("title", 1, "Hello Amina"),
            ui::filled_card(
                row![
                    column![
                        ui::paragraph("Continue"),
                        ui::strong("Headline and summary")
                    ]
                    .width(iced::Fill),
                    Button::new("continue", "Continue")
                        .on_filled()
                        .leading(Icon::Play)
                        .on_press(Message::Pressed("continue")),
                ]
                .align_y(iced::Center)
            ),
            ui::grid(960.0, 220.0, tiles),
            row![
                ui::ring(
                    &self.ring,
                    206.0,
                    "7 of 8",
                    column![ui::strong("7 / 8").size(44), ui::small("88%")].align_x(iced::Center),
                ),
                column![
                    ui::callout(Tone::Warn, Icon::Lightbulb, ui::passage(&self.passage)),
                    ui::toned_card(
                        Tone::Bad,
                        column![
                            ui::badge("To avoid", Tone::Bad),
                            ui::paragraph("« En recherche active »")
                        ]
                        .spacing(8)
                    ),
                    ui::bullets([
                        ui::paragraph("2 modules").into(),
                        ui::paragraph("5 attempts").into(),
                    ]),
                    ui::progress_bar("Strength", "11 of 18", 0.6, Strength::Profile),
                ]
                .spacing(16),
            ]
            .spacing(24),
        ]
        .spacing(24)
        .into()
    }

    fn top(&self) -> Element<'_, Message> {
        let segment = |id, label: &'static str, name: &'static str, language, is_english| Segment {
            id: iced::advanced::widget::Id::new(id),
            label: label.into(),
            name: name.into(),
            language,
            is_chosen: self.is_english == is_english,
            on_choose: Message::LanguageChosen(is_english),
        };
        ui::top_bar(
            self.window,
            ui::brand("Passerelle"),
            vec![
                Button::new("home", "Home")
                    .quiet()
                    .leading(Icon::House)
                    .on_press(Message::Pressed("home"))
                    .into(),
                ui::segments(
                    "language",
                    "Language",
                    vec![
                        segment("fr", "FR", "Français", "fr", false),
                        segment("en", "EN", "English", "en", true),
                    ],
                ),
                Button::new("finish", "Finish")
                    .leading(Icon::LogOut)
                    .on_press(Message::Pressed("finish"))
                    .into(),
            ],
        )
    }

    fn page(&self) -> Element<'_, Message> {
        let content = match self.part {
            Part::Question => self.question(),
            Part::Answered => self.answered(),
            Part::Order => self.order(),
            Part::Form => self.form(),
            Part::Places => self.places(),
        };
        let mut page = Page::new("gallery", self.window, content)
            .max_width(820.0)
            .top(self.top())
            .bottom(ui::bottom_bar(
                self.window,
                Some(
                    Button::new("previous", "Previous")
                        .main()
                        .leading(Icon::ArrowLeft)
                        .on_press(Message::ExtraToggled)
                        .into(),
                ),
                Some(ui::dots("Lesson 3 of 5", 2, 5)),
                Some(
                    Button::new("next", "Next")
                        .primary()
                        .trailing(Icon::ArrowRight)
                        .on_press(Message::Pressed("next"))
                        .into(),
                ),
            ));
        if self.part == Part::Places {
            page = page.max_width(1000.0).side(
                "Lessons",
                column![
                    Entry::new("lesson-1", "What a headline is for")
                        .mark(Icon::CircleCheck, Tone::Ok, Some("done".into()))
                        .on_press_maybe(Some(Message::Pressed("lesson-1"))),
                    Entry::new("lesson-2", "A headline that says what you offer")
                        .mark(Icon::CircleDot, Tone::Primary, None)
                        .badge("2/4", Tone::Quiet)
                        .current(true)
                        .on_press_maybe(Some(Message::Pressed("lesson-2"))),
                ]
                .spacing(4),
            );
        }
        page.into()
    }
}

impl App for Gallery {
    type Message = Message;

    fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Resized(size) => self.window = size * (1.0 / self.scale),
            Message::LanguageChosen(is_english) => self.is_english = is_english,
            Message::Chosen(rank) => self.chosen = Some(rank),
            Message::Toggled(rank) => self.checked[rank] = !self.checked[rank],
            Message::Moved(from, to) => self.order.swap(from, to),
            Message::MatchToggled => self.match_open = !self.match_open,
            Message::Matched(rank) => {
                self.matched = Some(rank);
                self.match_open = false;
            }
            Message::Named(name) => self.name = name,
            Message::Edited(action) => self.story.perform(action),
            Message::Told(text) => self.story = text_editor::Content::with_text(&text),
            Message::Pressed(what) => self.pressed.push(what),
            Message::AskPressed => self.is_asking = true,
            Message::AskClosed => self.is_asking = false,
            Message::ExtraToggled => self.has_extra = !self.has_extra,
            Message::LoadPressed => {
                return Task::perform(blocking::unblock(|| ()), |()| Message::Loaded);
            }
            Message::Loaded => {
                self.pressed.push("loaded");
                return iced::widget::operation::focus("name");
            }
        }
        Task::none()
    }

    fn view(&self) -> Element<'_, Message> {
        let dialog = self.is_asking.then(|| {
            Dialog::new(
                "ask",
                "Reset 2 sessions?",
                ui::paragraph("They begin at zero."),
            )
            .action(Button::new("ask-no", "Erase nothing").on_press(Message::AskClosed))
            .action(
                Button::new("ask-yes", "Erase now")
                    .danger()
                    .on_press(Message::Pressed("erased")),
            )
            .on_close(Message::AskClosed)
        });
        let view = ui::dialog_over(self.page(), self.window, dialog);
        access::root(&self.bridge, "Gallery", view)
            .language("en")
            .choice_keys(self.choice_keys)
            .on_key(|key, modifiers| match key {
                iced::keyboard::Key::Named(Named::F1) => Some(Message::Pressed("help")),
                iced::keyboard::Key::Named(Named::Escape) => Some(Message::Pressed("escape")),
                iced::keyboard::Key::Character(key) if modifiers.command() && key == "l" => {
                    Some(Message::LanguageChosen(false))
                }
                _ => None,
            })
            .into()
    }

    fn theme(&self) -> iced::Theme {
        theme::iced_theme(self.scheme)
    }

    fn scale_factor(&self) -> f32 {
        self.scale
    }

    fn resized(size: Size) -> Option<Message> {
        Some(Message::Resized(size))
    }

    fn bridge(&self) -> Option<&Bridge> {
        Some(&self.bridge)
    }
}

fn gallery(part: Part) -> Driver<Gallery> {
    Driver::new(Gallery::new(part), Task::none(), (1280.0, 800.0))
}

/// The names of the stops that Tab makes, until it is where it began.
fn stops(driver: &mut Driver<Gallery>) -> Vec<String> {
    let mut stops: Vec<String> = Vec::new();
    loop {
        driver.tab();
        let name = driver.focused();
        if stops.first() == Some(&name) {
            return stops;
        }
        assert!(stops.len() < 60, "Tab goes on for ever: {stops:?}");
        stops.push(name);
    }
}

#[test]
fn tab_goes_around_the_controls_in_the_order_of_the_page() {
    let mut driver = gallery(Part::Question);
    let forwards = stops(&mut driver);
    assert_eq!(
        forwards,
        [
            "Home", "English", // a group of choices is one stop: the chosen one
            "Finish", OPTIONS[0], // or else the first
            "Photo",    // of checks each is one
            "Headline", "Summary", "Previous", "Next",
        ]
    );
    driver.tab_back();
    assert_eq!(driver.focused(), "Next");
}

#[test]
fn disabled_controls_are_no_tab_stops_and_do_nothing() {
    let mut driver = gallery(Part::Form);
    assert!(!stops(&mut driver).contains(&"Off".to_owned()));
    assert!(driver.node("Off").is_disabled());
    driver.click("Off");
    assert_eq!(driver.app.pressed, Vec::<&str>::new());
}

#[test]
fn arrows_choose_inside_a_group_of_choices() {
    let mut driver = gallery(Part::Question);
    driver.tab_to(OPTIONS[0]);
    assert_eq!(driver.app.chosen, None);

    driver.press(Named::ArrowUp);
    assert_eq!(
        (driver.focused(), driver.app.chosen),
        (OPTIONS[2].to_owned(), Some(2))
    );
    driver.press(Named::ArrowDown);
    driver.press(Named::ArrowRight);
    assert_eq!(
        (driver.focused(), driver.app.chosen),
        (OPTIONS[1].to_owned(), Some(1))
    );
    assert_eq!(driver.node(OPTIONS[1]).toggled(), Some(Toggled::True));
    assert_eq!(driver.node(OPTIONS[0]).toggled(), Some(Toggled::False));
}

#[test]
fn arrows_only_move_between_checks() {
    let mut driver = gallery(Part::Question);
    driver.tab_to("Photo");
    driver.press(Named::ArrowDown);
    assert_eq!(driver.focused(), "Headline");
    assert_eq!(driver.app.checked, [false; 3]);
    driver.press(Named::Space);
    assert_eq!(driver.app.checked, [false, true, false]);
}

#[test]
fn letters_and_numbers_choose_while_a_group_holds_the_focus() {
    let mut driver = gallery(Part::Question);
    driver.press_character("b", Modifiers::empty());
    assert_eq!(driver.app.chosen, None);

    driver.tab_to(OPTIONS[0]);
    driver.press_character("b", Modifiers::empty());
    assert_eq!(
        (driver.focused(), driver.app.chosen),
        (OPTIONS[1].to_owned(), Some(1))
    );
    driver.press_character("3", Modifiers::empty());
    assert_eq!(driver.app.chosen, Some(2));
    driver.press_character("f", Modifiers::empty());
    assert_eq!(driver.app.chosen, Some(2));

    driver.tab_to("Photo");
    driver.press_character("c", Modifiers::empty());
    assert_eq!(driver.app.checked, [false, false, true]);
}

#[test]
fn a_setting_turns_letters_and_numbers_off() {
    let mut driver = gallery(Part::Question);
    driver.app.choice_keys = false;
    driver.tab_to(OPTIONS[0]);
    driver.press_character("b", Modifiers::empty());
    assert_eq!(driver.app.chosen, None);
}

#[test]
fn enter_space_pointer_and_screen_reader_press_alike() {
    let mut driver = gallery(Part::Places);
    driver.tab_to("Continue");
    driver.press(Named::Enter);
    driver.press(Named::Space);
    driver.click("Continue");
    driver.click_id("continue");
    driver.ask(accesskit::Action::Click, "Continue");
    assert_eq!(driver.app.pressed, ["continue"; 5]);
}

#[test]
fn the_focus_stays_on_a_control_that_moves() {
    let mut driver = gallery(Part::Question);
    driver.tab_to("Headline");
    driver.send(Message::ExtraToggled);
    assert_eq!(driver.focused(), "Headline");
    driver.send(Message::ExtraToggled);
    assert_eq!(driver.focused(), "Headline");
}

#[test]
fn a_row_keeps_the_focus_on_its_way_up_and_down() {
    let mut driver = gallery(Part::Order);
    driver.tab_to("Move Wish up");
    driver.press(Named::Enter);
    assert_eq!(driver.app.order, ["Trade", "Wish", "Strength"]);
    assert_eq!(driver.focused(), "Move Wish up");
    driver.press(Named::Enter);
    driver.press(Named::Enter); // at the top already
    assert_eq!(driver.app.order, ["Wish", "Trade", "Strength"]);
    assert_eq!(driver.focused(), "Move Wish up");
    assert!(driver.node("Move Wish up").is_disabled());

    driver.press_with(Named::ArrowDown, Modifiers::ALT);
    assert_eq!(driver.app.order, ["Trade", "Wish", "Strength"]);
    driver.press_with(Named::ArrowUp, Modifiers::ALT);
    assert_eq!(driver.app.order, ["Wish", "Trade", "Strength"]);
    assert_eq!(driver.focused(), "Move Wish up");
}

#[test]
fn a_chooser_opens_chooses_closes_and_keeps_the_focus() {
    let mut driver = gallery(Part::Order);
    driver.tab_to("Headline: Choose…");
    driver.press(Named::Space);
    assert_eq!(driver.node("Headline: Choose…").is_expanded(), Some(true));
    driver.press(Named::ArrowDown);
    driver.press(Named::ArrowDown);
    assert_eq!(driver.focused(), "220 characters");
    assert_eq!(driver.app.matched, None);
    driver.press(Named::Enter);
    assert_eq!(
        (driver.app.matched, driver.app.match_open),
        (Some(1), false)
    );
    assert_eq!(driver.focused(), "Headline: 220 characters");

    driver.press(Named::Enter);
    driver.press(Named::ArrowDown);
    driver.press(Named::Escape);
    assert!(!driver.app.match_open);
    assert_eq!(driver.focused(), "Headline: 220 characters");
    assert_eq!(driver.app.pressed, Vec::<&str>::new()); // the page did not see the Escape
}

#[test]
fn fields_are_written_read_and_set() {
    let mut driver = gallery(Part::Form);
    driver.tab_to("First name");
    driver.type_text("Zoé B");
    assert_eq!(driver.node("First name").value(), Some("Zoé B"));
    driver.press(Named::Enter);
    assert_eq!(driver.app.pressed, ["submit"]);
    driver.set_value("First name", "Ana");
    assert_eq!(driver.app.name, "Ana");

    driver.tab();
    assert_eq!(driver.focused(), "Your headline");
    driver.type_text("A ");
    assert_eq!(driver.app.story.text(), "A Payroll clerk\nSage 50");
    let node = driver.node("Your headline");
    assert_eq!(node.role(), Role::MultilineTextInput);
    let caret = node.text_selection().expect("a caret").focus;
    assert_eq!(caret.character_index, 2);
    driver.set_value("Your headline", "Autre");
    assert_eq!(driver.app.story.text(), "Autre");
    driver.tab();
    assert_eq!(driver.focused(), "Keep a copy");
}

#[test]
fn a_wrong_field_says_so() {
    let mut driver = gallery(Part::Form);
    let node = driver.node("First name");
    assert_eq!(node.invalid(), Some(accesskit::Invalid::True));
    assert_eq!(
        node.description(),
        Some("Write a name. As you want to be called.")
    );
}

#[test]
fn a_dialog_holds_the_focus_and_gives_it_back() {
    let mut driver = gallery(Part::Form);
    driver.tab_to("Reset");
    driver.press(Named::Enter);
    assert_eq!(driver.focused(), "Reset 2 sessions?");
    assert_eq!(stops(&mut driver), ["Erase nothing", "Erase now"]);
    assert!(!driver.has("First name"));
    assert!(driver.find_id("ask").expect("the dialog").is_modal());

    driver.press(Named::Escape);
    assert!(!driver.app.is_asking);
    assert_eq!(driver.focused(), "Reset");

    driver.click("Erase");
    driver.click("Erase now");
    assert_eq!(driver.app.pressed, ["erased"]);
    driver.click("Erase nothing");
    assert!(!driver.app.is_asking);
}

#[test]
fn the_page_behind_a_dialog_cannot_be_clicked() {
    let mut driver = gallery(Part::Form);
    let bounds = driver.node("Load").bounds().expect("a place");
    driver.send(Message::AskPressed);
    driver.click_at(iced::Point::new(
        bounds.x0 as f32 + 5.0,
        bounds.y0 as f32 + 5.0,
    ));
    assert_eq!(driver.app.pressed, Vec::<&str>::new());
}

#[test]
fn tab_and_screen_reader_scroll_to_what_they_reach() {
    const HEIGHT: f32 = 560.0;
    let mut driver = gallery(Part::Places);
    driver.resize((1024.0, HEIGHT));

    let visible = |driver: &mut Driver<Gallery>, name: &str| {
        let bounds = driver.node(name).bounds().expect("bounds");
        bounds.y0 >= 0.0 && bounds.y1 <= f64::from(HEIGHT)
    };
    for name in stops(&mut driver) {
        assert!(
            driver.focused() == name || {
                driver.tab_to(&name);
                true
            }
        );
        assert!(visible(&mut driver, &name), "{name}");
    }
    driver.focus("home");
    assert!(!visible(&mut driver, "5 attempts"));
    driver.ask(accesskit::Action::ScrollIntoView, "5 attempts");
    assert!(visible(&mut driver, "5 attempts"));
}

#[test]
fn page_up_and_page_down_scroll_the_page() {
    let mut driver = gallery(Part::Places);
    driver.resize((1024.0, 560.0));
    let top =
        |driver: &mut Driver<Gallery>| driver.node("Hello Amina").bounds().expect("bounds").y0;
    let before = top(&mut driver);
    driver.press(Named::PageDown);
    assert!(top(&mut driver) < before - 100.0);
    driver.press(Named::PageUp);
    assert!((top(&mut driver) - before).abs() < 1.0);
}

#[test]
fn keys_of_the_application_work_wherever_the_focus_is() {
    let mut driver = gallery(Part::Form);
    driver.tab_to("First name");
    driver.press(Named::F1);
    driver.press_character("l", Modifiers::COMMAND);
    assert_eq!(driver.app.pressed, ["help"]);
    assert!(!driver.app.is_english);
    assert_eq!(driver.app.name, "");
    driver.tab_to("Keep a copy");
    driver.press(Named::Escape);
    assert_eq!(driver.app.pressed, ["help", "escape"]);
}

#[test]
fn tasks_come_to_their_end() {
    let mut driver = gallery(Part::Form);
    driver.click("Load");
    assert_eq!(driver.app.pressed, ["loaded"]);
    assert_eq!(driver.focused(), "First name");
}

#[test]
fn every_control_has_a_name_and_nothing_is_cut_off() {
    for part in [
        Part::Question,
        Part::Answered,
        Part::Order,
        Part::Form,
        Part::Places,
    ] {
        let mut driver = gallery(part);
        for (width, height, scale) in [
            (1920.0, 1080.0, 1.0),
            (1280.0, 800.0, 1.0),
            (1024.0, 700.0, 1.5),
            (1024.0, 560.0, 2.0),
        ] {
            driver.app.scale = scale;
            driver.resize((width, height));
            assert_eq!(driver.nameless(), [], "{part:?}");
            assert_eq!(
                driver.cut_off(),
                Vec::<String>::new(),
                "{part:?} at {width} x {height} x {scale}"
            );
        }
    }
}

#[test]
fn a_screen_reader_hears_states_places_and_verdicts() {
    let mut driver = gallery(Part::Answered);
    let wrong = format!("{} Wrong. An employer needs it after hiring.", OPTIONS[0]);
    let node = driver.node(&wrong);
    assert_eq!(node.role(), Role::RadioButton);
    assert!(node.is_disabled());
    assert_eq!(node.position_in_set(), Some(0));
    assert_eq!(
        driver.find_id("options").expect("the group").size_of_set(),
        Some(3)
    );
    assert_eq!(driver.node("Progress").numeric_value(), Some(50.0));
    driver.focus("feedback");
    assert!(
        driver
            .focused()
            .starts_with("Not quite. Asking for numbers")
    );
    assert_eq!(
        driver.find_id("feedback").expect("the feedback").live(),
        Some(access::Live::Polite)
    );

    let mut driver = gallery(Part::Places);
    assert_eq!(
        driver.node("What a headline is for, done").role(),
        Role::Button
    );
    assert_eq!(driver.find_id("fr").expect("a side").language(), Some("fr"));
}

#[test]
fn the_gallery_is_painted_in_every_scheme_and_size() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("gallery");
    for part in [
        Part::Question,
        Part::Answered,
        Part::Order,
        Part::Form,
        Part::Places,
    ] {
        let mut driver = gallery(part);
        driver.app.matched = Some(1);
        driver.app.match_open = true;
        driver.focus("next");
        for scheme in Scheme::ALL {
            driver.app.scheme = scheme;
            driver.screenshot(folder.join(format!("{part:?}-{scheme:?}.png")), 1.0);
        }
        driver.app.scheme = Scheme::Light;
        driver.focus("continue");
        driver.focus(if part == Part::Form {
            "name"
        } else {
            "choice-1"
        });
        driver.app.scale = 2.0;
        driver.resize((1024.0, 560.0));
        driver.screenshot(folder.join(format!("{part:?}-200.png")), 1.0);
    }
    let mut driver = gallery(Part::Form);
    driver.send(Message::AskPressed);
    driver.tab();
    let path = folder.join("Dialog.png");
    driver.screenshot(&path, 1.0);
    assert_eq!(
        ::image::image_dimensions(path).expect("a picture"),
        (1280, 800)
    );
}
