# The settings of who is learning, or of the computer.
settings_open = Réglages
settings_open_of = { $name } : réglages
settings_title = Réglages
settings_introduction = Chaque choix s’applique tout de suite.
settings_back = Revenir
