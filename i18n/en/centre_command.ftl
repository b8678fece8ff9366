# What the commands for the PIN and the settings of a centre say.
command_pin_about = Changes the PIN of the trainer’s space; asks for the new one twice, or takes it away
command_pin_remove_help = Take the PIN away: whoever opens the space next chooses one
command_pin_ask = New PIN, 4 to 12 digits. It shows on the screen as you type it:
command_pin_again = The same PIN, a second time:
command_pin_set = The PIN is changed.
command_pin_removed = The PIN is removed. Open the trainer’s space soon to choose one.
command_settings_about = Copies the settings of a centre, its PIN and its lesson packs to other computers
command_settings_export_about = Writes settings, PIN and lesson packs to a file
command_settings_import_about = Replaces settings, PIN and lesson packs by those of a file
command_settings_file_help = File with the settings
command_settings_written = File written: {$file}
command_settings_pack = Lesson pack taken: {$pack}
