//! Draws pages with krilla, with the tags that tell readers aloud and archives what is what.

use super::layout::{Faces, HEIGHT, LEFT, Line, Page, RIGHT, WIDTH};
use super::{Block, Document, NotADocument};
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, Tag, TagGroup, TagTree,
};
use krilla::text::TextDirection;
use std::collections::BTreeMap;
use std::num::NonZeroU16;

const INK: (u8, u8, u8) = (0x17, 0x21, 0x1d);
const SOFT: (u8, u8, u8) = (0x4d, 0x5b, 0x55);
const HAIR: (u8, u8, u8) = (0xd9, 0xdf, 0xdb);
/// The size of what stands at the foot.
const FOOT: f32 = 8.5;

fn broken(error: impl std::fmt::Debug) -> NotADocument {
    NotADocument::Pdf(format!("{error:?}"))
}

fn fill((red, green, blue): (u8, u8, u8)) -> Fill {
    Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        opacity: NormalizedF32::ONE,
        rule: krilla::paint::FillRule::default(),
    }
}

/// Draws everything.
pub fn draw(document: &Document, faces: &Faces, pages: &[Page]) -> Result<Vec<u8>, NotADocument> {
    let configuration =
        ConfigurationBuilder::new().with_archival_validator(Archival::A2_A).finish().map_err(broken)?;
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let mut pdf = krilla::Document::new_with(settings);
    let mut tagged: Vec<Vec<(usize, Identifier)>> = vec![Vec::new(); document.blocks.len()];
    for (number, page) in pages.iter().enumerate() {
        let size = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| broken("the size of a page"))?;
        let mut sheet = pdf.start_page_with(size);
        let mut surface = sheet.surface();
        rules(&mut surface, page);
        for (index, line) in page.lines.iter().enumerate() {
            let last = page.lines.get(index + 1).is_none_or(|next| next.block != line.block);
            tagged[line.block].push((line.part, text(&mut surface, faces, line, last)));
        }
        let count = document.messages.document_page(number + 1, pages.len());
        foot(&mut surface, faces, &document.foot, &count);
        surface.finish();
        sheet.finish();
    }
    pdf.set_tag_tree(tree(document, tagged));
    pdf.set_metadata(metadata(document));
    pdf.finish().map_err(broken)
}

fn rules(surface: &mut Surface<'_>, page: &Page) {
    for y in &page.rules {
        let Some(rect) = Rect::from_xywh(LEFT, *y, RIGHT - LEFT, 0.75) else { continue };
        let mut path = PathBuilder::new();
        path.push_rect(rect);
        let Some(path) = path.finish() else { continue };
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
        surface.set_fill(Some(fill(HAIR)));
        surface.draw_path(&path);
        surface.end_tagged();
    }
}

/// A line; one that is not the last of its block ends with a space, so that words stay apart when the text is taken out.
fn text(surface: &mut Surface<'_>, faces: &Faces, line: &Line, last: bool) -> Identifier {
    let id = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
    surface.set_fill(Some(fill(if line.style.soft { SOFT } else { INK })));
    let words = if last { line.text.clone() } else { format!("{} ", line.text) };
    let font = faces.of(line.style).font.clone();
    let start = Point::from_xy(line.x, line.y);
    surface.draw_text(start, font, line.style.size, &words, false, TextDirection::LeftToRight);
    surface.end_tagged();
    id
}

fn foot(surface: &mut Surface<'_>, faces: &Faces, left: &str, right: &str) {
    let face = &faces.regular;
    let left =
        face.lines(&face.shown(left), FOOT, RIGHT - LEFT - 90.0).into_iter().next().unwrap_or_default();
    let right = face.shown(right);
    let at = RIGHT - face.width(&right, FOOT);
    for (text, x, kind) in [(left, LEFT, ArtifactType::Other), (right, at, ArtifactType::PageNumber)] {
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        surface.set_fill(Some(fill(SOFT)));
        let start = Point::from_xy(x, HEIGHT - 44.0);
        surface.draw_text(start, face.font.clone(), FOOT, &text, false, TextDirection::LeftToRight);
        surface.end_tagged();
    }
}

fn tree(document: &Document, tagged: Vec<Vec<(usize, Identifier)>>) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(document.language.to_owned()));
    let mut list: Option<TagGroup> = None;
    for (block, ids) in document.blocks.iter().zip(tagged) {
        let in_list = matches!(block, Block::Point(_) | Block::Person { .. });
        if !in_list && let Some(list) = list.take() {
            tree.push(list);
        }
        let mut group = match block {
            Block::Title(text) => TagGroup::new(Tag::Hn(NonZeroU16::MIN, Some(text.clone()))),
            Block::Heading(text) => {
                TagGroup::new(Tag::Hn(NonZeroU16::MIN.saturating_add(1), Some(text.clone())))
            }
            _ if in_list => TagGroup::new(Tag::LBody),
            _ => TagGroup::new(Tag::P),
        };
        if matches!(block, Block::Person { .. }) {
            let mut parts: BTreeMap<usize, TagGroup> = BTreeMap::new();
            for (part, id) in ids {
                parts.entry(part).or_insert_with(|| TagGroup::new(Tag::P)).push(id);
            }
            for part in parts.into_values() {
                group.push(part);
            }
        } else {
            for (_, id) in ids {
                group.push(id);
            }
        }
        if in_list {
            let mut item = TagGroup::new(Tag::LI);
            item.push(group);
            list.get_or_insert_with(|| TagGroup::new(Tag::L(ListNumbering::None))).push(item);
        } else {
            tree.push(group);
        }
    }
    if let Some(list) = list {
        tree.push(list);
    }
    tree
}

fn metadata(document: &Document) -> Metadata {
    let at = document.at.to_zoned(jiff::tz::TimeZone::UTC);
    let small = |number: i8| u8::try_from(number).unwrap_or(0);
    let date = DateTime::new(u16::try_from(at.year()).unwrap_or(0))
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0);
    Metadata::new()
        .title(document.title.clone())
        .language(document.language.to_owned())
        .authors(vec![document.author.clone()])
        .creator("Samling".to_owned())
        .creation_date(date)
        .document_id(format!("{} {}", document.title, document.at))
}
