//! The rows of a sign-up, written straight to the same database: one transaction and one commit each, with prepared
//! statements and nothing else. What one sign-up of the program wrote is the pattern, whatever tables there are.

use crate::Broken;
use crate::sign_up::Links;
use postgres::{Client, NoTls};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::ops::Range;
use std::path::Path;
use std::time::{Duration, Instant};

/// What is filled in only when a letter is delivered, long after the sign-up.
const LATER: [&str; 2] = ["raw", "sent_at"];

/// Rows in a table that belong to an organisation; the number that the engine gives is left out.
struct Pattern<V> {
    table: String,
    columns: Vec<String>,
    /// Which column names the organisation.
    organisation: usize,
    /// Which column names the gathering.
    gathering: usize,
    rows: Vec<Vec<V>>,
}

impl<V> Pattern<V> {
    fn insert(&self, place: impl Fn(usize) -> String) -> String {
        let places: Vec<String> = (1..=self.columns.len()).map(place).collect();
        format!("INSERT INTO {} ({}) VALUES ({})", self.table, self.columns.join(", "), places.join(", "))
    }
}

/// Sign-ups in a second on SQLite, by one writer that waits for the disk each time.
pub fn sqlite(file: &Path, links: &Links, pattern_of: usize, numbers: Range<usize>) -> Result<f64, Broken> {
    let connection = Connection::open(file)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    let patterns = sqlite_patterns(&connection, &Links::organisation(pattern_of))?;
    let inserts: Vec<String> = patterns.iter().map(|one| one.insert(|n| format!("?{n}"))).collect();
    let (count, start) = (numbers.len(), Instant::now());
    for number in numbers {
        let (id, gathering) = (Links::organisation(number), links.gathering(number)?.as_str());
        connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        connection
            .prepare_cached("SELECT invited FROM organisation WHERE gathering = ?1 AND id = ?2")?
            .query_row([gathering, &id], |row| row.get::<_, String>(0))?;
        for (pattern, insert) in patterns.iter().zip(&inserts) {
            for row in &pattern.rows {
                let mut row = row.clone();
                row[pattern.organisation] = Value::Text(id.clone());
                row[pattern.gathering] = Value::Text(gathering.to_owned());
                connection.prepare_cached(insert)?.execute(params_from_iter(row))?;
            }
        }
        connection.prepare_cached("COMMIT")?.execute([])?;
    }
    Ok(rate(count, start.elapsed()))
}

fn sqlite_patterns(connection: &Connection, organisation: &str) -> Result<Vec<Pattern<Value>>, Broken> {
    let mut tables =
        connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")?;
    let tables = tables.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let mut patterns = Vec::new();
    for table in tables {
        let mut columns = connection.prepare(&format!("SELECT name FROM pragma_table_info('{table}')"))?;
        let columns = columns.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
        let signed_up = |column: &String| column != "id" && !LATER.contains(&column.as_str());
        let columns: Vec<String> = columns.into_iter().filter(signed_up).collect();
        let place = |name: &str| columns.iter().position(|column| column == name);
        let (Some(organisation_at), Some(gathering)) = (place("organisation"), place("gathering")) else {
            continue;
        };
        let select = format!("SELECT {} FROM {table} WHERE organisation = ?1", columns.join(", "));
        let mut rows = connection.prepare(&select)?;
        let rows = rows.query_map([organisation], |row| {
            (0..columns.len()).map(|column| row.get::<_, Value>(column)).collect::<Result<Vec<_>, _>>()
        })?;
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        if !rows.is_empty() {
            patterns.push(Pattern { table, columns, organisation: organisation_at, gathering, rows });
        }
    }
    Ok(patterns)
}

/// Sign-ups in a second on PostgreSQL, by so many clients with a connection each.
pub fn postgresql(
    address: &str,
    links: &Links,
    pattern_of: usize,
    numbers: Range<usize>,
    clients: usize,
) -> Result<f64, Broken> {
    let mut client = Client::connect(address, NoTls)?;
    let (patterns, types) = postgresql_patterns(&mut client, &Links::organisation(pattern_of))?;
    let place = |types: &[String], n: usize| {
        types.get(n - 1).map_or_else(String::new, |kind| format!("${n}::text::{kind}"))
    };
    let inserts: Vec<String> =
        patterns.iter().zip(&types).map(|(one, types)| one.insert(|n| place(types, n))).collect();
    let each = numbers.len() / clients;
    let ready = std::sync::Barrier::new(clients + 1);
    let took = std::thread::scope(|scope| {
        let work = |client: usize| {
            let (patterns, inserts, ready) = (&patterns, &inserts, &ready);
            let first = numbers.start + client * each;
            move || straight_client(address, links, patterns, inserts, first..first + each, ready)
        };
        let handles: Vec<_> = (0..clients).map(|client| scope.spawn(work(client))).collect();
        ready.wait();
        let start = Instant::now();
        for handle in handles {
            handle.join().map_err(|_| Broken::new("a straight client broke"))??;
        }
        Ok::<_, Broken>(start.elapsed())
    })?;
    Ok(rate(each * clients, took))
}

fn straight_client(
    address: &str,
    links: &Links,
    patterns: &[Pattern<Option<String>>],
    inserts: &[String],
    numbers: Range<usize>,
    ready: &std::sync::Barrier,
) -> Result<(), Broken> {
    let opened = Client::connect(address, NoTls);
    ready.wait();
    let mut client = opened?;
    let look = client.prepare("SELECT invited FROM organisation WHERE gathering = $1 AND id = $2")?;
    let inserts = inserts.iter().map(|insert| client.prepare(insert)).collect::<Result<Vec<_>, _>>()?;
    for number in numbers {
        let (id, gathering) = (Links::organisation(number), links.gathering(number)?.as_str());
        let mut transaction = client.transaction()?;
        transaction.query_one(&look, &[&gathering, &id])?;
        for (pattern, insert) in patterns.iter().zip(&inserts) {
            for row in &pattern.rows {
                let mut row = row.clone();
                row[pattern.organisation] = Some(id.clone());
                row[pattern.gathering] = Some(gathering.to_owned());
                let values: Vec<&(dyn postgres::types::ToSql + Sync)> =
                    row.iter().map(|value| value as &(dyn postgres::types::ToSql + Sync)).collect();
                transaction.execute(insert, &values)?;
            }
        }
        transaction.commit()?;
    }
    Ok(())
}

/// The patterns, and the types of their columns.
type Patterns = (Vec<Pattern<Option<String>>>, Vec<Vec<String>>);

fn postgresql_patterns(client: &mut Client, organisation: &str) -> Result<Patterns, Broken> {
    let known = client.query(
        "SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns
          WHERE table_schema = 'public' AND column_name <> 'id' AND NOT column_name = ANY($1) ORDER BY table_name, ordinal_position",
        &[&LATER.as_slice()],
    )?;
    let mut tables: Vec<(String, Vec<String>, Vec<String>)> = Vec::new();
    for row in known {
        let (table, column, kind): (String, String, String) = (row.get(0), row.get(1), row.get(2));
        match tables.last_mut().filter(|(last, ..)| *last == table) {
            Some((_, columns, kinds)) => {
                columns.push(column);
                kinds.push(kind);
            }
            None => tables.push((table, vec![column], vec![kind])),
        }
    }
    let (mut patterns, mut types) = (Vec::new(), Vec::new());
    for (table, columns, kinds) in tables {
        let place = |name: &str| columns.iter().position(|column| column == name);
        let (Some(organisation_at), Some(gathering)) = (place("organisation"), place("gathering")) else {
            continue;
        };
        let texts: Vec<String> = columns.iter().map(|column| format!("{column}::text")).collect();
        let select = format!("SELECT {} FROM {table} WHERE organisation = $1", texts.join(", "));
        let rows = client.query(&select, &[&organisation])?;
        let rows: Vec<Vec<Option<String>>> =
            rows.iter().map(|row| (0..columns.len()).map(|column| row.get(column)).collect()).collect();
        if !rows.is_empty() {
            patterns.push(Pattern { table, columns, organisation: organisation_at, gathering, rows });
            types.push(kinds);
        }
    }
    Ok((patterns, types))
}

#[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
fn rate(count: usize, took: Duration) -> f64 {
    count as f64 / took.as_secs_f64()
}
