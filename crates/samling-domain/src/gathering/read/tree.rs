//! The data of a file as a tree that can be mended, in which every key and value has a number.
//!
//! The deserialiser tells where it failed by the span of a value. It is given numbers as spans, because spans in the
//! source are not unique (a list of tables and its first table share one), and values put in have none.

use crate::gathering::problem::Expected;
use std::borrow::Cow;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// A step into the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

/// The path as it is written: `programme[3].starts`.
pub(super) fn join(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Key(key) if text.is_empty() => text.push_str(key),
            Step::Key(key) => {
                text.push('.');
                text.push_str(key);
            }
            Step::Index(index) => {
                text.push('[');
                text.push_str(&index.to_string());
                text.push(']');
            }
        }
    }
    text
}

/// A key and where it stands.
#[derive(Debug)]
pub(super) struct Key {
    pub name: String,
    pub span: Range<usize>,
}

/// A value and where it stands.
#[derive(Debug)]
pub(super) struct Node<'i> {
    pub span: Range<usize>,
    pub content: Content<'i>,
    /// For what was put in: how often that was tried.
    fillings: u8,
}

#[derive(Debug)]
pub(super) enum Content<'i> {
    Scalar(DeValue<'i>),
    List(Vec<Node<'i>>),
    Table(Vec<(Key, Node<'i>)>),
}

impl<'i> Node<'i> {
    pub fn root(table: &DeTable<'i>) -> Self {
        Self { span: 0..0, content: Self::table(table), fillings: 0 }
    }

    fn table(table: &DeTable<'i>) -> Content<'i> {
        let entries = table.iter().map(|(key, value)| {
            (Key { name: key.get_ref().clone().into_owned(), span: key.span() }, Self::of(value))
        });
        Content::Table(entries.collect())
    }

    fn of(value: &Spanned<DeValue<'i>>) -> Self {
        let content = match value.get_ref() {
            DeValue::Table(table) => Self::table(table),
            DeValue::Array(list) => Content::List(list.iter().map(Self::of).collect()),
            // Dates and times may be written as TOML's own or as texts.
            DeValue::Datetime(time) => Content::Scalar(DeValue::String(Cow::Owned(time.to_string()))),
            scalar => Content::Scalar(scalar.clone()),
        };
        Self { span: value.span(), content, fillings: 0 }
    }

    /// Something that fits where `expected` is wanted.
    pub fn filler(expected: Expected) -> Self {
        let content = match expected {
            Expected::Table => Content::Table(Vec::new()),
            Expected::List => Content::List(Vec::new()),
            Expected::Truth => Content::Scalar(DeValue::Boolean(false)),
            Expected::Number | Expected::Amount => return Self::number_one(),
            Expected::Date | Expected::Deadline => return Self::word("2000-01-01".into()),
            Expected::Clock => return Self::word("10:00".into()),
            Expected::Zone => return Self::word("Europe/Oslo".into()),
            Expected::Text | Expected::Id | Expected::Other => return Self::word("x".into()),
        };
        Self { span: 0..0, content, fillings: 1 }
    }

    /// A text.
    pub fn word(text: String) -> Self {
        Self { span: 0..0, content: Content::Scalar(DeValue::String(Cow::Owned(text))), fillings: 1 }
    }

    fn number_one() -> Self {
        let one = DeValue::parse("1").map_or(DeValue::Boolean(true), Spanned::into_inner);
        Self { span: 0..0, content: Content::Scalar(one), fillings: 1 }
    }

    pub fn is_filled(&self) -> bool {
        self.fillings > 0
    }

    /// How many values there are.
    pub fn count(&self) -> usize {
        1 + match &self.content {
            Content::Scalar(_) => 0,
            Content::List(list) => list.iter().map(Node::count).sum(),
            Content::Table(table) => table.iter().map(|(_, node)| node.count()).sum(),
        }
    }

    /// The data with numbers as spans.
    pub fn numbered(&self) -> Spanned<DeValue<'i>> {
        self.number(&mut 0)
    }

    fn number(&self, next: &mut usize) -> Spanned<DeValue<'i>> {
        let own = take(next);
        let value = match &self.content {
            Content::Scalar(scalar) => scalar.clone(),
            Content::List(list) => {
                let mut array = DeArray::new();
                for node in list {
                    array.push(node.number(next));
                }
                DeValue::Array(array)
            }
            Content::Table(entries) => {
                let mut table = DeTable::new();
                for (key, node) in entries {
                    let number = take(next);
                    table.insert(
                        Spanned::new(number..number, Cow::Owned(key.name.clone())),
                        node.number(next),
                    );
                }
                DeValue::Table(table)
            }
        };
        Spanned::new(own..own, value)
    }

    /// The path of the key or value with this number.
    pub fn find(&self, number: usize) -> Option<Vec<Step>> {
        let mut path = Vec::new();
        self.search(number, &mut 0, &mut path).then_some(path)
    }

    fn search(&self, number: usize, next: &mut usize, path: &mut Vec<Step>) -> bool {
        if take(next) == number {
            return true;
        }
        match &self.content {
            Content::Scalar(_) => {}
            Content::List(list) => {
                for (index, node) in list.iter().enumerate() {
                    path.push(Step::Index(index));
                    if node.search(number, next, path) {
                        return true;
                    }
                    path.pop();
                }
            }
            Content::Table(entries) => {
                for (key, node) in entries {
                    path.push(Step::Key(key.name.clone()));
                    if take(next) == number || node.search(number, next, path) {
                        return true;
                    }
                    path.pop();
                }
            }
        }
        false
    }

    pub fn at_mut(&mut self, path: &[Step]) -> Option<&mut Self> {
        path.iter().try_fold(self, |node, step| match (&mut node.content, step) {
            (Content::Table(entries), Step::Key(name)) => {
                entries.iter_mut().find(|(key, _)| key.name == *name).map(|(_, node)| node)
            }
            (Content::List(list), Step::Index(index)) => list.get_mut(*index),
            _ => None,
        })
    }

    /// A complaint about an id in a list comes with the list's number: the path of the id itself.
    pub fn narrow(&mut self, mut path: Vec<Step>, expected: Expected) -> Vec<Step> {
        if expected == Expected::Id
            && let Some(Content::List(list)) = self.at_mut(&path).map(|node| &node.content)
        {
            let bad = |node: &Node<'_>| match &node.content {
                Content::Scalar(DeValue::String(text)) => crate::identity::ElementId::new(&**text).is_err(),
                _ => false,
            };
            path.extend(list.iter().position(bad).map(Step::Index));
        }
        path
    }

    /// Takes a key out of its table. Entries of lists stay, because the others are known by their number.
    pub fn remove(&mut self, path: &[Step]) -> Option<()> {
        let (Step::Key(name), parent) = path.split_last()? else { return None };
        let Content::Table(entries) = &mut self.at_mut(parent)?.content else { return None };
        entries.retain(|(key, _)| key.name != *name);
        Some(())
    }

    pub fn lacks(&self, name: &str) -> bool {
        matches!(&self.content, Content::Table(entries) if entries.iter().all(|(key, _)| key.name != name))
    }

    /// Where a key of this table stands.
    pub fn key_start(&self, name: &str) -> Option<usize> {
        let Content::Table(entries) = &self.content else { return None };
        entries.iter().find(|(key, _)| key.name == name).map(|(key, _)| key.span.start)
    }

    pub fn rename(&mut self, from: &str, to: &str) -> Option<()> {
        let Content::Table(entries) = &mut self.content else { return None };
        let (key, _) = entries.iter_mut().find(|(key, _)| key.name == from)?;
        to.clone_into(&mut key.name);
        Some(())
    }

    pub fn add(&mut self, name: &str, node: Node<'i>) -> Option<()> {
        let Content::Table(entries) = &mut self.content else { return None };
        if entries.iter().any(|(key, _)| key.name == name) {
            return None;
        }
        entries.push((Key { name: name.to_owned(), span: 0..0 }, node));
        Some(())
    }

    /// Puts something else in this place; not more than a few times.
    pub fn become_filler(&mut self, by: Node<'i>) -> Option<()> {
        let fillings = self.fillings + 1;
        self.content = by.content;
        self.fillings = fillings;
        (fillings < 5).then_some(())
    }

    /// What stands here, in short.
    pub fn shown(&self) -> String {
        let text: Cow<'_, str> = match &self.content {
            Content::List(_) => "[…]".into(),
            Content::Table(_) => "{…}".into(),
            Content::Scalar(DeValue::String(text)) => text.as_ref().into(),
            Content::Scalar(DeValue::Integer(number)) => number.to_string().into(),
            Content::Scalar(DeValue::Float(number)) => number.to_string().into(),
            Content::Scalar(DeValue::Boolean(truth)) => truth.to_string().into(),
            Content::Scalar(_) => "".into(),
        };
        if text.chars().count() > 60 {
            text.chars().take(59).chain(['…']).collect()
        } else {
            text.into_owned()
        }
    }
}

fn take(next: &mut usize) -> usize {
    let number = *next;
    *next += 1;
    number
}
