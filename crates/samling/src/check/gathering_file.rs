//! Problems of a gathering file as findings.

use super::finding::{Finding, Level, Place, line_of, shortened};
use crate::trouble::Trouble;
use crate::{terminal, text_file};
use samling_domain::gathering::Gathering;
use samling_domain::gathering::check::check_file;
use samling_domain::gathering::problem::{Position, Problem};
use samling_domain::gathering::read::{Origins, read};
use samling_language::Messages;
use std::path::Path;

/// A gathering file with where everything stands in it.
pub struct Source {
    /// The gathering.
    pub gathering: Gathering,
    /// Where everything stands.
    pub origins: Origins,
    /// The file's text.
    pub text: String,
}

/// Reads and checks a gathering file: the gathering, when the file is one, and what was found.
pub fn read_gathering(file: &Path, m: Messages) -> Result<(Option<Source>, Vec<Finding>), Trouble> {
    let read_file = text_file::read(file, m)?;
    let name = file.display().to_string();
    if read_file.guessed {
        terminal::tell(&m.check_windows_1252(&name));
    }
    let text = read_file.text;
    let (gathering, problems) = check_file(&text);
    let origins = gathering.as_ref().and_then(|_| read(&text).ok()).map(|(_, origins)| origins);
    let findings =
        problems.iter().map(|problem| finding(problem, &name, &text, origins.as_ref(), m)).collect();
    let source = gathering.zip(origins).map(|(gathering, origins)| Source { gathering, origins, text });
    Ok((source, findings))
}

fn finding(problem: &Problem, file: &str, text: &str, origins: Option<&Origins>, m: Messages) -> Finding {
    let place = |position: Position, quote: Option<&String>| Place {
        file: file.to_owned(),
        line: position.line,
        column: position.column,
        text: quote.map_or_else(|| line_of(text, position.line), |quote| shortened(quote)),
    };
    let args = problem.args();
    let first = problem.position.unwrap_or(Position { line: 1, column: 1 });
    let mut places = vec![place(first, problem.quote.as_ref())];
    // The other place of a contradiction, where the problem names it by its path.
    let other =
        args.iter().find(|(name, path)| matches!(*name, "first" | "there") && path.contains(['.', '[']));
    let other = other.and_then(|(_, path)| origins?.position(path));
    if let Some(position) = other.filter(|position| *position != first) {
        places.push(place(position, None));
    }
    Finding {
        kind: problem.code().to_owned(),
        severity: if problem.is_error() { Level::Error } else { Level::Warning },
        file: file.to_owned(),
        places,
        message: message(problem.code(), &args, m),
        said: Vec::new(),
    }
}

/// What is wrong and what to do; with what was probably meant, or else with what there is to choose from.
fn message(code: &str, args: &[(&'static str, String)], m: Messages) -> String {
    let text = m.by_code(&format!("problem-{code}"), args).unwrap_or_else(|| code.to_owned());
    let arg = |wanted: &str| args.iter().find(|(name, text)| *name == wanted && !text.is_empty());
    match (arg("suggestion"), arg("known")) {
        (Some((_, suggestion)), _) => format!("{text} {}", m.check_suggestion(suggestion)),
        (None, Some((_, known))) => format!("{text} {}", m.check_known(known)),
        (None, None) => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use samling_domain::gathering::problem::ProblemKind;
    use samling_domain::language::Language;

    #[test]
    fn every_problem_has_words_with_all_that_it_tells() {
        for language in Language::ALL {
            let m = Messages::new(language);
            for (code, names) in ProblemKind::CODES {
                let args: Vec<_> = names.iter().map(|name| (*name, format!("<{name}>"))).collect();
                let text = message(code, &args, m);
                assert!(text != *code && !text.contains("{$"), "{code} in {}: {text}", language.tag());
            }
        }
    }
}
