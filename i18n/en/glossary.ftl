# The glossary: all hard words of the lessons.
glossary_open = Glossary
glossary_title = Glossary
glossary_introduction = The hard words of the lessons, from A to Z.
glossary_field = Find a word, in English or in French
glossary_all = { $total ->
        [one] { $total } word
       *[other] { $total } words
    }
glossary_count = { $found } of { $total ->
        [one] { $total } word
       *[other] { $total } words
    }
glossary_none = No word found for “{ $text }”.
glossary_none_line = Try a shorter word, or clear the field to see all words again.
glossary_example = Example: { $text }
glossary_in_english = In English:
glossary_in_french = In French:
glossary_more = { $count ->
        [one] Show { $count } more word
       *[other] Show { $count } more words
    }
glossary_empty = There are no words yet
glossary_empty_line = The hard words of the lessons will appear here.
glossary_back = Go back
