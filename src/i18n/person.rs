//! The words of the screen for a new person.
messages! {
    person_title;
    person_introduction;
    person_name;
    person_name_help(most: usize);
    person_icon;
    person_kept_title;
    person_kept_what;
    person_kept_why;
    person_kept_where;
    person_kept_who;
    person_kept_long;
    person_create;
    person_back;
    person_creating;
    person_icon_leaf;
    person_icon_star;
    person_icon_sun;
    person_icon_moon;
    person_icon_flower;
    person_icon_tree;
    person_icon_bird;
    person_icon_fish;
    person_icon_cat;
    person_icon_heart;
    person_icon_anchor;
    person_icon_mountain;
}
