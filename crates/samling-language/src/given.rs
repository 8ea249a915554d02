//! What may be given to messages and formats.
//!
//! Templates hand over what they have: a value, a reference, a reference to a reference. These traits see through
//! references so that no template needs a `*`.

use fluent_bundle::FluentValue;
use jiff::civil::{Date, DateTime};
use samling_domain::money::{Money, Price};
use samling_domain::time::{Clock, Deadline};
use std::borrow::Cow;

/// Something that a message can show: a text or a whole number.
pub trait Arg {
    /// The value as Fluent takes it. Numbers are shown without grouping and choose plural forms.
    fn value(&self) -> FluentValue<'static>;
}

impl<T: Arg + ?Sized> Arg for &T {
    fn value(&self) -> FluentValue<'static> {
        (**self).value()
    }
}
impl Arg for str {
    fn value(&self) -> FluentValue<'static> {
        FluentValue::from(self.to_owned())
    }
}
impl Arg for String {
    fn value(&self) -> FluentValue<'static> {
        self.as_str().value()
    }
}
impl Arg for Cow<'_, str> {
    fn value(&self) -> FluentValue<'static> {
        (**self).value()
    }
}

/// A `T`, by value or behind any number of references.
pub trait Given<T> {
    /// The value.
    fn given(&self) -> T;
}

impl<T, U: Given<T> + ?Sized> Given<T> for &U {
    fn given(&self) -> T {
        (**self).given()
    }
}

macro_rules! given {
    ($($type:ty),+) => {$(
        impl Given<$type> for $type {
            fn given(&self) -> $type {
                *self
            }
        }
    )+};
}
given!(bool, Date, DateTime, Clock, Deadline, Money, Price);

macro_rules! whole_numbers {
    ($($type:ty),+) => {$(
        impl Arg for $type {
            fn value(&self) -> FluentValue<'static> {
                FluentValue::from(*self)
            }
        }
        impl Given<i64> for $type {
            fn given(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        }
    )+};
}
whole_numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64, isize);

#[cfg(test)]
mod tests {
    use crate::Messages;
    use jiff::civil::date;
    use samling_domain::language::Language;

    #[test]
    #[expect(clippy::needless_borrows_for_generic_args, reason = "templates hand over references")]
    fn references_are_seen_through() {
        let m = Messages::new(Language::Nb);
        let (name, days, day) = (String::from("Program"), 13_usize, date(2018, 11, 27));
        assert_eq!(m.page_title(&&name, &name.as_str()), "Program – Program");
        assert_eq!(m.deadline_days_left(&&days), "13 dager igjen");
        assert_eq!(m.formats().date(&&day), "27. november 2018");
        assert_eq!(m.formats().number(&&days), "13");
    }
}
