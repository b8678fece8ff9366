# The top bar, the banner and what is the same on every screen.
app_name = Passerelle
app_home = Home
app_text_size = Text size: { $size }
app_text_larger = Make the text larger
app_text_smaller = Make the text smaller
app_language = Language
app_language_french = Français
app_language_english = English
app_guest = Guest
app_finish = Finish
app_loading = One moment…
app_guest_end_title = Finish the guest session?
app_guest_end_text = Your answers will be erased. Nothing will be kept.
app_guest_end_stay = Keep learning
app_guest_end_leave = Finish and forget
app_not_saved = Your work is not saved
app_try_again = Try again
app_more_messages = { $count ->
        [one] { $count } more message after this one.
       *[other] { $count } more messages after this one.
    }
app_understood = I understand
app_open_elsewhere_title = This session may be open elsewhere
app_open_elsewhere_take = Continue here
app_open_elsewhere_leave = Go back
app_unsaved_end_title = Finish without saving?
app_unsaved_end_text = Your latest answers are not saved. If you finish now, they will be lost.
app_unsaved_end_stay = Stay
app_unsaved_end_leave = Finish without saving
