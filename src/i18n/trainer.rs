//! The words of the trainer's space.
messages! {
    trainer_space;
    /// On the welcome screen: the way in.
    trainer_open;
    trainer_leave;
    trainer_sections;
    trainer_people;
    trainer_insight;
    trainer_present;
    trainer_files;
    trainer_centre;
}
