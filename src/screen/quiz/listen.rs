//! What Listen reads of a quiz.
use super::{Asked, Quiz, question};

impl Quiz {
    /// A name for what there is to read: a question that is answered is another page.
    pub fn page_to_read(&self) -> String {
        let page = self.page_id();
        match self.feedback() {
            Some(feedback) => format!("{page} {feedback}"),
            None => page,
        }
    }

    /// The id of the feedback, once it shows: with it reading begins.
    pub fn feedback(&self) -> Option<String> {
        let answered = self.asked.as_ref().and_then(Asked::answered)?;
        Some(question::feedback_id(&answered.question.question))
    }
}
