# The search of lessons.
search_open = Search
search_title = Search the lessons
search_introduction = Type one or more words. Accents and capitals do not matter.
search_field = What are you looking for?
search_begin = Modules, lessons and words of the glossary will appear here.
search_begin_line = For example: photo, interview, password.
search_clear = Clear
search_restore = Bring back “{ $text }”
search_reading = One moment. We are searching the lessons.
search_count = { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
search_none = Nothing found for “{ $text }”.
search_none_line = Try a shorter word, or another word.
search_modules = Modules
search_lessons = Lessons
search_terms = Glossary words
search_place = Module: { $module }
search_more = { $count ->
        [one] There is { $count } more result. Add a word to narrow it down.
       *[other] There are { $count } more results. Add a word to narrow it down.
    }
search_back = Go back
