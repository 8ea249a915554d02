//! PDF documents for archives: PDF/A-2a, tagged, in the reader's language. Equal content gives equal bytes.
//!
//! A document is a list of [`Block`]s. [`layout`] puts them on pages, [`draw`] draws the pages.

mod draw;
mod layout;
mod typeface;

use jiff::Timestamp;

static REGULAR: &[u8] = include_bytes!("../../../../assets/vendor/inter-ttf/Inter_400Regular.ttf");
static SEMIBOLD: &[u8] = include_bytes!("../../../../assets/vendor/inter-ttf/Inter_600SemiBold.ttf");

/// A part of a document. Texts are plain; they are broken into lines here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The title, once.
    Title(String),
    /// A sentence under the title.
    Lead(String),
    /// A heading; what follows stands on the same page.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A paragraph that matters most.
    Strong(String),
    /// A label and what stands beside it.
    Fact(String, String),
    /// A point of a list.
    Point(String),
    /// Somebody: name, what stands beside it, and lines; kept on one page.
    Person {
        /// The name.
        name: String,
        /// Role and field.
        work: String,
        /// What there is to say.
        lines: Vec<String>,
    },
}

/// A document.
#[derive(Debug, Clone)]
pub struct Document {
    /// The language's tag.
    pub language: &'static str,
    /// The title, for lists of files.
    pub title: String,
    /// Who made it.
    pub author: String,
    /// The time that it is of.
    pub at: Timestamp,
    /// What stands at the foot of each page.
    pub foot: String,
    /// Its words, in the same language.
    pub messages: samling_language::Messages,
    /// The content.
    pub blocks: Vec<Block>,
}

/// Why there is no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotADocument {
    /// A typeface cannot be read.
    #[error("a built-in typeface cannot be read")]
    Typeface,
    /// The file would not be what it says it is.
    #[error("the PDF cannot be made: {0}")]
    Pdf(String),
}

impl Document {
    /// The bytes of the PDF.
    pub fn pdf(&self) -> Result<Vec<u8>, NotADocument> {
        let faces = layout::Faces::new().ok_or(NotADocument::Typeface)?;
        let pages = layout::pages(&faces, &self.blocks);
        draw::draw(self, &faces, &pages)
    }
}
