# $year is written in figures, without a comma.
date_written = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} {$day}, {$year}
weekday_written = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
today = today
yesterday = yesterday
tomorrow = tomorrow
minutes_written = {$minutes} min
hours_written = {$hours} hr
hours_and_minutes = {$hours} hr {$minutes} min
# $clock is written: “2:30”.
clock_morning = {$clock} a.m.
clock_afternoon = {$clock} p.m.
moment_written = {$date}, {$time}
