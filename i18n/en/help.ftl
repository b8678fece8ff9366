# The help on F1. Each line of a text shows as an item of a list.
help_open = Help
help_title = Help
help_close = Close
help_welcome = Who is learning today?
help_welcome_lines =
    Click your name to go on where you were.
    Is this your first visit? Choose “New person”.
    To try without keeping anything, choose the guest session.
help_person = New person
help_person_lines =
    Type the name that you want to see on screen. A first name is enough.
    Choose a picture, so that you find yourself again.
    Then press the button at the bottom right.
help_home = Home
help_home_lines =
    The large button at the top takes you to your next step.
    Below it, each card is a module, with lessons and a quiz.
    Click a card to open its module. You can come back to it whenever you like.
    Looking for something? Use “Search” or the glossary.
help_lesson = A lesson
help_lesson_lines =
    Read at your own pace. Scroll down the page to see the rest.
    The questions inside a lesson do not count. Try as often as you like.
    The button at the bottom right takes you to the next lesson, and then to the quiz.
    The module outline takes you straight to a lesson.
    “Print sheet” saves a summary of the module on one page.
help_quiz = The quiz
help_quiz_lines =
    Answer, then press “Check”. The explanation follows.
    Every answer is kept. You can stop and go on later.
    You can retake the quiz as often as you like.
help_quiz_choice = Here, choose just one answer.
help_quiz_choices = Here, several answers may be right. Tick all of them. On the keyboard, Space ticks a box, or takes its tick away. Enter on a ticked box checks.
help_quiz_order = Here, put the lines in the right order with the “up” and “down” buttons.
help_quiz_match = Here, open each list and choose what goes together.
help_quiz_sort = Here, open each list and choose the right group.
help_quiz_blank = Here, type the missing word. You can type straight away. A small slip of the keyboard is allowed.
help_quiz_spot = Here, tick the parts that are a problem. On the keyboard, Space ticks a box, or takes its tick away. Enter on a ticked box checks.
help_quiz_scenario = Here, choose what you answer. The conversation goes on from your choice.
help_quiz_rate = Here, say where you stand. There is no wrong answer.
help_quiz_feedback = Read the explanation, then press the button at the bottom right to go on.
help_results = Your results
help_results_lines =
    You see your score and the questions to look at again.
    For each question you missed, a link leads to the lesson to read again.
    You can retry the questions you missed, retake the quiz or go on to the next module.
    “Print sheet” saves a summary of the module, with room to write your next step.
help_settings = Settings
help_settings_lines =
    Choose what suits you. Each choice applies right away.
    “Go back” takes you back to where you were.
help_glossary = The glossary
help_glossary_lines =
    Every hard word of the lessons is explained here, with an example.
    Type a word at the top to find it faster.
    “Go back” takes you back to where you were.
help_search = The search
help_search_lines =
    Type one or more words. The results appear as you type.
    Press Enter to open the first one. The arrows lead to the others.
    “Go back” takes you back to where you were.
help_practice = My trial profile
help_practice_lines =
    Choose a part of the profile in the list, then write. Nothing is sent.
    The advice follows as soon as you stop writing.
    “Example” shows a good text and says why. What is in red must come out.
    “Take my profile away” saves it on a USB key, to print or to copy into a network.
    “Go back” takes you back to where you were. Your text stays.
help_trainer = Trainer’s space
help_trainer_lines =
    “People” shows how far everybody is. Tick people to do something for them.
    “Overview” shows what is hard. “Present” makes a lesson large for a projector.
    “Files” takes in work from other computers and brings back what was erased.
    When you go, choose “Leave the space”.
help_keys = Keys
help_key_tab = Tab, Shift + Tab
help_key_tab_does = Go to the next button, or the previous one
help_key_press = Enter or Space
help_key_press_does = Press the button
help_key_arrows = Arrows
help_key_arrows_does = Change the choice, or scroll the page
help_key_letters = A to F
help_key_letters_does = Choose an answer
help_key_move = Alt + arrows
help_key_move_does = Move a line up or down
help_key_pages = Page Up, Down
help_key_pages_does = Scroll by a page
help_key_ends = Home, End
help_key_ends_does = Go to the top or the bottom of the page
help_key_escape = Escape
help_key_escape_does = Close, or go back
help_key_search = Ctrl + F
help_key_search_does = Search the lessons
help_key_size = Ctrl + and Ctrl −
help_key_size_does = Make the text larger or smaller
help_key_language = Ctrl + L
help_key_language_does = Change the language
help_key_help = F1
help_key_help_does = Open or close the help
help_key_full = F11
help_key_full_does = Fill the whole screen
help_who = Whom to ask?
help_who_nobody = Ask the person who helps you.
help_who_contact = You can reach: { $contact }
help_who_centre = You can reach { $centre }: { $contact }
