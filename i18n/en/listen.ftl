# Listen: what reads aloud.
listen_start = Listen
listen_stop = Stop
listen_stop_name = Stop reading
listen_pause = Pause
listen_go_on = Go on
listen_title = Reading aloud
listen_speed = Speed: { $speed }
listen_slower = Slower
listen_faster = Faster
listen_speed_help = This is how fast the voice reads when you press “Listen”.
listen_help = “Listen” reads the page aloud. You can pause it or change the speed.
listen_key = Ctrl + E
listen_key_does = Listen from here, pause, go on
listen_no_service_linux = This computer cannot read aloud for now. Ask whoever looks after it to install speech-dispatcher and speech-dispatcher-espeak-ng.
listen_no_service = This computer cannot read aloud for now. Restart it, then try again. If nothing changes, ask whoever looks after it.
listen_no_voice_linux = { $language ->
    [fr] This computer has no French voice.
    [en] This computer has no English voice.
   *[other] This computer has no voice for this language.
} Ask whoever looks after it to install espeak-ng and speech-dispatcher-espeak-ng.
listen_no_voice_windows = { $language ->
    [fr] This computer has no French voice.
    [en] This computer has no English voice.
   *[other] This computer has no voice for this language.
} Add one in the settings of Windows, under “Time & language”, then “Speech”. Ask for help if you need it.
listen_no_voice_mac = { $language ->
    [fr] This computer has no French voice.
    [en] This computer has no English voice.
   *[other] This computer has no voice for this language.
} Add one in the settings of the Mac, under “Accessibility”, then “Spoken Content”. Ask for help if you need it.
listen_no_answer = The computer’s voice does not answer. Wait a little, then try again. If nothing changes, ask whoever looks after the computer.
