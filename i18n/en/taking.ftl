# What keeps a trial profile from being taken away: “.safe”, what is intact; “.cure”, what to do.

taking_disk_full = There is no room left in this place: “{$path}”.
    .safe = Your trial profile is intact.
    .cure = Make some room, or choose another place.
taking_not_allowed = The program may not write in this place: “{$path}”.
    .safe = Your trial profile is intact.
    .cure = Choose another place, such as your documents or a USB key.
taking_gone = This place is not there: “{$path}”. The USB key may have been taken out.
    .safe = Your trial profile is intact.
    .cure = Put the stick back and try again, or choose another place.
taking_failed = The file “{$path}” could not be written. The system says: “{$reason}”.
    .safe = Your trial profile is intact.
    .cure = Try again, or choose another place.
taking_not_printed = The PDF could not be made. Reason: “{$reason}”.
    .safe = Your trial profile is intact.
    .cure = Take the text instead. Show this message to someone at the centre.
taking_no_photo = There is no photo to take away.
    .safe = Your trial profile is intact.
    .cure = First choose a photo in the Photo section.
taking_no_place = No place is written.
    .safe = Your trial profile is intact.
    .cure = Write where to save the file, then try again.
