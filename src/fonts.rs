//! The files of the bundled fonts, for the window and for paper: nothing else is asked of the machine.

/// The family of texts.
pub const FAMILY: &str = "Atkinson Hyperlegible Next";

/// The files of texts: regular, italic, semibold, bold.
pub const TEXT: [&[u8]; 4] = [
    include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
    include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
    include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
];

/// The file of symbols.
pub const SYMBOLS: &[u8] = include_bytes!("../assets/icons/lucide.ttf");
