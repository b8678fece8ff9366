# Troubles: what happens; “.safe”: what is safe; “.cure”: what to do.

trouble_disk_full = There is no room left on the disk to save in “{$path}”.
    .safe = Everything that was already saved is intact.
    .cure = Free some space on this disk, then try again.
trouble_not_allowed = The program does not have the right to write in “{$path}”.
    .safe = Everything that was already saved is intact.
    .cure = Ask the person in charge of the computer for this right, or choose another folder.
trouble_gone = The folder “{$path}” is no longer there. The USB key may be out, or the network down.
    .safe = Everything that was already saved is still in it.
    .cure = Put the stick back or wait for the network, then try again.
trouble_failed = The program could not use “{$path}”. The system says: “{$reason}”.
    .safe = Everything that was already saved is intact.
    .cure = Try again. If the problem comes back, show this message to the staff of the centre.
trouble_newer_format = A newer version of the program wrote “{$path}” (format {$format}).
    .safe = This file was not touched.
    .cure = Install the newest version of Passerelle on this computer.
trouble_set_aside = The file “{$file}” is damaged and cannot be read.
    .safe = It is kept as it is under the name “{$aside}”.
    .cure = You can go on. Tell the staff of the centre if something of yours is missing.
trouble_torn_journal = The end of “{$path}” was incomplete, probably because of a power cut.
    .safe = Everything before it is intact, and the part cut off is kept beside it.
    .cure = You can go on. You may have to give your very last answer again.
trouble_open_elsewhere = This session is open on the computer “{$host}”.
    .safe = Your answers saved there are safe.
    .cure = Finish it on that other computer, then try again here.
trouble_perhaps_open_elsewhere = This session may still be open on the computer “{$host}”.
    .safe = Your answers saved there are safe.
    .cure = If it is open there, finish it first. If not, go on here.
trouble_open_here = This session is already open in another window on this computer.
    .safe = Your answers are safe there.
    .cure = Go on in the other window. Or finish the session there, then try again here.
trouble_perhaps_open_here = This session may still be open in another window on this computer.
    .safe = Your answers saved so far are safe.
    .cure = If the other window is there, finish the session in it first. If not, go on here.
trouble_slow = The folder “{$path}” is answering very slowly.
    .safe = Your answers stay in the program and will be saved as soon as possible.
    .cure = Go on, but do not close the program. Check the USB key or the network.
trouble_clock_back = The clock of this computer seems wrong. It says: {$now}. Your last work has a later date: {$last}.
    .safe = Your answers are kept, in the right order.
    .cure = You can go on. Tell the staff of the centre: they can set the clock.
trouble_no_data_folder = The program finds no folder to keep the data in.
    .safe = Nothing was changed on this computer.
    .cure = Start the program with the option “--data” and the name of a folder.
trouble_not_shared = This person does not share their trial profile, or no longer does.
    .safe = Their profile is intact.
    .cure = Ask them to share it, if they wish to.

trouble_no_such_learner = This session no longer exists in the data folder.
    .safe = The other sessions are intact.
    .cure = Go back to the welcome screen, then choose another session or create one.
trouble_being_reset = This session is being reset.
    .safe = The other sessions are intact.
    .cure = Wait a few minutes, then try again.

## A module that does not open

module_broken = { $errors ->
        [one] The file of the module “{$module}” has {$errors} error.
       *[other] The file of the module “{$module}” has {$errors} errors.
    }
    .safe = The other modules work, and your answers are intact.
    .cure = Choose another module. The staff of the centre can see the errors with “passerelle check”.
module_unreadable = The file of the module “{$module}” is gone or cannot be read.
    .safe = The other modules work, and your answers are intact.
    .cure = Choose another module. The staff of the centre can put the file back.
module_broken_library = { $errors ->
        [0] The library “{$library}” is left out.
        [one] The library “{$library}” is left out, because it has {$errors} error.
       *[other] The library “{$library}” is left out, because it has {$errors} errors.
    }
    .safe = The other lessons work, and your answers are intact.
    .cure = Go on with the other lessons. The staff of the centre can see the errors with “passerelle check”.

## A window that does not open

start_no_display = The window cannot open: there is neither X11 nor Wayland here.
    .cure = Start Passerelle in a graphical session. Without a window, “passerelle --help” shows what works.
start_dead_display = The window cannot open: the display “{$display}” does not answer.
    .cure = Open a graphical session, or correct the variable DISPLAY or WAYLAND_DISPLAY.
start_missing_libraries = The window cannot open: { $count ->
        [one] this system library is missing
       *[other] these system libraries are missing
    }: {$libraries}.
    .cure = { $advice ->
        [packages] On Debian or Ubuntu, type: sudo apt install {$packages}
       *[other] Ask the person in charge of the computer to install what is missing.
    }
start_failed = The window cannot open. The system says: “{$reason}”.
    .cure = Log out of the computer, log in again, then try again.

## A name that does not fit

name_empty = Write a first name or a nickname.
name_too_long = This name is too long: keep at most {$most} characters.
