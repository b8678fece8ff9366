# What is printed, and what is pasted elsewhere. $year is written in digits, without a comma.
report_title = Trial profile: { $name }
report_title_nameless = My trial profile
report_footer = Passerelle, { $date }
report_page = Page { $page } of { $pages }
report_photo = Profile photo
report_month = { $month ->
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
} { $year }
report_period = { $start } to { $end }
report_since = since { $start }
report_until = until { $end }
report_level = { $language }: { $level }
report_to_do = To do, most useful first
report_to_do_item = { $section }: { $check }
report_nothing_to_do = Nothing is left to do.
report_everywhere = Everywhere
report_section = Section
report_check = Check
report_state = State
