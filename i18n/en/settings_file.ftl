# What stops the settings of a centre from being taken or copied.
settings_file_damaged = The file “{$path}” is damaged and cannot be read.
    .safe = The settings here did not change.
    .cure = Copy it again from the computer it comes from, then try again.
settings_file_foreign = The file “{$path}” does not hold the settings of a centre.
    .safe = The settings here did not change.
    .cure = Choose a file made with “Copy these settings to a file”.
settings_file_too_large = The file “{$path}” is too large for settings and their packs.
    .safe = The settings here did not change.
    .cure = Choose another file, or remove a lesson pack first.
settings_file_newer_format = A newer version of the program wrote “{$path}” (format {$format}).
    .safe = This file was not touched, and the settings here did not change.
    .cure = Install the newest version of Passerelle on this computer.
settings_file_broken_pack = The file “{$path}” has a lesson pack in a bad state: “{$pack}”.
    .safe = The settings here did not change.
    .cure = On the other computer, add this pack again, then make the file again.
