# What the checks of the trial profile say. The person’s own words are quoted apart (“finding_written”).

finding_ready = This is ready.
finding_not_started = Nothing is written here yet.
finding_no_photo = There is no photo, and that is fine.
finding_no_target = First choose the job you want. The advice will follow.
finding_no_ad = Paste a job ad to get this advice.
finding_nothing = This does not apply to your profile.

## Lengths and numbers

finding_too_short = { $length ->
    [one] There is {$length} character.
   *[other] There are {$length} characters.
} Write at least {$least}.
finding_too_long = There are {$length} characters. The usual limit is {$most}.
finding_too_few = You have {$count}. At least {$least} are needed.
finding_too_many = You have {$count}. Keep {$most} at most.
finding_doubled = These words are there twice. Keep them once.

## Words

finding_no_job = The name of a job is missing.
finding_no_job_at_first = Name your job in the first {$within} characters.
finding_words_missing = The expected words are missing. See the example.
finding_words_missing_at_first = The expected words are missing from the first {$within} characters. See the example.
finding_words_to_avoid = Replace with a fact: {$words}.
finding_only_seeking = It says that you are looking, but not what you can do.
finding_few_key_words = { $least ->
    [one] Use at least {$least} key word of the job you want.
   *[other] Use at least {$least} key words of the job you want.
} For example: {$words}.
finding_no_first_person = Write as yourself: “I”, “my”.
finding_third_person = This text speaks of you as of someone else. Write “I”.
finding_long_sentences = Your sentences have {$average} words on average. Aim for {$most} or fewer.
finding_long_paragraph = This paragraph has {$words} words and { $sentences ->
    [one] {$sentences} sentence
   *[other] {$sentences} sentences
}. Cut it in two.
finding_no_verb = Begin this point with an action verb.
finding_no_number = Add a number or a result.
finding_other_language = This passage is not in the language of your profile.
finding_all_capitals = Everything is in capitals. Write in small letters.

## Experience and education

finding_missing = { $field ->
    [title] The job title is missing.
    [organisation] The name of the organization is missing.
    [place] The place is missing.
    [start] The start date is missing.
    [end] The end date is missing.
    [points] Say what you did.
    [school] The name of the school is missing.
    [field] The field of study is missing.
    [level] The level is missing.
    [name] The name is missing.
   *[other] Something is missing.
}
finding_bad_month = This date cannot be read. Write the month and the year, like March 2021.
finding_end_before_start = The end comes before the start.
finding_future = This date has not come yet.
finding_unexplained = Explain this foreign name in a few words, in brackets.

## Forms

finding_name_characters = A name has only letters, spaces, hyphens and apostrophes.
finding_name_title = Take out the title. Keep your first and last name.
finding_digits = Write a city or a region, with no digits.
finding_street = Take out the street. The city is enough.
finding_postal_code = Take out the postal code. The city is enough.
finding_telephone = Take out the phone number. It belongs in the contact details.
finding_email_address = Take out the email address. It belongs in the contact details.
finding_web_address = Take out the web address. It belongs in the contact details.
finding_too_many_emoji = { $count ->
    [one] There is {$count} emoji.
   *[other] There are {$count} emoji.
} Keep {$most} at most.
finding_address_characters = Use only letters without accents, digits and hyphens.
finding_birth_year = Take out this year. It can give away your age.
finding_long_tail = Take out this string of digits.
finding_far_from_name = Bring this address closer to your name.
finding_bad_email = This is not a whole email address.
finding_casual_email = Choose a plain address, with your first and last name.
finding_no_greeting = First greet the person by name.
finding_double_blank = There are two spaces in a row.
finding_doubled_marks = A single exclamation or question mark is enough.
finding_many_capitals = These words are in capitals. It looks like shouting.

## Photo

finding_photo_unread = This photo cannot be read. Choose another one.
finding_photo_format = Choose a JPG, PNG or WebP photo.
finding_photo_small = The short side has {$side} pixels. At least {$least} are needed.
finding_photo_heavy = The photo has {$bytes} bytes. The usual limit is {$most}.
finding_photo_blurred = The photo looks blurred.
finding_photo_dark = The photo looks too dark.
finding_photo_bright = The photo looks too bright.
finding_photo_place = The photo holds the place where it was taken. Remove that place.

## What does not belong on a profile

finding_sensitive = { $kind ->
    [social-insurance] This looks like a social insurance number. Take it out right away.
    [health-insurance] This looks like a health insurance number. Take it out right away.
    [card] This looks like a bank card number. Take it out right away.
    [passport] This looks like a passport number. Take it out right away.
    [immigration-file] This looks like an immigration file number. Take it out right away.
    [birth-date] Take out your date of birth.
    [full-address] Take out the address. The city is enough.
    [age] Your age is not needed on a profile.
    [civil-status] Your marital status is not needed on a profile.
    [pregnancy] A pregnancy need not be told on a profile.
    [religion] Your religion is not needed on a profile.
    [origin] Your origin is not needed on a profile.
    [health] Your health need not be told on a profile.
   *[immigration-status] Your immigration status is not needed on a profile.
}
finding_not_done = Look at this yourself. Tick it when it is done.

## States

finding_state = { $state ->
    [stop] to remove
    [improve] to improve
    [not-started] to start
    [not-needed] not needed
   *[ready] ready
}
finding_severity = { $severity ->
    [stop] urgent
    [must] essential
    [should] important
   *[tip] tip
}
finding_level = { $level ->
    [started] Profile started
    [on-the-way] Profile on the way
   *[ready] Profile ready
}
finding_written = You wrote: “{$quote}”
finding_quotation = “{$quote}”
finding_example = Example: {$example}
finding_why = Why: {$why}
finding_strength = { $ready ->
    [one] {$ready} point ready
   *[other] {$ready} points ready
} of {$needed}{ $stops ->
    [0] .
    [one] ; {$stops} thing to remove.
   *[other] ; {$stops} things to remove.
}

## Warning signs

finding_sign = { $family ->
    [money-first] They ask you to pay before you work.
    [cheque-forward] They want you to cash a cheque and send money back.
    [own-account] They want to move money through your account.
    [identity-papers] They ask for your papers before any contract.
    [chat-only] There is no interview, or only by messages.
    [pay-too-high] The pay is far above the market.
    [unasked] They hire you though you did not apply.
    [free-email] The address is free, or imitates a company’s.
    [urgency] They press you to answer.
   *[guaranteed] They promise a job or a visa for sure.
}
finding_signs = { $count ->
    [0] No warning sign found. This proves nothing: when in doubt, talk to your trainer.
    [one] {$count} warning sign found: show this message to your trainer.
   *[other] {$count} warning signs found: show this message to your trainer.
}
