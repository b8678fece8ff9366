command_program_about = Passerelle trains people in the professional use of social media, offline, in French and English.
command_usage_heading = Usage
command_commands_heading = Commands (without a window)
command_places_heading = Libraries
command_options_heading = Options
command_data_help = Folder where data is kept; it is made if it is missing
command_lessons_help = One more lesson library, folder or pack; may be repeated
command_language_help = Language of the interface; without it, the system’s
command_help_help = Shows this help
command_version_help = Shows the version
command_check_about = Checks lesson libraries and names all their problems
command_places_help = Folders or packs to check; without them, the lessons that come with the program
command_json_help = Gives the problems as JSON, for other programs
command_schema_about = Gives the JSON Schemas of lesson files
command_out_help = Folder to write one file per schema to; without it, all are shown
command_profile_about = Tries the checks of the trial profile
command_profile_check_about = Gives what the checks find in a profile. The status is 0 when the file was read, and 1 if not
command_profile_flags_about = Gives the warning signs of a message. The status is 0 when the file was read, and 1 if not
command_profile_pdf_about = Writes a profile as a PDF, with what is left to do and the checklist. The status is 0 where the PDF is written, else 1
command_profile_out_help = The PDF file to write; one that has this name is replaced
command_file_heading = File
command_file_help = Profile in JSON (check, pdf) or message as text (flags)
command_misuse = I do not understand “{$word}”. To see what there is: passerelle --help
command_checked = {$modules ->
    [one] {$modules} module checked
   *[other] {$modules} modules checked
}: {$errors ->
    [one] {$errors} error
   *[other] {$errors} errors
}, {$warnings ->
    [one] {$warnings} warning
   *[other] {$warnings} warnings
}.
command_nothing_to_check = Nothing to check: there is no lesson library here: {$place}. Name a folder that holds library.json, or a ZIP pack.
command_not_written = The result could not be written: {$reason}
command_readability_help = Measures how hard the texts are to read instead, in each language
command_hardest_help = How many hard texts to name in each language; 20 without this option
command_export_about = Writes a module to web pages to read in a browser; also, as PDF files, the sheet of a module and the trainer’s guide
command_html_help = Module to write, by its name, such as why-networks
command_export_out_help = Folder to write to; without it, the current folder
command_no_module = There is no module “{$module}”. There is: {$modules}
command_no_language = The module “{$module}” does not exist in this language.
command_exported = Page written: {$file}
