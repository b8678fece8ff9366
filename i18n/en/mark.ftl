# Before and after a module, what is done on the real network, and messages from the trainer.
rating_before = Before you begin
rating_before_line = There is no right answer. At the end of the module you will see how far you have come.
rating_note = Keep my answer
rating_skip = Skip
rating_noted = You will be asked the same question at the end of the module.
rating_both = Before: { $before }. Now: { $after }.
rating_same = Before and now: { $after }.
network_done = Done on my real network
network_done_line = Tick this once the section is online.
network_count = { $count ->
        [one] { $count } section done on my real network
       *[other] { $count } sections done on my real network
    }
comment_share = Share my trial profile with my trainer
comment_share_line = They can read it and leave a message, and change nothing. You can stop whenever you like.
comment_from_trainer = Message from your trainer
comment_mark_read = I have read it
comment_read = You have read this message.
comment_back = Back
comment_profile_of = Trial profile of { $name }
comment_profile_line = This person shares their profile with you. You can read it and leave a message.
comment_findings = { $count ->
        [one] { $count } point to improve
       *[other] { $count } points to improve
    }
comment_write = Write a message
comment_write_of = Write a message: { $title }
comment_change = Change the message
comment_change_of = Change the message: { $title }
comment_yours = Your message
comment_seen = Read on { $date }
comment_unseen = Not read yet
comment_field = Your message about this section
comment_field_help = The person will read it in this section. Without words, the message is removed.
comment_save = Save the message
comment_cancel = Change nothing
