yes = Yes
no = No
back = Back
next = Next
cancel = Cancel
close = Close
try_again = Try again
position_of = {$position} of {$count}
