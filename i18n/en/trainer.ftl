# The trainer’s space: its name, its sections and the way out.
trainer_space = Trainer’s space
trainer_open = Trainer’s space
trainer_leave = Leave the space
trainer_sections = Parts of the trainer’s space
trainer_people = People
trainer_insight = Overview
trainer_present = Present
trainer_files = Files
trainer_centre = Centre
