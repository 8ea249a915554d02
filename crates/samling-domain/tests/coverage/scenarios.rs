//! Every scenario in `examples/scenarios/`, with the whole decision beside it.

use super::scenario::{read, show};
use samling_domain::coverage::check::check_plan;
use std::path::Path;

#[test]
fn decisions_are_those_written_beside_the_scenarios() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/scenarios");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("coverage-"))
        .collect();
    files.sort();
    assert!(files.len() >= 5, "the scenarios are gone from {}", folder.display());
    for file in files {
        let scenario = read(&std::fs::read_to_string(&file).unwrap());
        let plan = scenario.decide();
        let checked = check_plan(&scenario.gathering, &scenario.requests, &scenario.adjustments, &plan);
        assert_eq!(checked, Ok(()), "{}", file.display());
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(folder.join("decisions"));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| {
            insta::assert_snapshot!(
                file.file_stem().unwrap().to_str().unwrap(),
                show(&scenario.gathering, &plan)
            );
        });
    }
}
