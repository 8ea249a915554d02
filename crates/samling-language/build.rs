//! Reads the messages in `locales/`, refuses what is wrong in them and writes one method per message.

#[path = "build/check.rs"]
mod check;
#[path = "build/generate.rs"]
mod generate;
#[path = "build/uses.rs"]
mod uses;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let locales = root.join("..").join("..").join("locales");
    let files = match read(&locales) {
        Ok(files) => files,
        Err(error) => return refuse(&format!("{}: {error}", locales.display())),
    };
    let catalogue = match check::check(&files) {
        Ok(catalogue) => catalogue,
        Err(problems) => {
            for problem in &problems {
                refuse(&problem.to_string());
            }
            return ExitCode::FAILURE;
        }
    };
    let target = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("messages.rs");
    match fs::write(&target, generate::rust(&catalogue)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&format!("{}: {error}", target.display())),
    }
}

fn refuse(what: &str) -> ExitCode {
    println!("cargo::error={what}");
    ExitCode::FAILURE
}

/// Every `.ftl` file, in the order of languages and names, so that equal sources give equal code.
fn read(locales: &Path) -> io::Result<Vec<check::File>> {
    let mut files = Vec::new();
    for (language, tag) in check::LANGUAGES.into_iter().enumerate() {
        let folder = locales.join(tag);
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut paths =
            fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
        paths.sort();
        for path in paths {
            println!("cargo::rerun-if-changed={}", path.display());
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push(check::File { language, name, text: fs::read_to_string(&path)? });
        }
    }
    Ok(files)
}
