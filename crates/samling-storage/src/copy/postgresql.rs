//! Copies of PostgreSQL: out of one `REPEATABLE READ` transaction; into new tables in one transaction, where the old ones have
//! gone into a schema of their own.

use super::{Found, NOT_COPIED, Origin, Sink, Table, insertion, plain_name};
use crate::postgresql::{Connection, DIALECT, failed, value};
use crate::schema::{migrate_to, newest, version_of};
use crate::sql::Value;
use postgres::fallible_iterator::FallibleIterator;
use postgres::types::ToSql;
use postgres::{Client, Statement};
use samling_app::store::{StoreError, Stored};

fn connect(address: &str) -> Stored<Connection> {
    let config = address.parse();
    let config = config.map_err(|_| StoreError::Failed("the database address cannot be read".to_owned()))?;
    Connection::connect(&config)
}

fn names(client: &mut Client, sql: &str, params: &[&(dyn ToSql + Sync)]) -> Stored<Vec<String>> {
    let rows = client.query(sql, params).map_err(|error| failed(&error))?;
    rows.iter().map(|row| row.try_get(0).map_err(|error| failed(&error))).collect()
}

fn tables(client: &mut Client) -> Stored<Vec<String>> {
    let sql = "SELECT table_name::text FROM information_schema.tables
                WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name";
    names(client, sql, &[])
}

fn columns(client: &mut Client, table: &str) -> Stored<Vec<String>> {
    let sql = "SELECT column_name::text FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position";
    names(client, sql, &[&table])
}

/// The sequence that gives a table's numbers, if one does.
fn sequence(client: &mut Client, table: &str, columns: &[String]) -> Stored<Option<String>> {
    if !columns.iter().any(|column| column == "id") {
        return Ok(None);
    }
    let sql = "SELECT pg_get_serial_sequence($1, 'id')";
    let row = client.query_one(sql, &[&table]).map_err(|error| failed(&error))?;
    row.try_get(0).map_err(|error| failed(&error))
}

fn last(client: &mut Client, sequence: &str) -> Stored<Option<i64>> {
    // The name comes from the server, which has quoted it.
    let sql = format!("SELECT last_value FROM {sequence} WHERE is_called");
    let row = client.query_opt(&sql, &[]).map_err(|error| failed(&error))?;
    row.map(|row| row.try_get(0).map_err(|error| failed(&error))).transpose()
}

pub fn out(address: &str, sink: &mut dyn Sink) -> Stored<Origin> {
    let mut connection = connect(address)?;
    connection.batch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
    let schema = version_of(&mut connection)?;
    let client = &mut connection.client;
    for name in tables(client)?.iter().filter(|name| !NOT_COPIED.contains(&name.as_str())) {
        let columns = columns(client, name)?;
        let last = match sequence(client, name, &columns)? {
            Some(sequence) => last(client, &sequence)?,
            None => None,
        };
        let sql = format!("SELECT {} FROM {}", columns.join(", "), plain_name(name)?);
        let count = columns.len();
        sink.table(&Table { name: name.clone(), columns, last })?;
        let mut rows = client.query_raw(&sql, Vec::<String>::new()).map_err(|error| failed(&error))?;
        while let Some(row) = rows.next().map_err(|error| failed(&error))? {
            sink.row((0..count).map(|column| value(&row, column)).collect::<Stored<_>>()?)?;
        }
    }
    Ok(Origin { schema, engine: "postgresql" })
}

pub fn found(address: &str) -> Stored<Found> {
    let mut connection = connect(address)?;
    alone(&mut connection.client)?;
    let tables = tables(&mut connection.client)?;
    if tables.is_empty() {
        return Ok(Found::Nothing);
    }
    if !tables.iter().any(|name| name == "gathering") {
        return Ok(Found::Empty);
    }
    let sql = "SELECT (SELECT COUNT(*) FROM gathering) + (SELECT COUNT(*) FROM account)";
    let row = connection.client.query_one(sql, &[]).map_err(|error| failed(&error))?;
    Ok(if row.get::<_, i64>(0) > 0 { Found::Content } else { Found::Empty })
}

fn alone(client: &mut Client) -> Stored<()> {
    let sql = "SELECT COUNT(*) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = 'samling' AND pid <> pg_backend_pid()";
    let row = client.query_one(sql, &[]).map_err(|error| failed(&error))?;
    if row.get::<_, i64>(0) == 0 {
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
    alone(&mut connection.client)?;
    let kept = set_aside(&mut connection, aside)?;
    migrate_to(schema, &mut connection, &DIALECT, Connection::batch)?;
    fill(&mut Filling { client: &mut connection.client, statement: None, columns: 0 })?;
    migrate_to(newest(), &mut connection, &DIALECT, Connection::batch)?;
    connection.batch("COMMIT")?;
    Ok(kept)
}

fn set_aside(connection: &mut Connection, aside: &str) -> Stored<Option<String>> {
    let tables = tables(&mut connection.client)?;
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
    client: &'a mut Client,
    statement: Option<Statement>,
    columns: usize,
}

impl Sink for Filling<'_> {
    fn table(&mut self, table: &Table) -> Stored<()> {
        let has = columns(self.client, plain_name(&table.name)?)?;
        let sql = insertion(table, &has, |number| format!("${number}"))?;
        self.statement = Some(self.client.prepare(&sql).map_err(|error| failed(&error))?);
        self.columns = table.columns.len();
        if let Some(last) = table.last
            && let Some(sequence) = sequence(self.client, &table.name, &has)?
        {
            // A sequence begins at 1; one that has given nothing yet has no last number.
            let sql = "SELECT setval($1::text::regclass, $2)";
            self.client.query_one(sql, &[&sequence, &last.max(1)]).map_err(|error| failed(&error))?;
        }
        Ok(())
    }

    fn row(&mut self, row: Vec<Value>) -> Stored<()> {
        let wrong = || StoreError::Failed("a row of the copy has too many or too few values".to_owned());
        let statement = self.statement.as_ref().filter(|_| row.len() == self.columns).ok_or_else(wrong)?;
        let values: Vec<_> = row.iter().map(Value::param).collect();
        let values: Vec<&(dyn ToSql + Sync)> =
            values.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
        self.client.execute(statement, &values).map_err(|error| failed(&error))?;
        Ok(())
    }
}

/// After rows were put in with their numbers: the next one is one more than the highest.
#[cfg(feature = "trial")]
pub(crate) fn go_on_counting(client: &mut Client) -> Stored<()> {
    for table in tables(client)? {
        let columns = columns(client, &table)?;
        if let Some(sequence) = sequence(client, &table, &columns)? {
            let sql =
                format!("SELECT setval($1::text::regclass, COALESCE(MAX(id), 0) + 1, false) FROM {table}");
            client.query_one(&sql, &[&sequence]).map_err(|error| failed(&error))?;
        }
    }
    Ok(())
}
