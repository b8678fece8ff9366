# Sessions on a shared computer: welcome, codes, work that is brought, the end, and nobody there.
welcome_code_line = Continue with my code
welcome_bring = Bring my work
welcome_bring_line = From a USB key
welcome_find = Look for my name
welcome_found_none = Nobody has this name here. Check the spelling, or begin a new session.
welcome_people = { $total ->
        [one] { $total } person
       *[other] { $first } to { $last } of { $total } people
    }
welcome_people_before = Earlier names
welcome_people_next = Next names
welcome_forgets = This computer forgets everything when it is switched off. Before you go, take your work with you.
welcome_idle = The session ended by itself.
welcome_idle_kept = Everything is kept. To go on, choose your name.
welcome_idle_forgotten = The guest session is forgotten. Nothing stayed here.
welcome_taken = Your work is in a file, and was checked.
welcome_taken_in_part = Your work is in a file, except a damaged part. So it stays here too.
welcome_taken_folder = Folder: “{ $folder }”. Passerelle keeps none of it here.
welcome_taken_folder_only = Folder: “{ $folder }”.
welcome_erased = Your data is erased.
welcome_erased_text = Passerelle checked: none of your files is left here.
welcome_not_erased = Not all of your data is erased.
welcome_not_erased_text = Passerelle will try again. Show this message to the staff of the centre.
kept_profile = Your trial profile: nobody sees it, unless you choose to share it.
kept_days = { $days ->
        [one] If you do not come back for { $days } day, everything is erased.
       *[other] If you do not come back for { $days } days, everything is erased.
    }
kept_copy = { $days ->
        [one] When the centre erases, it may keep a copy for { $days } day.
       *[other] When the centre erases, it may keep a copy for { $days } days.
    }
code_title = Code
code_wanted = Ask for a code of 4 digits to open my session
code_honest = Optional. A code keeps others from looking at your screen. It does not protect the files of the computer.
code_new = Choose 4 digits
code_new_help = They show while you type. If you forget them, the staff of the centre can remove the code.
code_none = It takes 4 digits, for example 2580.
code_set = Set this code
code_change = Change the code
code_remove = Remove the code
code_is_set = A code opens your session.
code_is_not_set = Your session opens without a code.
code_ask = Hello { $name }! What is your code?
code_field = Code
code_field_help = 4 digits
code_wrong = That is not the code. Please try again.
code_pause = { $seconds ->
        [one] Wait { $seconds } second before you try again.
       *[other] Wait { $seconds } seconds before you try again.
    }
code_forgotten = Forgot the code? The staff of the centre can remove it. Your work stays.
code_back = Go back
code_enter = Enter
bring_title = Bring my work
bring_kind = Passerelle work
bring_no_dialog = The window for choosing a file does not open on this computer. Type where the file is.
bring_path = Folder and file name
bring_path_help = The name of the file ends in “.passerelle”.
bring_no_path = First type where the file is.
bring_no_file = This file is not there. Is the USB key plugged in? Check the place and the name.
bring_open = Open
bring_failed = Your work is not open
bring_by_hand = Type the place myself
bring_again = Choose another file
bring_came = Hello { $name }! Your work has arrived.
bring_known = This computer knew you already. Everything is together now.
bring_new = This computer did not know you yet.
bring_added = { $count ->
        [one] { $count } new activity arrived.
       *[other] { $count } new activities arrived.
    }
bring_nothing_new = Nothing new: everything was here already.
bring_begin = Begin
bring_stays = Keep your work here?
bring_stays_text = It is on this computer now, under your name. The file that you brought has not changed.
bring_take_off = Take it off this computer
leave_title = What becomes of your work?
leave_brought = You brought your work to this computer.
leave_forgets = This computer forgets everything when it is switched off.
leave_take = Take my work with me
leave_take_line = In a file, at a place you choose. The file is checked, then everything here is erased.
leave_keep = Keep it here
leave_keep_line = You will find it here, under your name.
leave_keep_forgets = It will be lost when the computer is switched off.
leave_erase = Erase it
leave_erase_line = Without taking anything. Nothing will stay here.
leave_stay = Stay
leave_sure_title = Erase all your work?
leave_sure_text = Your lessons, your answers, your trial profile and its photo will be erased. They cannot be brought back.
leave_sure = Erase everything
leave_nothing_erased = Nothing was erased: your work is still here.
leave_again = Choose another place
leave_place = Choose a place
leave_place_text = Another window asks you where to put the file.
leave_file_name = work
idle_title = Are you still there?
idle_named = Without an answer, the session ends. Everything is saved.
idle_guest = Without an answer, the guest session ends, and everything is forgotten.
idle_seconds = { $seconds ->
        [one] { $seconds } second left.
       *[other] { $seconds } seconds left.
    }
idle_stay = I am here
kiosk_title = This window stays open
kiosk_text = On this computer, only the staff of the centre close Passerelle, from the trainer’s space.
kiosk_honest = This setting keeps the window open. It does not lock the computer itself.
bring_erased = Bring your work back here?
bring_erased_text = All that this file holds had been erased from this computer. It comes back here if you want.
bring_erased_yes = Yes, bring it back
leave_no_place = This place is not there. Is the USB key plugged in? Choose another place.
