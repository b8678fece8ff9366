# What “passerelle check” says of a lesson file. Each message names the value at fault, and “.cure” says how to mend
# it. A message is named “fault_” and the code of the problem.

## Files

fault_unreadable = The file cannot be read. The system says: “{$reason}”.
    .cure = Check that it exists and that you have the right to read it.
fault_not_utf8 = The file is not saved as UTF-8.
    .cure = Save it again and choose the UTF-8 encoding.
fault_empty = The file is empty.
    .cure = Put its content back, or take this file out of the library.
fault_not_json = This passage is not valid JSON: “{$reason}”.
    .cure = Look here for a comma, quotation mark, bracket or brace that is missing or extra.
fault_too_large = The file has {$bytes} bytes; the most is {$most}.
    .cure = Shorten it, or spread its content over several modules.
fault_too_deep = Objects and lists are nested more than {$most} levels deep.
    .cure = Remove the levels that are not needed.
fault_missing_file = The file “{$file}” is missing.
    .cure = Add it to the library, or correct its name.

## Shape

fault_duplicate_key = The key “{$key}” is written twice in the same object.
    .cure = Keep only one of them.
fault_unknown_key = The key “{$key}” does not exist here.
    .cure = { $advice ->
        [nearest] Write “{$nearest}”, or remove this key.
        [remove] Remove this key.
       *[known] The keys allowed are: {$known}.
    }
fault_missing_key = The key “{$key}” is missing.
    .cure = Add it with its value.
fault_wrong_type = There is { $found ->
        [object] an object in braces
        [array] a list in brackets
        [text] a text in quotation marks
        [number] a number
        [whole_number] a whole number
        [true_or_false] “true” or “false”
       *[null] the value “null”
    } here, which does not fit.
    .cure = Replace this value with { $expected ->
        [object] an object in braces
        [array] a list in brackets
        [text] a text in quotation marks
        [number] a number
        [whole_number] a whole number
        [true_or_false] “true” or “false”, without quotation marks
       *[null] the value “null”
    }.
fault_unknown_value = The value “{$value}” is not allowed here.
    .cure = { $advice ->
        [nearest] Write “{$nearest}” instead.
        [remove] Remove this value.
       *[known] The values allowed are: {$known}.
    }
fault_out_of_range = The value “{$value}” is out of range.
    .cure = { $bounds ->
        [at_least] Write {$least} or more.
        [at_most] Write {$most} or less.
       *[between] Write a value from {$least} to {$most}.
    }
fault_count_out_of_range = { $count ->
        [0] There are no items here,
        [one] There is {$count} item here,
       *[other] There are {$count} items here,
    } but { $bounds ->
        [exactly] exactly {$least}
        [between] {$least} to {$most}
       *[at_least] at least {$least}
    } must be there.
    .cure = { $change ->
        [add] Add {$difference}.
       *[remove] Remove {$difference}.
    }
fault_unsupported_format = This version of the program cannot read the format “{$format}”.
    .cure = Write 1, or install a newer version of Passerelle.
fault_bad_pattern = The value “{$value}” does not have the right form.
    .cure = { $kind ->
        [id] Use 1 to 64 lower-case letters without accents, digits or hyphens.
        [language] Write a code of two or three lower-case letters, such as “en”.
        [month] Write the year and the month, such as “2026-11”.
        [reference] Write the id of a lesson, alone or after the id of its module: “module/lesson”.
       *[other] The command “passerelle schema” describes the form it must have.
    }

## Ids and references

fault_bad_id = The id “{$id}” does not have the right form.
    .cure = Use 1 to 64 lower-case letters without accents, digits or hyphens.
fault_duplicate_id = The id “{$id}” is already used { $line ->
        [0] elsewhere
       *[other] on line {$line}
    }.
    .cure = Give this item another one.
fault_duplicate_module = A module “{$id}” already exists in the library “{$library}”.
    .cure = Give this module another id, and its folder the same name.
fault_folder_name = The module “{$id}” is in the folder “{$folder}”.
    .cure = Give the folder and the module the same name.
fault_unknown_reference = { $kind ->
        [term] The term “{$id}” is not in the glossary.
        [limit] The limit “{$id}” does not exist.
        [lesson] The lesson “{$id}” does not exist.
        [section] The section “{$id}” does not exist in the trial profile.
        [module] The module “{$id}” does not exist.
        [group] The group “{$id}” does not exist in this question.
        [step] The step “{$id}” does not exist in this scenario.
        [field] The field “{$id}” does not exist in the trial profile.
        [list] The list “{$id}” does not exist in the vocabulary.
       *[item] The item “{$id}” does not exist in this question.
    }
    .cure = { $kind ->
        [term] Correct this name, or add the term to glossary.json.
        [limit] Correct this name, or add the limit to practice/limits.json.
        [lesson] Name a lesson of this module, or write “module/lesson”.
        [section] Name a section that is in practice/profile.json.
        [module] Correct this name, or add the folder of the module with its file module.json.
        [group] Name one of the groups of this question.
        [step] Name one of the steps of the scenario, or add this one.
        [field] Name a field that is in practice/profile.json.
        [list] Correct this name, or add the list to practice/vocabulary.json.
       *[item] Name one of the items of this question.
    }
fault_circular_requires = Some modules require one another in a circle: {$modules}.
    .cure = Remove a name from the “requires” list of one of these modules.
fault_unlisted_module = No track names the module “{$id}”.
    .cure = Add it to a track of library.json, or delete its folder.
fault_listed_twice = “{$id}” is named twice.
    .cure = Keep only one of the two.

## Texts

fault_empty_text = This text is empty, or holds nothing but spaces.
    .cure = Write it, or remove its key if it is optional.
fault_missing_language = This text is not given in the language “{$language}”.
    .cure = Add the key “{$language}” with the translation.
fault_unknown_language = The library does not declare the language “{$language}”.
    .cure = Remove this text, or add the language to “languages” in library.json.
fault_duplicate_language = The language “{$language}” is declared twice.
    .cure = Keep only one of the two.
fault_bad_language = “{$language}” is not a language code.
    .cure = Write two or three lower-case letters, such as “fr” or “en”.
fault_same_in_both = The same text is given in both languages: “{$text}”.
    .cure = Translate it, unless it really is written the same way.
fault_length_ratio = The “{$longer}” version is more than twice as long as the “{$shorter}” version.
    .cure = Check that both say the same thing.
fault_long_sentence = A sentence has {$words} words, but we advise at most {$most}: “{$sentence}”.
    .cure = Cut it in two.
fault_control_character = { $kind ->
        [line_feed] The text holds a line break ({$code}), which is not allowed here.
       *[other] The text holds an invisible character ({$code}) that is not allowed.
    }
    .cure = { $kind ->
        [line_feed] Put everything on one line, or make two texts of it.
       *[other] Delete this character, or type the passage again.
    }
fault_broken_markup = { $fault ->
        [unclosed] The mark “{$mark}” is opened, but never closed.
        [nothing] The mark “{$mark}” has no words in it.
        [nested] The mark “{$mark}” is inside another one.
        [foreign] “{$mark}” is not allowed: a text holds no HTML, link or Web address.
       *[reference] The reference “{$mark}” cannot be read.
    }
    .cure = { $fault ->
        [unclosed] Close it, or put “\\” before it to show it as it is.
        [nothing] Write words in it, or remove it.
        [nested] Close the first mark before you open the second.
        [foreign] Remove this passage, or put it in words.
       *[reference] For a term, write “[[term|words]]”; for a limit, “limit:name” in braces.
    }

## Questions

fault_blank_marks = { $count ->
        [0] The text does not hold the mark “___”.
       *[other] The text holds the mark “___” {$count} times.
    }
    .cure = Write “___” only once, where the answer goes.
fault_empty_accept = No answer is accepted in the language “{$language}”.
    .cure = Add at least one answer to “accept” for this language.
fault_no_right_answer = This question has no right answer.
    .cure = Set “credit” to 1, or “correct” to true, for the right answer.
fault_several_right_answers = This question has {$count} right answers, but only one is allowed.
    .cure = Keep a single “credit” of 1, or change “kind” to “choices”.
fault_nothing_to_mark = No zone is a problem: there is nothing to find.
    .cure = Set “problem” to true for at least one zone.
fault_ask_above_pool = { $ask ->
        [one] The quiz must ask {$ask} scored question,
       *[other] The quiz must ask {$ask} scored questions,
    } but { $pool ->
        [0] it has none
       *[other] it has only {$pool}
    }.
    .cure = Lower “ask”, or add scored questions.
fault_unpaired_left = The item “{$id}”, on the left, has no pair.
    .cure = Add its pair to “pairs”.
fault_paired_twice = The item “{$id}” is in more than one pair.
    .cure = Keep a single pair for this item.
fault_unknown_start = The first step “{$step}” does not exist.
    .cure = Name one of the steps of the scenario in “start”.
fault_scenario_dead_end = The step “{$step}” is a dead end.
    .cure = Add replies that lead on, or set “end” to true.
fault_scenario_loop = From the step “{$step}” on, the scenario goes round in circles.
    .cure = Add a reply that leads to an end.
fault_scenario_loop_with_credit = A loop through the step “{$step}” gives points on every round.
    .cure = Set the “credit” of the replies in this loop to 0.
fault_scenario_unreachable = No path leads to the step “{$step}”.
    .cure = Add a reply that leads there, or delete this step.
fault_scenario_worthless = Even the best path through this scenario gives no points.
    .cure = Give the best replies a “credit”.
fault_end_is_false = The key “end” cannot be “false”.
    .cure = Replace it with replies in “replies”, or write true.
fault_missing_review = This question does not say which lesson to read again.
    .cure = Add “review” with the id of a lesson.
fault_quote_not_in_text = The passage “{$quote}” is not in the text.
    .cure = Copy it from the text, word for word, in the same language.

## Images and packs

fault_bad_file_path = The path “{$file}” is not allowed.
    .cure = Write a path inside the folder of the module, such as “images/photo.png”.
fault_image_missing = The image “{$file}” is missing.
    .cure = Add it to the folder of the module, or correct its name.
fault_image_unreadable = The image “{$file}” cannot be read: “{$reason}”.
    .cure = Save it again as PNG, JPEG or WebP.
fault_image_wrong_extension = The image “{$file}” is really in the format “{$really}”.
    .cure = Give the file the extension “.{$really}”, and correct its name here.
fault_image_too_heavy = The image “{$file}” has {$bytes} bytes; the most is {$most}.
    .cure = Make it smaller, or compress it more.
fault_image_too_many_pixels = The image “{$file}” has {$pixels} pixels; the most is {$most}.
    .cure = Reduce its width and its height.
fault_pack_too_large = Once opened, this pack has {$bytes} bytes; the most is {$most}.
    .cure = Make its images smaller, or make two packs of it.
fault_pack_too_many_files = This pack holds {$count} files; the most is {$most}.
    .cure = Remove the files that are not needed, or make two packs of it.
fault_pack_ratio = The file “{$file}” is compressed {$ratio} times; the most is {$most}.
    .cure = Check where this pack comes from, then make it again.
fault_not_a_pack = This file is not a lesson pack that can be read: “{$reason}”.
    .cure = Make a ZIP file of the folder of the lessons again.
