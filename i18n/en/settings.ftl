# The settings of who is learning, or of the computer.
settings_open = Settings
settings_open_of = { $name }: settings
settings_title = Settings
settings_introduction = Each choice applies right away.
settings_back = Go back
