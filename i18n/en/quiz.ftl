quiz_place = Question { $number } of { $total }
quiz_right = { $count } right
quiz_next = Next question
quiz_finish = See my results
quiz_keys = Keys A to { $last } choose, Enter continues
quiz_keys_plain = Tab moves on, Enter continues
quiz_progress = Quiz progress
