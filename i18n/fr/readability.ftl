# How hard the texts of lessons are to read: passerelle check --readability.
readability_formulas = Facilité : formule de Flesch en anglais, de Kandel et Moles en français. Autour de 100, très facile; de 60, courant; sous 30, très difficile.
readability_lix = LIX : sous 30, très facile; autour de 40, courant; au-dessus de 60, très difficile. Les noms propres et les nombres ne comptent pas comme des mots difficiles.
readability_measured = facilité { $ease } ({ $step ->
        [very-easy] très facile
        [easy] facile
        [rather-easy] assez facile
        [usual] courant
        [rather-hard] assez difficile
        [hard] difficile
       *[very-hard] très difficile
    }), { $grade ->
        [none] LIX { $lix }
       *[other] niveau scolaire { $grade }, LIX { $lix }
    }, { $sentences }
readability_sentences = mots par phrase : { $median } en médiane, { $longest } au plus ({ $sentences ->
        [one] { $sentences } phrase
       *[other] { $sentences } phrases
    })
readability_unmeasured = { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    }, aucune formule ne s’applique
readability_whole = ensemble
readability_outside = hors des leçons
readability_hardest = { $language ->
        [fr] Textes les plus difficiles en français
        [en] Textes les plus difficiles en anglais
       *[other] Textes les plus difficiles dans une autre langue
    } : { $count }
readability_read = { $texts ->
        [one] { $texts } texte mesuré.
       *[other] { $texts } textes mesurés.
    } Une formule compare des textes. Faites-les lire aussi à quelqu’un.
