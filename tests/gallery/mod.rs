//! An application that shows one of everything that `ui` has.
use crate::driver::App;

use passerelle::access::{self, Activity, Bridge};
use passerelle::domain::text::Passage;
use passerelle::theme::{self, Scheme};
use passerelle::ui::{
    self, Button, Choice, Chooser, ChooserOption, Dialog, Element, Entry, Icon, Mark, Notice,
    OrderRow, Page, RadioRow, Segment, Standing, Strength, TextArea, TextField, Tone,
};

use iced::keyboard::key::Named;
use iced::widget::{column, image, row, text_editor};
use iced::{Size, Task};

/// One of everything.
pub struct Gallery {
    pub bridge: Bridge,
    pub activity: Activity,
    pub window: Size,
    pub scale: f32,
    pub scheme: Scheme,
    pub part: Part,
    pub is_english: bool,
    pub chosen: Option<usize>,
    pub checked: [bool; 3],
    pub order: Vec<&'static str>,
    pub match_open: bool,
    pub matched: Option<usize>,
    pub name: String,
    pub story: text_editor::Content,
    pub passage: Passage,
    pub ring: image::Handle,
    pub is_asking: bool,
    /// Whether what is asked about destroys nothing, and whether it is a warning.
    pub is_safe: bool,
    pub is_alert: bool,
    pub has_extra: bool,
    pub pressed: Vec<&'static str>,
    pub choice_keys: bool,
    /// How often the gallery was told that it is about to show.
    pub begun: usize,
    /// How often it was told that much has changed.
    pub changed: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Question,
    Answered,
    Order,
    Form,
    Places,
}

#[derive(Debug, Clone)]
pub enum Message {
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
    Begun,
    MuchChanged,
}

pub const OPTIONS: [&str; 3] = [
    "I send it: it is needed for the payroll file.",
    "I refuse, and I check the company on its own website.",
    "I ask a friend what they would do.",
];

impl Gallery {
    pub fn new(part: Part) -> Self {
        let tokens = Scheme::Light.tokens();
        Self {
            bridge: Bridge::disconnected(),
            activity: Activity::default(),
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
            is_safe: false,
            is_alert: false,
            has_extra: false,
            pressed: Vec::new(),
            choice_keys: true,
            begun: 0,
            changed: 0,
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
                        .link()
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
            ui::brand("Passerelle", false),
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
            page = page
                .max_width(1000.0)
                .side(
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
                )
                .fold(self.has_extra, Message::ExtraToggled);
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
            Message::Begun => self.begun += 1,
            Message::MuchChanged => self.changed += 1,
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
            let yes = Button::new("ask-yes", "Erase now").on_press(Message::Pressed("erased"));
            let yes = if self.is_safe {
                yes.primary()
            } else {
                yes.danger()
            };
            let dialog = Dialog::new(
                "ask",
                "Reset 2 sessions?",
                ui::paragraph("They begin at zero."),
            )
            .action(Button::new("ask-no", "Erase nothing").on_press(Message::AskClosed))
            .action(yes)
            .on_close(Message::AskClosed);
            if self.is_alert {
                dialog.alert()
            } else {
                dialog
            }
        });
        let view = ui::dialog_over(self.page(), self.window, dialog);
        access::root(&self.bridge, "Gallery", view)
            .language("en")
            .on_input(&self.activity, None)
            .choice_keys(self.choice_keys)
            .on_first_draw(Message::Begun)
            .on_much_changed(Message::MuchChanged)
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
