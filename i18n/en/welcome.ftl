welcome_title = Hello! Who is learning today?
welcome_introduction = Choose your name, or begin a new session.
welcome_introduction_first = Begin a session to open the lessons.
welcome_person_line = Continue my session
welcome_done = { $done ->
    [one] { $done } of { $total } modules done
   *[other] { $done } of { $total } modules done
}
welcome_new = New person
welcome_new_line = Keep my progress here
welcome_new_line_forgets = Take my work along at the end
welcome_guest = Guest session
welcome_guest_line = Nothing is kept at the end
welcome_private = Your data stays on this computer.
welcome_private_nothing = Nothing is sent over the Internet.
welcome_no_folder = No folder can keep your progress. The guest session works.
welcome_reading = Reading the sessions…
