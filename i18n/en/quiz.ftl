quiz_place = Question { $number } of { $total }
quiz_right = { $count } right
quiz_next = Next question
quiz_finish = See my results
quiz_keys = Tab goes to the answers, keys A to { $last } choose
quiz_keys_plain = Tab goes on, Shift + Tab goes back
quiz_progress = Quiz progress
