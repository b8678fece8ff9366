//! The words of the photo of the trial profile.
messages! {
    portrait_choose;
    portrait_other;
    portrait_drop;
    portrait_kept;
    /// The title of the system's window, and the kind of file that it shows.
    portrait_dialog;
    portrait_kind;
    portrait_no_window;
    portrait_picture;
    portrait_keys;
    /// How much of the shorter side the circle takes, and by how many steps the photo is brighter.
    portrait_stands(side: &str, light: &str);
    portrait_move;
    portrait_left;
    portrait_right;
    portrait_up;
    portrait_down;
    portrait_size;
    portrait_closer;
    portrait_wider;
    portrait_turn;
    portrait_turn_left;
    portrait_turn_right;
    portrait_light;
    portrait_brighter;
    portrait_darker;
    portrait_anew;
    portrait_remove;
    portrait_removed;
    portrait_place;
    portrait_remove_place;
}
