//! The words of reading aloud.
use super::Tr;
use crate::domain::problem::{SpeechTrouble, System};

messages! {
    listen_start;
    listen_stop;
    /// What is read of the button that stops.
    listen_stop_name;
    listen_pause;
    listen_go_on;
    listen_title;
    listen_speed(speed: &str);
    listen_slower;
    listen_faster;
    listen_speed_help;
    listen_help;
    listen_key;
    listen_key_does;
    listen_no_service_linux;
    listen_no_service;
    listen_no_voice_linux(language: &str);
    listen_no_voice_windows(language: &str);
    listen_no_voice_mac(language: &str);
    listen_no_answer;
}

impl Tr {
    /// Why nothing is read aloud, and what to do.
    pub fn speech_trouble(&self, trouble: &SpeechTrouble) -> String {
        match trouble {
            SpeechTrouble::NoService(System::Linux) => self.listen_no_service_linux(),
            SpeechTrouble::NoService(System::Windows | System::Mac) => self.listen_no_service(),
            SpeechTrouble::NoVoice(System::Linux, language) => {
                self.listen_no_voice_linux(language.code())
            }
            SpeechTrouble::NoVoice(System::Windows, language) => {
                self.listen_no_voice_windows(language.code())
            }
            SpeechTrouble::NoVoice(System::Mac, language) => {
                self.listen_no_voice_mac(language.code())
            }
            SpeechTrouble::NoAnswer => self.listen_no_answer(),
        }
    }
}
