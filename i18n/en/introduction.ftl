# The introduction of the first visit: three steps, for people who read little.
introduction_learn_title = Read a lesson
introduction_learn_line = Lessons are short. Take your time.
introduction_try_title = Try it yourself
introduction_try_line = Answer the questions. You see right away what is right, and why.
introduction_kept_title = Your answers are kept here
introduction_kept_line = Nothing leaves this computer. When you go, press “Finish”.
introduction_guest_title = Nothing is kept
introduction_guest_line = Nothing leaves this computer. When you go, press “Finish”: everything is erased.
introduction_place = Step { $step } of { $total }
introduction_skip = Skip
introduction_next = Next
introduction_begin = Start
introduction_again = See the introduction again
