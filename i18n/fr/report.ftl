# Ce qui s’imprime, et ce qui se colle ailleurs. $year est écrite en chiffres, sans espace.
report_title = Profil d’essai : { $name }
report_title_nameless = Mon profil d’essai
report_footer = Passerelle, le { $date }
report_page = Page { $page } sur { $pages }
report_photo = Photo de profil
report_month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
report_period = { $start } à { $end }
report_since = depuis { $start }
report_until = jusqu’à { $end }
report_level = { $language } : { $level }
report_to_do = À faire, le plus utile d’abord
report_to_do_item = { $section } : { $check }
report_nothing_to_do = Il ne reste rien à faire.
report_everywhere = Partout
report_section = Section
report_check = Vérification
report_state = État
