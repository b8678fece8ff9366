# The accessibility statement; ACCESSIBILITY.md says the same. Each line of a text shows as an item of a list.
statement_open = Accessibility
statement_title = Accessibility statement
statement_introduction = Passerelle is made for everyone to use: without a mouse, without seeing the screen, with larger text, or with little reading.
statement_standards = The standards we aim for
statement_standards_lines =
    WCAG 2.2, levels A and AA, applied to software as the W3C’s WCAG2ICT explains.
    CAN/ASC-EN 301 549:2024, clauses 5, 11 and 12.
    We sometimes go further: text aims for a contrast of 7 to 1, level AAA.
statement_tested = What is checked
statement_tested_lines =
    At each change, automatic tests go through the program by keyboard alone.
    They compare each screen with what a screen reader receives: names, roles and states.
    On Linux, a real window is used through the accessibility interface AT-SPI, without a mouse.
    Orca 43, the screen reader of Linux, is listened to during a quiz with nine kinds of questions.
    “Listen” is tried with speech-dispatcher and espeak-ng. Their log tells what is read, and in which language.
    All pairs of colours are computed: light, dark and high contrast.
    Screens are tried from 100 to 200%, in small windows.
    The web pages of a module are checked with axe-core, in Chromium, and by two validators.
    How hard the lessons are to read is measured, in French and in English.
statement_short = What falls short
statement_short_lines =
    People who use a screen reader every day have not tried the program yet.
    On Windows and macOS, the screen readers NVDA, JAWS and VoiceOver have not been tried.
    On Linux, screen readers are not told the language of headings and buttons. They are told that of texts.
    On Linux, a screen reader cannot move the caret in a field. It can read and change its whole text.
    On Linux, a button that has opened something is told as “pressed”.
    “Listen” needs a voice installed on the computer. The voices of Windows and macOS have not been tried.
    “Listen” does not read the settings, the search, or questions asked over the screen.
    No independent body has checked conformance. These results are our own.
    The lessons have no version in sign language.
    A lesson pack that a centre adds may hold texts or pictures made with less care.
statement_tell = Tell us what stops you
statement_tell_lines =
    Say what you wanted to do, and what stopped you. Nobody has to cope alone.
    The centre can pass the problem on to those who make the program.
statement_back = Go back
statement_help_lines =
    This page says how the program is made accessible, and what falls short.
    “Back” takes you where you were.
