# $year est écrite en chiffres, sans espace.
date_written = { $day ->
    [1] 1er
   *[other] {$day}
} { $month ->
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
} {$year}
weekday_written = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
today = aujourd’hui
yesterday = hier
tomorrow = demain
minutes_written = {$minutes} min
hours_written = {$hours} h
hours_and_minutes = {$hours} h {$minutes}
# $clock est écrite : « 14 h 30 ».
clock_morning = {$clock}
clock_afternoon = {$clock}
moment_written = {$date}, {$time}
