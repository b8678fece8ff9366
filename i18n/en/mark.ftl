# Before and after a module, what is done on the real network, and messages from the trainer.
rating_before = Before you begin
rating_before_line = There is no right answer. At the end of the module you will see how far you have come.
rating_note = Note my answer
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
comment_from_trainer = Message from your trainer
comment_mark_read = I have read it
comment_read = You have read this message.
