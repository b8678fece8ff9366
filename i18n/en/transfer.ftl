# A person’s work in a “.passerelle” file; “.safe”: what is safe; “.cure”: what to do.

transfer_missing = The file “{$path}” is not there.
    .safe = Nothing was changed on this computer.
    .cure = Check the name of the file. If it is on a USB key, check that it is plugged in.
transfer_damaged = The file “{$path}” is damaged and cannot be read.
    .safe = Nothing was changed on this computer.
    .cure = Copy it again from the computer it comes from, then try again.
transfer_foreign = The file “{$path}” is damaged, or does not hold a person’s work.
    .safe = Nothing was changed on this computer.
    .cure = Copy it again from the computer it comes from, or choose another file.
transfer_too_large = The file “{$path}” is too large to be one person’s work.
    .safe = Nothing was changed on this computer.
    .cure = Choose another file. If it does come from Passerelle, show this message to the staff of the centre.
transfer_was_erased = The file “{$path}” holds the work of a person who was erased here: {$when}.
    .safe = Nothing was changed on this computer.
    .cure = Ask yourself whether this person wants to come back. If so, take the file in all the same.
transfer_newer_format = A newer version of the program wrote “{$path}” (format {$format}).
    .safe = This file was not touched, and nothing was changed on this computer.
    .cure = Install the newest version of Passerelle on this computer.
