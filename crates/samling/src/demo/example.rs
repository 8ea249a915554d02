//! The example gathering, compiled in so that the demo runs in any folder.

use samling_app::Failure;
use samling_app::gathering::Import;
use samling_domain::gathering::read::read;
use samling_domain::identity::GatheringId;
use samling_domain::invitation::list::read_list;

const GATHERING: &str = include_str!("../../../../examples/klimasamling-trondelag-2018/gathering.toml");
const INVITED: &[u8] = include_bytes!("../../../../examples/klimasamling-trondelag-2018/invited.csv");
const PICTURE: &[u8] = include_bytes!("../../../../examples/klimasamling-trondelag-2018/picture.svg");

/// The example's id.
pub fn id() -> Result<GatheringId, Failure> {
    GatheringId::new("klimasamling-trondelag-2018").map_err(|error| Failure::Broken(error.to_string()))
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
        assert_eq!(import.gathering.id, id().unwrap());
        assert_eq!(import.invited.map(|invited| invited.len()), Some(49));
        assert_eq!(check(&import.gathering), []);
    }
}
