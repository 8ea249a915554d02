//! Costs that levels can be written in: one number where the levels' ranges fit into it, else one number per level.

use std::fmt::Debug;
use std::ops::{Add, Neg, Sub};

/// An ordered group, which is all that a minimum-cost flow asks of its costs.
pub trait Cost:
    Copy + Ord + Debug + Default + Add<Output = Self> + Sub<Output = Self> + Neg<Output = Self>
{
}

impl Cost for i64 {}
impl Cost for i128 {}

/// How many numbers a [`Lex`] holds: infeasibility, four levels, and one count per slot for `fair`.
pub const WIDTH: usize = 17;

/// Numbers that compare from the front: the levels themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lex(pub [i64; WIDTH]);

impl Add for Lex {
    type Output = Self;
    fn add(mut self, other: Self) -> Self {
        for (here, there) in self.0.iter_mut().zip(other.0) {
            *here += there;
        }
        self
    }
}

impl Sub for Lex {
    type Output = Self;
    fn sub(mut self, other: Self) -> Self {
        for (here, there) in self.0.iter_mut().zip(other.0) {
            *here -= there;
        }
        self
    }
}

impl Neg for Lex {
    type Output = Self;
    fn neg(mut self) -> Self {
        for here in &mut self.0 {
            *here = -*here;
        }
        self
    }
}

impl Cost for Lex {}
