//! A folder of `.eml` files: every letter lies there exactly once, whole, whenever the program or the machine stops.

use super::{Envelope, Post};
use samling_app::correspondence::Sent;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Puts letters into a folder.
#[derive(Debug, Clone)]
pub struct FolderPost {
    folder: PathBuf,
}

impl FolderPost {
    /// Uses a folder; makes it, for its owner only, if it is not there.
    pub fn open(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let folder = folder.into();
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt;
            builder.mode(0o700);
        }
        builder.create(&folder)?;
        Ok(Self { folder })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The file of a letter. The name holds a part of the content's digest, so that letters of another database with the
    /// same numbers are not overwritten, and the same letter always has the same name.
    pub fn path(&self, id: i64, raw: &[u8]) -> PathBuf {
        self.folder.join(format!("{id:06}-{}.eml", digest(raw)))
    }

    /// Written under another name, made durable, and only then given its name: whoever looks sees a whole letter or none.
    fn put(&self, id: i64, raw: &[u8]) -> io::Result<()> {
        let path = self.path(id, raw);
        if fs::read(&path).is_ok_and(|there| there == raw) {
            return self.sync();
        }
        let unfinished = path.with_extension("eml.part");
        // One that a crash has left may be readable for others: it is made anew.
        match fs::remove_file(&unfinished) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = private().create_new(true).open(&unfinished)?;
        file.write_all(raw)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&unfinished, &path)?;
        self.sync()
    }

    /// Makes the names in the folder durable.
    fn sync(&self) -> io::Result<()> {
        File::open(&self.folder)?.sync_all()
    }
}

/// Letters hold secret links: their files are for the owner only.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}

/// The first eight characters of the digest of a letter.
fn digest(raw: &[u8]) -> String {
    Sha256::digest(raw).iter().take(4).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

impl Post for FolderPost {
    fn deliver(&self, id: i64, raw: &[u8], _: &Envelope) -> Sent {
        match self.put(id, raw) {
            Ok(()) => Sent::Delivered,
            Err(error) => Sent::TryLater(error.to_string()),
        }
    }
    fn certain(&self) -> bool {
        true
    }
    fn forget(&self, letters: &[i64]) -> io::Result<()> {
        let starts: std::collections::BTreeSet<String> =
            letters.iter().map(|id| format!("{id:06}-")).collect();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_ours = Path::new(&name).extension().is_some_and(|ending| ending == "eml");
            if is_ours && name.find('-').is_some_and(|dash| starts.contains(&name[..=dash])) {
                fs::remove_file(entry.path())?;
            }
        }
        self.sync()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> FolderPost {
        let path = std::env::temp_dir().join(format!("samling-folder-post-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        FolderPost::open(path).unwrap()
    }
    fn names(post: &FolderPost) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(post.folder())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
    #[test]
    fn forgotten_letters_are_gone_and_others_stay() {
        let post = folder("forget");
        for id in [1, 2, 11] {
            assert_eq!(post.deliver(id, b"x", &envelope()), Sent::Delivered);
        }
        fs::write(post.folder().join("000002-notes.txt"), "mine").unwrap();
        post.forget(&[2, 3]).unwrap();
        let left = names(&post);
        assert!(left.len() == 3 && left.contains(&"000002-notes.txt".to_owned()), "{left:?}");
        assert!(left.iter().all(|name| !(name.starts_with("000002") && name.ends_with("eml"))));
        let _ = fs::remove_dir_all(post.folder());
    }

    fn envelope() -> Envelope {
        Envelope { from: "a@a.example".into(), to: vec!["b@b.example".into()] }
    }

    #[test]
    fn a_letter_delivered_twice_lies_there_once() {
        let post = folder("twice");
        for _ in 0..2 {
            assert_eq!(post.deliver(7, b"letter", &envelope()), Sent::Delivered);
        }
        assert_eq!(names(&post).len(), 1);
        assert!(names(&post)[0].starts_with("000007-"));
        assert_eq!(fs::read(post.path(7, b"letter")).unwrap(), b"letter");
    }

    #[test]
    fn a_letter_cut_short_by_a_crash_is_put_right() {
        let post = folder("crash");
        let path = post.path(7, b"letter");
        fs::write(path.with_extension("eml.part"), b"let").unwrap();
        assert_eq!(
            names(&post),
            ["000007-".to_owned() + &digest(b"letter") + ".eml.part"],
            "half a letter is none"
        );
        assert_eq!(post.deliver(7, b"letter", &envelope()), Sent::Delivered);
        assert_eq!(names(&post).len(), 1, "the unfinished file is gone");
        assert_eq!(fs::read(path).unwrap(), b"letter");
    }

    #[cfg(unix)]
    #[test]
    fn folder_and_letters_are_for_their_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let post = folder("private");
        let path = post.path(7, b"letter");
        // Left half-way by a program that did not care.
        let unfinished = path.with_extension("eml.part");
        fs::write(&unfinished, b"let").unwrap();
        fs::set_permissions(&unfinished, fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!(post.deliver(7, b"letter", &envelope()), Sent::Delivered);
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(post.folder()), mode(&path)), (0o700, 0o600));
    }

    #[test]
    fn letters_of_another_database_stay() {
        let post = folder("other");
        post.deliver(1, b"one", &envelope());
        post.deliver(1, b"another", &envelope());
        assert_eq!(names(&post).len(), 2);
    }

    #[test]
    fn a_folder_that_is_gone_is_tried_later() {
        let post = folder("gone");
        fs::remove_dir_all(post.folder()).unwrap();
        assert!(matches!(post.deliver(1, b"x", &envelope()), Sent::TryLater(_)));
    }
}
