# The sheet of a module and the trainer’s guide, and what saves them.
paper_sheet = Print sheet
paper_sheet_file = sheet
paper_can = What I can do
paper_words = Words of the module
paper_essentials = The essentials
paper_next = My next step
paper_lead = { $words }:
paper_footer = { $place }, { $date }
paper_guide = Trainer’s guide
paper_guide_file = trainer-guide
paper_minutes = Minutes
paper_step = Step
paper_how = How
paper_notes = My notes
paper_close = Close
paper_safe = Your work is intact.
paper_not_printed_cure = Show this message to someone at the centre.
