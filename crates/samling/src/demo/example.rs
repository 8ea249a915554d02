//! The example gathering, compiled in so that the demo runs in any folder.

use samling_app::Failure;
use samling_app::gathering::Import;
use samling_domain::gathering::read::read;
use samling_domain::invitation::list::read_list;

const GATHERING: &str = include_str!("../../../../examples/klimasamling-trondelag-2018/gathering.toml");
const INVITED: &[u8] = include_bytes!("../../../../examples/klimasamling-trondelag-2018/invited.csv");
const PICTURE: &[u8] = include_bytes!("../../../../examples/klimasamling-trondelag-2018/picture.svg");

const LODGE: &str = include_str!("../../../../examples/fjellsamling-2031/gathering.toml");
const LODGE_INVITED: &[u8] = include_bytes!("../../../../examples/fjellsamling-2031/invited.csv");

/// The example with few beds and a waiting list.
pub fn lodge() -> Result<Import, Failure> {
    let broken = |what: &str| Failure::Broken(what.to_owned());
    let (gathering, _) = read(LODGE).map_err(|_| broken("gathering.toml"))?;
    let invited = read_list(LODGE_INVITED).map_err(|_| broken("invited.csv"))?;
    Ok(Import { gathering, picture: None, invited: Some(invited) })
}

/// The example as an import takes it.
pub fn import() -> Result<Import, Failure> {
    let broken = |what: &str| Failure::Broken(what.to_owned());
    let (gathering, _) = read(GATHERING).map_err(|_| broken("gathering.toml"))?;
    let invited = read_list(INVITED).map_err(|_| broken("invited.csv"))?;
    Ok(Import { gathering, picture: Some(PICTURE.to_vec()), invited: Some(invited) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use samling_domain::gathering::check::check;

    #[test]
    fn the_example_can_be_imported() {
        let import = import().unwrap();
        assert_eq!(import.invited.map(|invited| invited.len()), Some(49));
        assert_eq!(check(&import.gathering), []);
        assert_eq!(check(&lodge().unwrap().gathering), []);
    }
}
