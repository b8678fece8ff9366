# A picture that cannot be taken for the photo; “.safe”: what is safe; “.cure”: what to do.

photo_gone = The photo “{$name}” is no longer there, or cannot be read to its end.
    .safe = Your trial profile is intact.
    .cure = If it is on a USB key or a phone, plug it in again. Then choose the photo once more.
photo_not_allowed = The program does not have the right to read the photo “{$name}”.
    .safe = Your trial profile is intact.
    .cure = Copy it to your documents, then choose the copy.
photo_unreadable = The program could not read the photo “{$name}”. The system says: “{$reason}”.
    .safe = Your trial profile is intact.
    .cure = Try again, or choose another photo.
photo_empty = The file “{$name}” is empty.
    .safe = Your trial profile is intact.
    .cure = Copy the photo to the computer again, then choose it once more.
photo_too_heavy = The photo “{$name}” is too heavy: {$size} MB. The most is {$most} MB.
    .safe = Your trial profile is intact.
    .cure = Choose another photo, or send yourself a smaller copy of this one.
photo_too_many_pixels = The photo “{$name}” is too large: {$pixels} pixels. The most is {$most}.
    .safe = Your trial profile is intact.
    .cure = Choose another photo, or send yourself a smaller copy of this one.
photo_none = The file “{$name}” is not a photo that the program can read.
    .safe = Your trial profile is intact.
    .cure = Choose a photo in JPG, PNG or WebP format.
photo_heic = The photo “{$name}” is in HEIC format, which most networks refuse.
    .safe = Your trial profile is intact.
    .cure = On the phone, email the photo to yourself: it often becomes a JPG. Then choose that copy.
photo_wrong_extension = The name “{$name}” is misleading: { $really ->
        [png] it is really a PNG picture.
        [webp] it is really a WebP picture.
       *[jpeg] it is really a JPG picture.
    }
    .safe = The program did not open it, and your trial profile is intact.
    .cure = { $really ->
        [png] If you know where it comes from, change the end of its name to “.png”. If not, choose another photo.
        [webp] If you know where it comes from, change the end of its name to “.webp”. If not, choose another photo.
       *[jpeg] If you know where it comes from, change the end of its name to “.jpg”. If not, choose another photo.
    }
photo_damaged = The photo “{$name}” is damaged: a part of it is missing, or it cannot be read.
    .safe = Your trial profile is intact.
    .cure = Copy it again from the device it comes from, or choose another photo.
