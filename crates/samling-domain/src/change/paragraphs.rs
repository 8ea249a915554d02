//! Paragraphs that speak of what falls away.

use crate::gathering::Gathering;
use crate::gathering::facts::{names, references};
use crate::language::Text;
use std::collections::BTreeSet;

/// Takes paragraphs out of texts.
pub(super) struct Cut {
    lost: BTreeSet<String>,
    /// What was taken out, as it stood.
    pub taken: Vec<Text>,
}

impl Cut {
    /// For texts that refer to facts that the one gathering has and the other has not.
    pub fn new(before: &Gathering, after: &Gathering) -> Self {
        let kept: BTreeSet<String> = names(after).into_iter().collect();
        Self {
            lost: names(before).into_iter().filter(|name| !kept.contains(name)).collect(),
            taken: Vec::new(),
        }
    }

    /// Takes the paragraphs out that refer to what is lost. A text that would be empty in Bokmål or Nynorsk stays as it is,
    /// unless it may be empty; true when it is.
    pub fn text(&mut self, text: &mut Text, may_be_empty: bool) -> bool {
        let (nb, nb_taken) = self.split(&text.nb);
        let (nn, nn_taken) = self.split(&text.nn);
        let en = text.en.as_deref().map(|en| self.split(en));
        let nothing =
            nb_taken.is_empty() && nn_taken.is_empty() && en.as_ref().is_none_or(|(_, t)| t.is_empty());
        let empty = nb.is_empty() || nn.is_empty();
        if nothing || (empty && !may_be_empty) {
            return false;
        }
        let (en, en_taken) = en.unzip();
        self.taken.push(Text { nb: nb_taken, nn: nn_taken, en: en_taken });
        *text = Text { nb, nn, en };
        empty
    }

    fn split(&self, text: &str) -> (String, String) {
        let speaks = |paragraph: &&str| {
            references(paragraph).iter().any(|reference| self.lost.contains(reference.name))
        };
        let (taken, kept): (Vec<&str>, Vec<&str>) = text.split("\n\n").partition(speaks);
        (kept.join("\n\n"), taken.join("\n\n"))
    }
}
