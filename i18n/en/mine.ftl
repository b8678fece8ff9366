# “My data”: to see, take along, change and erase what is kept.
mine_open = My data
mine_title = My data
mine_introduction = This is all that Passerelle keeps of you, on this computer.
mine_facts = What is kept
mine_facts_note = Your settings are kept too, and the time and length of each answer.
mine_fact_name = Name
mine_fact_since = First visit
mine_fact_profile = Trial profile
mine_fact_photo = Photo
mine_fact_shared = Profile shared with your trainer
mine_fact_message = Message from your trainer: { $section }
mine_fact_messages = Messages from your trainer
mine_messages_none = None
mine_message = Written on { $written }: { $words }
mine_message_read = Written on { $written }, read on { $read }: { $words }
mine_fact_network = Done on your real network
mine_network_none = Nothing ticked
mine_fact_code = Code
mine_fact_group = Group chosen by the centre
mine_fact_journal = Recorded activities
mine_yes = Yes
mine_no = No
mine_profile_begun = Begun
mine_profile_empty = Nothing written
mine_profile_shared = Yes. Your trainer can read it, and change nothing.
mine_lessons = { $count ->
        [0] No lesson done.
        [one] { $count } lesson done.
       *[other] { $count } lessons done.
    }
mine_quizzes = { $count ->
        [one] { $count } quiz finished.
       *[other] { $count } quizzes finished.
    }
mine_quizzes_best = { $count ->
        [one] { $count } quiz finished. Result: { $best }.
       *[other] { $count } quizzes finished. Best result: { $best }.
    }
mine_journal = { $count ->
        [one] { $count } activity, such as a lesson opened or an answer
       *[other] { $count } activities, such as a lesson opened or an answer
    }
mine_take = Take along
mine_take_work = Save my work
mine_take_work_line = A file for going on at another computer with Passerelle.
mine_take_summary = Save the list as a PDF
mine_take_summary_line = The list of what is kept, to read or to print.
mine_file_name = my-data
mine_who = Name and picture
mine_change = Keep these changes
mine_changed = Your changes are kept.
mine_share = Share my trial profile
mine_share_text = Your trainer can read your trial profile and leave messages. They cannot change anything in it.
mine_share_box = Share my trial profile with my trainer
mine_share_stop = You can stop at any time. Your trainer no longer sees it from then on.
mine_shared = Your trial profile is shared.
mine_shared_text = Your trainer can read it from now on.
mine_unshared = Your trial profile is no longer shared.
mine_erase = Erase
mine_erase_text = All that is in this list will be erased, and your session will end. You need no help.
mine_erase_all = Erase all my data
mine_leave = Finish another way
mine_failed = It is not done.
