//! Copies of PostgreSQL: out of one `REPEATABLE READ` transaction; into new tables in one transaction, where the old ones have
//! gone into a schema of their own.

use super::{Found, NOT_COPIED, Origin, Sink, Table, insertion, plain_name};
use crate::postgresql::{Connection, DIALECT, failed, value};
use crate::schema::{migrate_to, newest, version_of};
use crate::sql::Value;
use samling_app::store::{StoreError, Stored};
use tokio_postgres::Statement;
use tokio_postgres::types::ToSql;

fn connect(address: &str) -> Stored<Connection> {
    let config = address.parse();
    let config = config.map_err(|_| StoreError::Failed("the database address cannot be read".to_owned()))?;
    Connection::connect(&config)
}

fn names(line: &mut Connection, sql: &str, params: &[&(dyn ToSql + Sync)]) -> Stored<Vec<String>> {
    let rows = line.ask(sql, params)?;
    rows.iter().map(|row| row.try_get(0).map_err(|error| failed(&error))).collect()
}

/// The first column of the first row, if there is one.
fn first<T: for<'a> tokio_postgres::types::FromSql<'a>>(
    line: &mut Connection,
    sql: &str,
    params: &[&(dyn ToSql + Sync)],
) -> Stored<Option<T>> {
    let rows = line.ask(sql, params)?;
    rows.first().map(|row| row.try_get(0).map_err(|error| failed(&error))).transpose()
}

fn tables(line: &mut Connection) -> Stored<Vec<String>> {
    let sql = "SELECT table_name::text FROM information_schema.tables
                WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name";
    names(line, sql, &[])
}

fn columns(line: &mut Connection, table: &str) -> Stored<Vec<String>> {
    let sql = "SELECT column_name::text FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position";
    names(line, sql, &[&table])
}

/// The sequence that gives a table's numbers, if one does.
fn sequence(line: &mut Connection, table: &str, columns: &[String]) -> Stored<Option<String>> {
    if !columns.iter().any(|column| column == "id") {
        return Ok(None);
    }
    let sql = "SELECT pg_get_serial_sequence($1, 'id')";
    Ok(first::<Option<String>>(line, sql, &[&table])?.flatten())
}

fn last(line: &mut Connection, sequence: &str) -> Stored<Option<i64>> {
    // The name comes from the server, which has quoted it.
    let sql = format!("SELECT last_value FROM {sequence} WHERE is_called");
    first(line, &sql, &[])
}

pub fn out(address: &str, sink: &mut dyn Sink) -> Stored<Origin> {
    let mut line = connect(address)?;
    line.batch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
    let schema = version_of(&mut line)?;
    for name in tables(&mut line)?.iter().filter(|name| !NOT_COPIED.contains(&name.as_str())) {
        let columns = columns(&mut line, name)?;
        let last = match sequence(&mut line, name, &columns)? {
            Some(sequence) => last(&mut line, &sequence)?,
            None => None,
        };
        let sql = format!("SELECT {} FROM {}", columns.join(", "), plain_name(name)?);
        let count = columns.len();
        sink.table(&Table { name: name.clone(), columns, last })?;
        line.each(&sql, |row| sink.row((0..count).map(|column| value(row, column)).collect::<Stored<_>>()?))?;
    }
    Ok(Origin { schema, engine: "postgresql" })
}

pub fn found(address: &str) -> Stored<Found> {
    let mut connection = connect(address)?;
    alone(&mut connection)?;
    let tables = tables(&mut connection)?;
    if tables.is_empty() {
        return Ok(Found::Nothing);
    }
    if !tables.iter().any(|name| name == "gathering") {
        return Ok(Found::Empty);
    }
    let sql = "SELECT (SELECT COUNT(*) FROM gathering) + (SELECT COUNT(*) FROM account)";
    let count = first::<i64>(&mut connection, sql, &[])?.unwrap_or(0);
    Ok(if count > 0 { Found::Content } else { Found::Empty })
}

fn alone(line: &mut Connection) -> Stored<()> {
    let sql = "SELECT COUNT(*) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = 'samling' AND pid <> pg_backend_pid()";
    if first::<i64>(line, sql, &[])? == Some(0) {
        Ok(())
    } else {
        Err(StoreError::Busy("another program has it open".to_owned()))
    }
}

pub fn into<E: From<StoreError>>(
    address: &str,
    schema: usize,
    aside: &str,
    fill: impl FnOnce(&mut dyn Sink) -> Result<(), E>,
) -> Result<Option<String>, E> {
    let mut connection = connect(address)?;
    connection.batch("BEGIN")?;
    // When anything fails, the connection ends with its transaction open, and the server undoes it.
    alone(&mut connection)?;
    let kept = set_aside(&mut connection, aside)?;
    migrate_to(schema, &mut connection, &DIALECT, Connection::batch)?;
    fill(&mut Filling { line: &mut connection, statement: None, columns: 0 })?;
    migrate_to(newest(), &mut connection, &DIALECT, Connection::batch)?;
    connection.batch("COMMIT")?;
    Ok(kept)
}

fn set_aside(connection: &mut Connection, aside: &str) -> Stored<Option<String>> {
    let tables = tables(connection)?;
    if tables.is_empty() {
        return Ok(None);
    }
    let schema = format!("samling_{}", aside.replace(['-', '.'], "_"));
    connection.batch(&format!("CREATE SCHEMA {}", plain_name(&schema)?))?;
    for table in tables {
        connection.batch(&format!("ALTER TABLE {} SET SCHEMA {schema}", plain_name(&table)?))?;
    }
    Ok(Some(schema))
}

struct Filling<'a> {
    line: &'a mut Connection,
    statement: Option<Statement>,
    columns: usize,
}

impl Sink for Filling<'_> {
    fn table(&mut self, table: &Table) -> Stored<()> {
        let has = columns(self.line, plain_name(&table.name)?)?;
        let sql = insertion(table, &has, |number| format!("${number}"))?;
        self.statement = Some(self.line.prepare(&sql)?);
        self.columns = table.columns.len();
        if let Some(last) = table.last
            && let Some(sequence) = sequence(self.line, &table.name, &has)?
        {
            // A sequence begins at 1; one that has given nothing yet has no last number.
            let sql = "SELECT setval($1::text::regclass, $2)";
            self.line.ask(sql, &[&sequence, &last.max(1)])?;
        }
        Ok(())
    }

    fn row(&mut self, row: Vec<Value>) -> Stored<()> {
        let wrong = || StoreError::Failed("a row of the copy has too many or too few values".to_owned());
        let statement = self.statement.as_ref().filter(|_| row.len() == self.columns).ok_or_else(wrong)?;
        let values: Vec<_> = row.iter().map(Value::param).collect();
        let values: Vec<&(dyn ToSql + Sync)> =
            values.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
        self.line.put(statement, &values)
    }
}

/// After rows were put in with their numbers: the next one is one more than the highest.
#[cfg(feature = "trial")]
pub(crate) fn go_on_counting(line: &mut Connection) -> Stored<()> {
    for table in tables(line)? {
        let columns = columns(line, &table)?;
        if let Some(sequence) = sequence(line, &table, &columns)? {
            let sql =
                format!("SELECT setval($1::text::regclass, COALESCE(MAX(id), 0) + 1, false) FROM {table}");
            line.ask(&sql, &[&sequence])?;
        }
    }
    Ok(())
}
