# A module as a web page: passerelle export --html.
html_skip = Go to the content
html_minutes = About { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
html_objectives = What you will be able to do
html_lesson = Lesson { $number }: { $title }
html_question = Question { $number }
html_quiz = This page does not count points. Answer, then open the answer to compare. In the program, you need { $pass } to pass.
html_answer = Show the answer
html_label = { $words }:
html_photo = Photo of { $name }
html_gap = (word to write)
html_leads = Leads to step { $step }.
html_places = Choices: { $places }
html_made = Page made with Passerelle. Version of the module: { $version }
