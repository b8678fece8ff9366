# A reset that does not happen: “.safe”, what is intact; “.cure”, what to do.
reset_trouble_nobody = Nobody is chosen.
    .safe = Nothing was erased.
    .cure = Choose one person or more first.
reset_trouble_in_use = { $count ->
        [one] A session is open right now: {$names}.
       *[other] Some sessions are open right now: {$names}.
    }
    .safe = Nothing was erased, for anybody.
    .cure = End these sessions on their computer, or wait. Then try again.
reset_trouble_perhaps_in_use = { $count ->
        [one] A session may still be open elsewhere: {$names}.
       *[other] Some sessions may still be open elsewhere: {$names}.
    }
    .safe = Nothing was erased, for anybody.
    .cure = Check the other computers. If nobody works there, go on all the same.
reset_trouble_busy = Another reset is going on.
    .safe = Nothing else was erased.
    .cure = Wait a minute, then try again.
reset_trouble_not_copied = The copy could not be kept. {$reason}
    .safe = Nothing was erased.
    .cure = Make room, then try again.
reset_trouble_unfinished = The reset stopped halfway. {$reason}
    .safe = It will finish by itself, for everybody chosen. The other sessions are intact.
    .cure = Bring the data folder back, then start Passerelle again.
reset_trouble_no_copy = There is no copy of this reset any more.
    .safe = Nothing was changed.
    .cure = These people can bring a “.passerelle” file, if they have one.
reset_trouble_damaged_copy = The copy “{$path}” is damaged.
    .safe = Nothing was changed.
    .cure = Look for this file in a backup of the centre, if there is one.
