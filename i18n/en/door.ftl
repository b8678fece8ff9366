# The door of the trainer’s space: first setup of the centre, PIN and wait.
door_title = Trainer’s space
door_back = Go back
door_reading = Reading the data of the centre…
door_unread = The data of the centre cannot be read. The space stays closed.
door_again = Try again
door_pin = PIN
door_pin_line = This space is for the staff of the centre. Write the PIN to open it.
door_open = Open
door_opening = Checking…
door_wrong = This is not the right PIN.
door_wrong_line = The space stays closed. Check the digits, then try again.
door_wait_seconds = { $seconds ->
        [one] { $seconds } more second before the next try.
       *[other] { $seconds } more seconds before the next try.
    }
door_wait_minutes = { $minutes } min { $seconds } s more before the next try.
door_busy = Somebody is writing a PIN already, here or on another computer.
door_busy_line = Wait a moment, then try again.
door_not_tried = The PIN could not be checked.
door_forgotten = Forgot the PIN?
door_forgotten_line = The person in charge of the computer can change it. They type this command in a terminal:
door_command = passerelle trainer reset-pin --data { $folder }
door_forgotten_safe = Everybody’s work stays as it is.
door_shut = The PIN of this centre cannot be read.
door_shut_line = Its file is damaged. The space stays closed, and everybody’s work is safe.
door_setup = Prepare the trainer’s space
door_setup_line = This space is for the staff of the centre: to follow a group, reset sessions and set up Passerelle.
door_setup_learner = Did you come to learn? Go back: there is nothing for you to do here.
door_setup_pin = Choose a PIN
door_setup_pin_help = 4 to 12 digits. Only the staff should know it.
door_setup_again = The same PIN, a second time
door_setup_centre = Name of the centre (optional)
door_setup_contact = Person to ask for help (optional)
door_setup_contact_help = For example: Marie, at the front desk. These words show in the help.
door_setup_sessions = Kinds of session
door_setup_create = Prepare the space
door_setup_creating = Saving…
door_taken = A PIN was just chosen on another computer. Write it to come in.
pin_not_digits = A PIN has digits only.
pin_wrong_length = A PIN has 4 to 12 digits.
pin_different = The two PINs are not the same. Write the same one twice.
session_named = Named session: progress is kept here
session_guest = Guest session: nothing is kept at the end
session_bring = Work brought on a USB key
words_too_long = This is too long: keep at most { $most } characters.
