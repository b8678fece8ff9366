//! The symbols, each a glyph of the bundled Lucide font. Written by `assets/icons/subset.py`.

/// A symbol, by its name in Lucide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    /// `a-large-small`
    ALargeSmall,
    /// `anchor`
    Anchor,
    /// `archive`
    Archive,
    /// `archive-restore`
    ArchiveRestore,
    /// `arrow-down`
    ArrowDown,
    /// `arrow-left`
    ArrowLeft,
    /// `arrow-right`
    ArrowRight,
    /// `arrow-up`
    ArrowUp,
    /// `arrow-up-down`
    ArrowUpDown,
    /// `award`
    Award,
    /// `bird`
    Bird,
    /// `book-open`
    BookOpen,
    /// `briefcase`
    Briefcase,
    /// `calendar`
    Calendar,
    /// `camera`
    Camera,
    /// `cat`
    Cat,
    /// `chart-column`
    ChartColumn,
    /// `check`
    Check,
    /// `chevron-down`
    ChevronDown,
    /// `chevron-left`
    ChevronLeft,
    /// `chevron-right`
    ChevronRight,
    /// `chevron-up`
    ChevronUp,
    /// `chevrons-up-down`
    ChevronsUpDown,
    /// `circle`
    Circle,
    /// `circle-check`
    CircleCheck,
    /// `circle-dot`
    CircleDot,
    /// `circle-question-mark`
    CircleQuestionMark,
    /// `circle-user-round`
    CircleUserRound,
    /// `circle-x`
    CircleX,
    /// `clipboard-check`
    ClipboardCheck,
    /// `clock`
    Clock,
    /// `copy`
    Copy,
    /// `disc-2`
    Disc2,
    /// `download`
    Download,
    /// `external-link`
    ExternalLink,
    /// `eye`
    Eye,
    /// `eye-off`
    EyeOff,
    /// `file-down`
    FileDown,
    /// `file-text`
    FileText,
    /// `fish`
    Fish,
    /// `flag`
    Flag,
    /// `flower`
    Flower,
    /// `folder`
    Folder,
    /// `folder-open`
    FolderOpen,
    /// `ghost`
    Ghost,
    /// `graduation-cap`
    GraduationCap,
    /// `hard-drive`
    HardDrive,
    /// `heart`
    Heart,
    /// `history`
    History,
    /// `house`
    House,
    /// `image`
    Image,
    /// `info`
    Info,
    /// `key-round`
    KeyRound,
    /// `keyboard`
    Keyboard,
    /// `languages`
    Languages,
    /// `leaf`
    Leaf,
    /// `library`
    Library,
    /// `lightbulb`
    Lightbulb,
    /// `link`
    Link,
    /// `list-checks`
    ListChecks,
    /// `list-ordered`
    ListOrdered,
    /// `lock`
    Lock,
    /// `lock-open`
    LockOpen,
    /// `log-in`
    LogIn,
    /// `log-out`
    LogOut,
    /// `map-pin`
    MapPin,
    /// `megaphone`
    Megaphone,
    /// `menu`
    Menu,
    /// `message-circle`
    MessageCircle,
    /// `message-square-text`
    MessageSquareText,
    /// `minus`
    Minus,
    /// `monitor`
    Monitor,
    /// `moon`
    Moon,
    /// `mountain`
    Mountain,
    /// `move`
    Move,
    /// `pause`
    Pause,
    /// `pencil`
    Pencil,
    /// `play`
    Play,
    /// `plus`
    Plus,
    /// `presentation`
    Presentation,
    /// `printer`
    Printer,
    /// `quote`
    Quote,
    /// `refresh-cw`
    RefreshCw,
    /// `rotate-ccw`
    RotateCcw,
    /// `rotate-cw`
    RotateCw,
    /// `save`
    Save,
    /// `search`
    Search,
    /// `settings`
    Settings,
    /// `shield`
    Shield,
    /// `shield-check`
    ShieldCheck,
    /// `smartphone`
    Smartphone,
    /// `sparkles`
    Sparkles,
    /// `square`
    Square,
    /// `square-check`
    SquareCheck,
    /// `star`
    Star,
    /// `sun`
    Sun,
    /// `table-2`
    Table2,
    /// `target`
    Target,
    /// `timer`
    Timer,
    /// `trash-2`
    Trash2,
    /// `tree-deciduous`
    TreeDeciduous,
    /// `triangle-alert`
    TriangleAlert,
    /// `trophy`
    Trophy,
    /// `type`
    Type,
    /// `undo-2`
    Undo2,
    /// `upload`
    Upload,
    /// `usb`
    Usb,
    /// `user`
    User,
    /// `user-plus`
    UserPlus,
    /// `user-round`
    UserRound,
    /// `user-round-x`
    UserRoundX,
    /// `users`
    Users,
    /// `users-round`
    UsersRound,
    /// `volume-2`
    Volume2,
    /// `volume-x`
    VolumeX,
    /// `waypoints`
    Waypoints,
    /// `wrench`
    Wrench,
    /// `x`
    X,
    /// `zoom-in`
    ZoomIn,
    /// `zoom-out`
    ZoomOut,
}

impl Icon {
    /// Every symbol there is.
    pub const ALL: &[Self] = &[
        Self::ALargeSmall,
        Self::Anchor,
        Self::Archive,
        Self::ArchiveRestore,
        Self::ArrowDown,
        Self::ArrowLeft,
        Self::ArrowRight,
        Self::ArrowUp,
        Self::ArrowUpDown,
        Self::Award,
        Self::Bird,
        Self::BookOpen,
        Self::Briefcase,
        Self::Calendar,
        Self::Camera,
        Self::Cat,
        Self::ChartColumn,
        Self::Check,
        Self::ChevronDown,
        Self::ChevronLeft,
        Self::ChevronRight,
        Self::ChevronUp,
        Self::ChevronsUpDown,
        Self::Circle,
        Self::CircleCheck,
        Self::CircleDot,
        Self::CircleQuestionMark,
        Self::CircleUserRound,
        Self::CircleX,
        Self::ClipboardCheck,
        Self::Clock,
        Self::Copy,
        Self::Disc2,
        Self::Download,
        Self::ExternalLink,
        Self::Eye,
        Self::EyeOff,
        Self::FileDown,
        Self::FileText,
        Self::Fish,
        Self::Flag,
        Self::Flower,
        Self::Folder,
        Self::FolderOpen,
        Self::Ghost,
        Self::GraduationCap,
        Self::HardDrive,
        Self::Heart,
        Self::History,
        Self::House,
        Self::Image,
        Self::Info,
        Self::KeyRound,
        Self::Keyboard,
        Self::Languages,
        Self::Leaf,
        Self::Library,
        Self::Lightbulb,
        Self::Link,
        Self::ListChecks,
        Self::ListOrdered,
        Self::Lock,
        Self::LockOpen,
        Self::LogIn,
        Self::LogOut,
        Self::MapPin,
        Self::Megaphone,
        Self::Menu,
        Self::MessageCircle,
        Self::MessageSquareText,
        Self::Minus,
        Self::Monitor,
        Self::Moon,
        Self::Mountain,
        Self::Move,
        Self::Pause,
        Self::Pencil,
        Self::Play,
        Self::Plus,
        Self::Presentation,
        Self::Printer,
        Self::Quote,
        Self::RefreshCw,
        Self::RotateCcw,
        Self::RotateCw,
        Self::Save,
        Self::Search,
        Self::Settings,
        Self::Shield,
        Self::ShieldCheck,
        Self::Smartphone,
        Self::Sparkles,
        Self::Square,
        Self::SquareCheck,
        Self::Star,
        Self::Sun,
        Self::Table2,
        Self::Target,
        Self::Timer,
        Self::Trash2,
        Self::TreeDeciduous,
        Self::TriangleAlert,
        Self::Trophy,
        Self::Type,
        Self::Undo2,
        Self::Upload,
        Self::Usb,
        Self::User,
        Self::UserPlus,
        Self::UserRound,
        Self::UserRoundX,
        Self::Users,
        Self::UsersRound,
        Self::Volume2,
        Self::VolumeX,
        Self::Waypoints,
        Self::Wrench,
        Self::X,
        Self::ZoomIn,
        Self::ZoomOut,
    ];

    /// The character of the symbol in [`ICONS`](super::ICONS).
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one line for each symbol")]
    pub const fn character(self) -> char {
        match self {
            Self::ALargeSmall => '\u{e587}',
            Self::Anchor => '\u{e03f}',
            Self::Archive => '\u{e041}',
            Self::ArchiveRestore => '\u{e2cd}',
            Self::ArrowDown => '\u{e042}',
            Self::ArrowLeft => '\u{e048}',
            Self::ArrowRight => '\u{e049}',
            Self::ArrowUp => '\u{e04a}',
            Self::ArrowUpDown => '\u{e37d}',
            Self::Award => '\u{e04f}',
            Self::Bird => '\u{e3c5}',
            Self::BookOpen => '\u{e05f}',
            Self::Briefcase => '\u{e062}',
            Self::Calendar => '\u{e063}',
            Self::Camera => '\u{e064}',
            Self::Cat => '\u{e38c}',
            Self::ChartColumn => '\u{e2a3}',
            Self::Check => '\u{e06c}',
            Self::ChevronDown => '\u{e06d}',
            Self::ChevronLeft => '\u{e06e}',
            Self::ChevronRight => '\u{e06f}',
            Self::ChevronUp => '\u{e070}',
            Self::ChevronsUpDown => '\u{e211}',
            Self::Circle => '\u{e076}',
            Self::CircleCheck => '\u{e226}',
            Self::CircleDot => '\u{e345}',
            Self::CircleQuestionMark => '\u{e082}',
            Self::CircleUserRound => '\u{e462}',
            Self::CircleX => '\u{e084}',
            Self::ClipboardCheck => '\u{e219}',
            Self::Clock => '\u{e087}',
            Self::Copy => '\u{e09e}',
            Self::Disc2 => '\u{e3f6}',
            Self::Download => '\u{e0b2}',
            Self::ExternalLink => '\u{e0b9}',
            Self::Eye => '\u{e0ba}',
            Self::EyeOff => '\u{e0bb}',
            Self::FileDown => '\u{e318}',
            Self::FileText => '\u{e0cc}',
            Self::Fish => '\u{e3a6}',
            Self::Flag => '\u{e0d1}',
            Self::Flower => '\u{e2d3}',
            Self::Folder => '\u{e0d7}',
            Self::FolderOpen => '\u{e247}',
            Self::Ghost => '\u{e20e}',
            Self::GraduationCap => '\u{e234}',
            Self::HardDrive => '\u{e0ed}',
            Self::Heart => '\u{e0f2}',
            Self::History => '\u{e1f5}',
            Self::House => '\u{e0f5}',
            Self::Image => '\u{e0f6}',
            Self::Info => '\u{e0f9}',
            Self::KeyRound => '\u{e4a3}',
            Self::Keyboard => '\u{e284}',
            Self::Languages => '\u{e0fe}',
            Self::Leaf => '\u{e2de}',
            Self::Library => '\u{e100}',
            Self::Lightbulb => '\u{e1c2}',
            Self::Link => '\u{e102}',
            Self::ListChecks => '\u{e1d0}',
            Self::ListOrdered => '\u{e1d1}',
            Self::Lock => '\u{e10b}',
            Self::LockOpen => '\u{e10c}',
            Self::LogIn => '\u{e10d}',
            Self::LogOut => '\u{e10e}',
            Self::MapPin => '\u{e111}',
            Self::Megaphone => '\u{e235}',
            Self::Menu => '\u{e115}',
            Self::MessageCircle => '\u{e116}',
            Self::MessageSquareText => '\u{e575}',
            Self::Minus => '\u{e11c}',
            Self::Monitor => '\u{e11d}',
            Self::Moon => '\u{e11e}',
            Self::Mountain => '\u{e231}',
            Self::Move => '\u{e121}',
            Self::Pause => '\u{e12e}',
            Self::Pencil => '\u{e1f9}',
            Self::Play => '\u{e13c}',
            Self::Plus => '\u{e13d}',
            Self::Presentation => '\u{e4ae}',
            Self::Printer => '\u{e141}',
            Self::Quote => '\u{e239}',
            Self::RefreshCw => '\u{e145}',
            Self::RotateCcw => '\u{e148}',
            Self::RotateCw => '\u{e149}',
            Self::Save => '\u{e14d}',
            Self::Search => '\u{e151}',
            Self::Settings => '\u{e154}',
            Self::Shield => '\u{e158}',
            Self::ShieldCheck => '\u{e1ff}',
            Self::Smartphone => '\u{e163}',
            Self::Sparkles => '\u{e412}',
            Self::Square => '\u{e167}',
            Self::SquareCheck => '\u{e559}',
            Self::Star => '\u{e176}',
            Self::Sun => '\u{e178}',
            Self::Table2 => '\u{e2f9}',
            Self::Target => '\u{e180}',
            Self::Timer => '\u{e1e0}',
            Self::Trash2 => '\u{e18e}',
            Self::TreeDeciduous => '\u{e2f3}',
            Self::TriangleAlert => '\u{e193}',
            Self::Trophy => '\u{e373}',
            Self::Type => '\u{e198}',
            Self::Undo2 => '\u{e2a1}',
            Self::Upload => '\u{e19e}',
            Self::Usb => '\u{e356}',
            Self::User => '\u{e19f}',
            Self::UserPlus => '\u{e1a2}',
            Self::UserRound => '\u{e468}',
            Self::UserRoundX => '\u{e46d}',
            Self::Users => '\u{e1a4}',
            Self::UsersRound => '\u{e46e}',
            Self::Volume2 => '\u{e1ab}',
            Self::VolumeX => '\u{e1ac}',
            Self::Waypoints => '\u{e542}',
            Self::Wrench => '\u{e1b1}',
            Self::X => '\u{e1b2}',
            Self::ZoomIn => '\u{e1b6}',
            Self::ZoomOut => '\u{e1b7}',
        }
    }
}
