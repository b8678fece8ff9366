//! The words after `passerelle` on the command line, with their help in the language of the person.
use super::{check, export, profile, trainer};
use crate::domain::text::Language;
use crate::i18n::Tr;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand};

use std::ffi::OsString;
use std::path::PathBuf;

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Parser)]
#[command(
    name = "passerelle",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    /// The data folder.
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,
    /// Lesson libraries beside the one inside the program: folders or packs.
    #[arg(long, value_name = "DIR|ZIP")]
    pub lessons: Vec<PathBuf>,
    /// The language of the interface; the system's where it is not given.
    #[arg(long = "language", id = "language", value_name = "fr|en", global = true, value_parser = named)]
    named: Option<Named>,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    /// A command that runs without a window.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What stands after `--language`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    One(Language),
    /// Every language, of what is exported.
    Both,
}

impl Arguments {
    /// The language that was named.
    pub fn language(&self) -> Option<Language> {
        match self.named {
            Some(Named::One(language)) => Some(language),
            Some(Named::Both) | None => None,
        }
    }
}

/// A command that runs without a window.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum Command {
    /// Checks lesson libraries.
    Check(check::Request),
    /// Gives the JSON Schemas of lesson files.
    Schema {
        /// The folder to write them to; standard output where it is not given.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Writes modules to web pages, and to sheets on paper.
    Export(export::Request),
    /// Tries the checks of the trial profile.
    Profile {
        #[command(subcommand)]
        request: profile::Request,
    },
    /// Does what trainers do, at many computers.
    Trainer {
        #[command(subcommand)]
        request: trainer::Request,
    },
}

/// What to say instead of going on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Instead {
    /// Help or the version, as asked.
    Answer(String),
    /// What was not understood.
    Misuse(String),
}

/// Reads the words of the command line, the program's name first. Help and faults are worded by `tr`.
///
/// # Errors
/// What to say instead of going on.
pub fn read(words: &[OsString], tr: &Tr) -> Result<Arguments, Instead> {
    let arguments = localised(tr)
        .try_get_matches_from(words)
        .and_then(|matches| Arguments::from_arg_matches(&matches))
        .map_err(|error| match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                Instead::Answer(error.to_string().trim_end().to_owned())
            }
            _ => Instead::Misuse(tr.command_misuse(&culprit(&error))),
        })?;
    let exports = matches!(arguments.command, Some(Command::Export(_)));
    if arguments.named == Some(Named::Both) && !exports {
        return Err(Instead::Misuse(tr.command_misuse(BOTH)));
    }
    let uses_lessons = exports || matches!(arguments.command, None | Some(Command::Profile { .. }));
    // Other commands would pass over it in silence.
    if !uses_lessons && !arguments.lessons.is_empty() {
        return Err(Instead::Misuse(tr.command_misuse("--lessons")));
    }
    if let Some(Command::Trainer { request }) = &arguments.command
        && let Some(word) = request.misuse()
    {
        return Err(Instead::Misuse(tr.command_misuse(word)));
    }
    if let Some(Command::Check(request)) = &arguments.command
        && request.hardest.is_some()
        && !request.readability
    {
        return Err(Instead::Misuse(tr.command_misuse("--hardest")));
    }
    Ok(arguments)
}

/// The language in which to speak before the words of the command line are understood: the one they name, else the
/// first of the person's own languages (`preferred`, such as `fr-CA`) that the interface speaks, else French.
pub fn language(words: &[OsString], preferred: impl IntoIterator<Item = String>) -> Language {
    let named = words.iter().enumerate().find_map(|(place, word)| {
        let word = word.to_str()?;
        match word.strip_prefix("--language") {
            Some("") => words.get(place + 1)?.to_str().map(str::to_owned),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        }
    });
    named
        .into_iter()
        .chain(preferred)
        .find_map(|code| spoken(code.split(['-', '_']).next().unwrap_or_default()).ok())
        .unwrap_or(Language::FR)
}

/// A language that the interface speaks, by its code.
fn spoken(code: &str) -> Result<Language, &'static str> {
    [Language::FR, Language::EN]
        .into_iter()
        .find(|language| language.code() == code)
        .ok_or("fr|en")
}

/// The word for every language.
const BOTH: &str = "both";

/// What can stand after `--language`.
fn named(code: &str) -> Result<Named, &'static str> {
    if code == BOTH {
        return Ok(Named::Both);
    }
    spoken(code).map(Named::One)
}

/// The word that clap stumbled over.
fn culprit(error: &clap::Error) -> String {
    let kinds = [
        ContextKind::InvalidValue,
        ContextKind::InvalidSubcommand,
        ContextKind::InvalidArg,
    ];
    kinds
        .into_iter()
        .find_map(|kind| match error.get(kind) {
            Some(ContextValue::String(word)) if !word.is_empty() => Some(word.clone()),
            // What is missing.
            Some(ContextValue::Strings(words)) => words.first().cloned(),
            _ => None,
        })
        .unwrap_or_default()
}

fn localised(tr: &Tr) -> clap::Command {
    let usage = "passerelle [--data DIR] [--lessons DIR|ZIP]… [--language fr|en]";
    worded(Arguments::command(), tr)
        .about(tr.command_program_about())
        .override_usage(usage)
        .mut_subcommand("check", |command| {
            worded(command, tr)
                .about(tr.command_check_about())
                .override_usage("passerelle check [DIR|ZIP]… [--readability [--hardest N]] [--json] [--language fr|en]")
        })
        .mut_subcommand("schema", |command| {
            worded(command, tr)
                .about(tr.command_schema_about())
                .override_usage("passerelle schema [--out DIR]")
        })
        .mut_subcommand("export", |command| {
            worded(command, tr)
                .about(tr.command_export_about())
                .override_usage("passerelle export [--html MODULE] [--sheet MODULE|all] [--guide] [--out DIR] [--language fr|en|both] [--lessons DIR|ZIP]…")
                .mut_arg("out", |argument| argument.help(tr.command_export_out_help()))
        })
        .mut_subcommand("trainer", |command| of_trainer(command, tr))
        .mut_subcommand("profile", |command| {
            worded(command, tr)
                .about(tr.command_profile_about())
                .override_usage("passerelle profile check|flags|pdf FILE [--json] [--out OUT.pdf] [--language fr|en] [--lessons DIR|ZIP]…")
                .mut_subcommand("check", |command| {
                    worded(command, tr)
                        .about(tr.command_profile_check_about())
                        .override_usage("passerelle profile check FILE.json [--json] [--language fr|en] [--lessons DIR|ZIP]…")
                })
                .mut_subcommand("flags", |command| {
                    worded(command, tr)
                        .about(tr.command_profile_flags_about())
                        .override_usage("passerelle profile flags FILE.txt [--json] [--language fr|en] [--lessons DIR|ZIP]…")
                })
                .mut_subcommand("pdf", |command| {
                    worded(command, tr)
                        .about(tr.command_profile_pdf_about())
                        .override_usage("passerelle profile pdf FILE.json --out OUT.pdf [--language fr|en] [--lessons DIR|ZIP]…")
                        .mut_arg("out", |out| out.help(tr.command_profile_out_help()))
                })
        })
}

/// The commands of trainers, with their help.
fn of_trainer(command: clap::Command, tr: &Tr) -> clap::Command {
    let with = |about: String, usage: &'static str| {
        move |command| worded(command, tr).about(about).override_usage(usage)
    };
    worded(command, tr)
        .about(tr.command_trainer_about())
        .override_usage("passerelle trainer export|import|reset|undo|reset-pin|settings … [--data DIR] [--json] [--language fr|en]")
        .mut_subcommand("export", |command| {
            let usage = "passerelle trainer export (--learner UUID… | --group ID | --all) --out DIR [--data DIR] [--json]";
            with(tr.command_trainer_export_about(), usage)(command)
                .mut_arg("out", |out| out.help(tr.command_trainer_out_help()))
                .mut_arg("all", |all| all.help(tr.command_trainer_export_all_help()))
        })
        .mut_subcommand(
            "import",
            with(
                tr.command_trainer_import_about(),
                "passerelle trainer import FILE|DIR… [--erased] [--data DIR] [--json]",
            ),
        )
        .mut_subcommand(
            "reset",
            with(
                tr.command_trainer_reset_about(),
                "passerelle trainer reset (--learner UUID… | --group ID | --all) [--scope all|modules|quizzes|profile] [--module ID…] [--no-copy] [--dry-run] [--take-over] [--data DIR] [--json]",
            ),
        )
        .mut_subcommand(
            "undo",
            with(
                tr.command_trainer_undo_about(),
                "passerelle trainer undo [--reset UUID] [--learner UUID…] [--list] [--take-over] [--data DIR] [--json]",
            ),
        )
        .mut_subcommand(
            "reset-pin",
            with(
                tr.command_pin_about(),
                "passerelle trainer reset-pin [--remove] [--data DIR] [--json]",
            ),
        )
        .mut_subcommand("settings", |command| of_settings(command, tr))
}

/// The commands that move the settings of a centre, with their help.
fn of_settings(command: clap::Command, tr: &Tr) -> clap::Command {
    let moving = |command: clap::Command, about: String, usage: &'static str| {
        worded(command, tr)
            .about(about)
            .override_usage(usage)
            .mut_arg("file", |file| file.help(tr.command_settings_file_help()))
    };
    worded(command, tr)
        .about(tr.command_settings_about())
        .override_usage("passerelle trainer settings export|import FILE [--data DIR] [--json]")
        .mut_subcommand("export", |command| {
            moving(
                command,
                tr.command_settings_export_about(),
                "passerelle trainer settings export FILE [--data DIR] [--json]",
            )
        })
        .mut_subcommand("import", |command| {
            moving(
                command,
                tr.command_settings_import_about(),
                "passerelle trainer settings import FILE [--data DIR] [--json]",
            )
        })
}

fn worded(command: clap::Command, tr: &Tr) -> clap::Command {
    let template = template(&command, tr);
    command.help_template(template).mut_args(|argument| {
        let help = match argument.get_id().as_str() {
            "data" => tr.command_data_help(),
            "lessons" => tr.command_lessons_help(),
            "language" => tr.command_language_help(),
            "help" => tr.command_help_help(),
            "version" => tr.command_version_help(),
            "places" => tr.command_places_help(),
            "sheet" => tr.paper_sheet_help(),
            "guide" => tr.paper_guide_help(),
            "readability" => tr.command_readability_help(),
            "hardest" => tr.command_hardest_help(),
            "html" => tr.command_html_help(),
            "json" => tr.command_json_help(),
            "out" => tr.command_out_help(),
            "file" => tr.command_file_help(),
            "learner" => tr.command_trainer_learner_help(),
            "group" => tr.command_trainer_group_help(),
            "all" => tr.command_trainer_all_help(),
            "scope" => tr.command_trainer_scope_help(),
            "module" => tr.command_trainer_module_help(),
            "no_copy" => tr.command_trainer_no_copy_help(),
            "dry_run" => tr.command_trainer_dry_run_help(),
            "take_over" => tr.command_trainer_take_over_help(),
            "files" => tr.command_trainer_files_help(),
            "erased" => tr.command_trainer_erased_help(),
            "reset" => tr.command_trainer_which_reset_help(),
            "list" => tr.command_trainer_list_help(),
            "remove" => tr.command_pin_remove_help(),
            _ => String::new(),
        };
        argument.help(help)
    })
}

/// The order of the help, with headings in the language of the person: clap's own are English.
fn template(command: &clap::Command, tr: &Tr) -> String {
    let mut template = format!("{{about}}\n\n{}\n  {{usage}}", tr.command_usage_heading());
    for (present, heading, part) in [
        (
            command.has_subcommands(),
            tr.command_commands_heading(),
            "{subcommands}",
        ),
        (
            command.get_positionals().next().is_some(),
            places_heading(command, tr),
            "{positionals}",
        ),
        (true, tr.command_options_heading(), "{options}"),
    ] {
        if present {
            template += &format!("\n\n{heading}\n{part}");
        }
    }
    template
}

fn places_heading(command: &clap::Command, tr: &Tr) -> String {
    let takes = |id| {
        command
            .get_positionals()
            .any(|argument| argument.get_id() == id)
    };
    if takes("file") {
        tr.command_file_heading()
    } else if takes("files") {
        tr.command_trainer_files_heading()
    } else {
        tr.command_places_heading()
    }
}

#[cfg(test)]
mod tests {
    use super::{Arguments, Command, Instead, check, language, localised, read};
    use crate::domain::text::Language;
    use crate::i18n::Tr;

    use std::ffi::OsString;
    use std::path::PathBuf;

    fn words(line: &str) -> Vec<OsString> {
        format!("passerelle {line}")
            .split_whitespace()
            .map(OsString::from)
            .collect()
    }

    fn understood(line: &str) -> Arguments {
        read(&words(line), &Tr::new(Language::FR)).unwrap()
    }

    #[test]
    fn every_option_is_read() {
        let all = understood("--data d --lessons a --lessons b.zip --language en");
        assert_eq!(all.data, Some("d".into()));
        assert_eq!(all.lessons, ["a", "b.zip"].map(PathBuf::from));
        assert_eq!((all.language(), all.command), (Some(Language::EN), None));

        let check = understood("check a b --json --language fr");
        assert_eq!(check.language(), Some(Language::FR));
        let request = check::Request {
            places: vec!["a".into(), "b".into()],
            json: true,
            readability: false,
            hardest: None,
        };
        assert_eq!(check.command, Some(Command::Check(request)));

        let schema = understood("schema --out d").command;
        assert_eq!(
            schema,
            Some(Command::Schema {
                out: Some("d".into())
            })
        );
    }

    #[test]
    fn sheets_and_the_guide_are_asked_for_in_either_language_or_both() {
        for (line, language, sheet, guide) in [
            ("export --sheet a", None, Some("a"), false),
            (
                "export --sheet all --language both",
                None,
                Some("all"),
                false,
            ),
            (
                "export --guide --language en",
                Some(Language::EN),
                None,
                true,
            ),
            ("export --guide --sheet a", None, Some("a"), true),
        ] {
            let export = understood(line);
            assert_eq!(export.language(), language, "{line}");
            let Some(Command::Export(request)) = export.command else {
                panic!("{line} is no export");
            };
            let papers = (request.papers.sheet.as_deref(), request.papers.guide);
            assert_eq!(papers, (sheet, guide), "{line}");
        }
    }

    #[test]
    fn both_languages_can_be_exported_and_either() {
        for (line, expected) in [
            ("export --html a", None),
            ("export --html a --language both", None),
            ("export --html a --language en", Some(Language::EN)),
        ] {
            let export = understood(line);
            assert_eq!(export.language(), expected, "{line}");
            let Some(Command::Export(request)) = export.command else {
                panic!("{line} is no export");
            };
            assert_eq!(request.html.as_deref(), Some("a"));
        }
    }

    #[test]
    fn a_misuse_names_the_word_that_was_not_understood() {
        for (line, culprit) in [
            ("--languag en", "--languag"),
            ("--language de", "de"),
            ("chek", "chek"),
            ("schema here", "here"),
            ("--lessons d check", "--lessons"),
            ("--language both", "both"),
            ("check --language both", "both"),
            ("export", "--sheet"),
            ("export", "--html"),
            ("check --hardest 3", "--hardest"),
            ("check --readability --hardest many", "many"),
        ] {
            for spoken in [Language::FR, Language::EN] {
                let Err(Instead::Misuse(told)) = read(&words(line), &Tr::new(spoken)) else {
                    panic!("{line} was understood");
                };
                assert!(told.contains(culprit), "{line}: {told}");
            }
        }
    }

    #[test]
    fn help_is_in_the_language_of_the_person_and_leaves_nothing_out() {
        for spoken in [Language::FR, Language::EN] {
            let tr = Tr::new(spoken);
            let command = localised(&tr);
            for command in [&command].into_iter().chain(command.get_subcommands()) {
                assert!(command.get_about().is_some(), "{}", command.get_name());
                for argument in command.get_arguments() {
                    let help = argument.get_help().map(ToString::to_string);
                    assert!(help.is_some_and(|help| !help.is_empty()), "{argument}");
                }
            }
            let Err(Instead::Answer(help)) = read(&words("--help"), &tr) else {
                panic!("no help");
            };
            assert!(help.contains(&tr.command_program_about()), "{help}");
            let english = ["Print", "Options:", "Commands:", "[OPTIONS]"];
            assert!(!english.iter().any(|word| help.contains(word)), "{help}");
        }
    }

    #[test]
    fn the_language_is_the_one_named_else_the_systems_else_french() {
        for (line, preferred, expected) in [
            ("--language en", "fr-CA", Language::EN),
            ("check --language=fr", "en-CA", Language::FR),
            ("", "en-CA", Language::EN),
            ("", "de,en_US", Language::EN),
            ("", "C", Language::FR),
            ("--language", "en", Language::EN),
            ("--language de", "en", Language::EN),
        ] {
            let preferred = preferred.split(',').map(str::to_owned);
            assert_eq!(language(&words(line), preferred), expected, "{line}");
        }
    }
}
