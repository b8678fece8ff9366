//! The words of the accessibility statement.
messages! {
    statement_open;
    statement_title;
    statement_introduction;
    statement_standards;
    statement_standards_lines;
    statement_tested;
    statement_tested_lines;
    statement_short;
    statement_short_lines;
    statement_tell;
    statement_tell_lines;
    statement_back;
    /// What the help says of the statement.
    statement_help_lines;
}
