//! Norwegian organisation numbers.
//!
//! Nine digits; the last one is a check digit by modulus 11 with the weights 3 2 7 6 5 4 3 2 (Brønnøysund Register Centre,
//! "Organisasjonsnummeret").

use std::fmt;

/// An organisation number whose check digit is right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationNumber(String);

/// Why a text is no organisation number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnOrganisationNumber {
    /// Not nine digits.
    #[error("an organisation number has nine digits")]
    NotNineDigits,
    /// The last digit does not fit the others: a digit is wrong, or two have changed places.
    #[error("the check digit of the organisation number is wrong")]
    WrongCheckDigit,
}

impl OrganisationNumber {
    /// Reads `974761106` or `974 761 106`.
    pub fn parse(text: &str) -> Result<Self, NotAnOrganisationNumber> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.len() != 9 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotAnOrganisationNumber::NotNineDigits);
        }
        let values: Vec<u32> = digits.bytes().map(|b| u32::from(b - b'0')).collect();
        let sum: u32 =
            values.iter().zip([3, 2, 7, 6, 5, 4, 3, 2]).map(|(digit, weight)| digit * weight).sum();
        // A sum that would need the check digit 10 belongs to no number.
        if (11 - sum % 11) % 11 == values[8] {
            Ok(Self(digits))
        } else {
            Err(NotAnOrganisationNumber::WrongCheckDigit)
        }
    }
    /// The nine digits.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OrganisationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", &self.0[..3], &self.0[3..6], &self.0[6..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_and_shown() {
        for text in ["974761106", "974 761 106", " 974761 106\u{a0}"] {
            assert_eq!(OrganisationNumber::parse(text).unwrap().to_string(), "974 761 106", "{text}");
        }
        for (text, error) in [
            ("", NotAnOrganisationNumber::NotNineDigits),
            ("97476110", NotAnOrganisationNumber::NotNineDigits),
            ("9747611066", NotAnOrganisationNumber::NotNineDigits),
            ("97476110a", NotAnOrganisationNumber::NotNineDigits),
            ("æ7476110", NotAnOrganisationNumber::NotNineDigits),
            ("974761107", NotAnOrganisationNumber::WrongCheckDigit),
            // The sum of 100000060 leaves 10: no digit fits.
            ("000000060", NotAnOrganisationNumber::WrongCheckDigit),
        ] {
            assert_eq!(OrganisationNumber::parse(text), Err(error), "{text}");
        }
        assert_eq!(OrganisationNumber::parse("940138051").unwrap().digits(), "940138051");
    }

    proptest! {
        /// Modulus 11 finds every single wrong digit.
        #[test]
        fn a_wrong_digit_is_found(at in 0usize..9, by in 1u8..10) {
            let mut digits = *b"974761106";
            digits[at] = b'0' + (digits[at] - b'0' + by) % 10;
            let text = String::from_utf8_lossy(&digits).into_owned();
            prop_assert!(OrganisationNumber::parse(&text).is_err());
        }
    }
}
