# How hard the texts of lessons are to read: passerelle check --readability.
readability_formulas = Ease: Flesch’s formula for English, that of Kandel and Moles for French. Around 100, very easy; around 60, usual; below 30, very hard.
readability_lix = LIX: below 30, very easy; around 40, usual; above 60, very hard. Proper names and numbers do not count as hard words.
readability_measured = ease { $ease } ({ $step ->
        [very-easy] very easy
        [easy] easy
        [rather-easy] rather easy
        [usual] usual
        [rather-hard] rather hard
        [hard] hard
       *[very-hard] very hard
    }), { $grade ->
        [none] LIX { $lix }
       *[other] grade { $grade }, LIX { $lix }
    }, { $sentences }
readability_sentences = words a sentence: median { $median }, at most { $longest } ({ $sentences ->
        [one] { $sentences } sentence
       *[other] { $sentences } sentences
    })
readability_unmeasured = { $words ->
        [one] { $words } word
       *[other] { $words } words
    }, no formula applies
readability_whole = all together
readability_outside = outside the lessons
readability_hardest = { $language ->
        [fr] Hardest texts in French
        [en] Hardest texts in English
       *[other] Hardest texts in another language
    }: { $count }
readability_read = { $texts ->
        [one] { $texts } text measured.
       *[other] { $texts } texts measured.
    } A formula compares texts. Have somebody read them too.
