//! Where each part of a gathering stands in its file.

use super::tree::{Content, Node, Step, join};
use crate::gathering::problem::{Position, Problem};
use std::collections::BTreeMap;
use std::ops::Range;

/// Where each part of a gathering stands in its file.
#[derive(Debug, Clone, Default)]
pub struct Origins {
    source: String,
    line_starts: Vec<usize>,
    spans: BTreeMap<String, Range<usize>>,
}

impl Origins {
    pub(super) fn new(source: &str, root: &Node<'_>) -> Self {
        let line_starts =
            std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect::<Vec<_>>();
        let mut origins = Self { source: source.to_owned(), line_starts, spans: BTreeMap::new() };
        origins.collect(root, &mut Vec::new());
        origins
    }

    fn collect(&mut self, node: &Node<'_>, path: &mut Vec<Step>) {
        self.spans.insert(join(path), node.span.clone());
        let children: Vec<(Step, &Node<'_>)> = match &node.content {
            Content::Scalar(_) => return,
            Content::List(list) => {
                list.iter().enumerate().map(|(at, node)| (Step::Index(at), node)).collect()
            }
            Content::Table(entries) => {
                entries.iter().map(|(key, node)| (Step::Key(key.name.clone()), node)).collect()
            }
        };
        for (step, node) in children {
            path.push(step);
            self.collect(node, path);
            path.pop();
        }
    }

    /// The place of a byte of the source.
    pub(super) fn place_of(&self, offset: usize) -> Position {
        let offset = (0..=offset.min(self.source.len())).rev().find(|at| self.source.is_char_boundary(*at));
        let offset = offset.unwrap_or(0);
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        Position { line, column: self.source[start..offset].chars().count() + 1 }
    }

    /// Where the value at a path stands; for what is not in the file, where that stands which it would belong to.
    pub fn position(&self, path: &str) -> Option<Position> {
        self.nearest(path).map(|span| self.place_of(span.start))
    }

    fn nearest(&self, path: &str) -> Option<&Range<usize>> {
        let mut path = path;
        loop {
            if let Some(span) = self.spans.get(path) {
                return Some(span);
            }
            path = path.rfind(['.', '[']).map_or("", |end| &path[..end]);
        }
    }

    /// Where the words stand that a text at a path says; where the text stands, if they are written otherwise there.
    pub fn position_of_words(&self, path: &str, words: &str) -> Option<Position> {
        let span = self.nearest(path)?;
        let written = self.source.get(span.clone()).unwrap_or_default();
        let within = written.find(words).unwrap_or(0);
        Some(self.place_of(span.start + within))
    }

    /// Gives a problem its place.
    pub fn locate(&self, problem: &mut Problem) {
        problem.position = match &problem.quote {
            Some(words) => self.position_of_words(&problem.path, words),
            None => self.position(&problem.path),
        };
    }
}
