//! The words of the attestation, and of what saves it.
messages! {
    attestation_title;
    attestation_done(track: &str);
    attestation_modules;
    attestation_module;
    attestation_passed;
    attestation_score;
    attestation_total(share: &str);
    attestation_given(place: &str, date: &str);
    attestation_what_it_is;
    attestation_card;
    attestation_card_line(track: &str);
    attestation_of(track: &str);
    attestation_save;
    attestation_file;
    attestation_ask;
    attestation_name;
    attestation_name_help;
    attestation_cancel;
    attestation_name_empty;
    attestation_name_too_long(most: usize);
}
