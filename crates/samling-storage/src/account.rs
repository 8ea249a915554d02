//! Accounts and browser sessions.

use crate::sql::{Row, Session};
use jiff::Timestamp;
use samling_app::store::{AccountRow, AccountStore, Stored};
use samling_domain::personal::Personal;

fn account(row: &Row) -> Stored<AccountRow> {
    Ok(AccountRow {
        id: row.int(0)?,
        email: Personal::new(row.text(1)?),
        name: Personal::new(row.text(2)?),
        password: row.text(3)?.to_owned(),
    })
}

impl AccountStore for Session<'_> {
    fn put_account(
        &mut self,
        email: &Personal,
        name: &Personal,
        password: &str,
        at: Timestamp,
    ) -> Stored<i64> {
        self.number(
            "INSERT INTO account (email, name, password, created_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (email) DO UPDATE SET name = excluded.name, password = excluded.password RETURNING id",
            &[email.reveal().into(), name.reveal().into(), password.into(), at.into()],
        )
    }

    fn account_by_email(&mut self, email: &Personal) -> Stored<Option<AccountRow>> {
        let row = self.first(
            "SELECT id, email, name, password FROM account WHERE email = ?1",
            &[email.reveal().into()],
        )?;
        row.as_ref().map(account).transpose()
    }

    fn account(&mut self, id: i64) -> Stored<Option<AccountRow>> {
        let row = self.first("SELECT id, email, name, password FROM account WHERE id = ?1", &[id.into()])?;
        row.as_ref().map(account).transpose()
    }

    fn accounts(&mut self) -> Stored<Vec<AccountRow>> {
        let rows = self.rows("SELECT id, email, name, password FROM account ORDER BY email", &[])?;
        rows.iter().map(account).collect()
    }

    fn remove_account(&mut self, id: i64) -> Stored<()> {
        self.send("DELETE FROM account WHERE id = ?1", &[id.into()])?;
        Ok(())
    }

    fn count_accounts(&mut self) -> Stored<u64> {
        Ok(u64::try_from(self.number("SELECT COUNT(*) FROM account", &[])?).unwrap_or(0))
    }

    fn session(&mut self, id: &str, now: Timestamp) -> Stored<Option<(String, Timestamp)>> {
        let row = self.first(
            "SELECT data, expires FROM session WHERE id = ?1 AND expires > ?2",
            &[id.into(), now.into()],
        )?;
        row.map(|row| Ok((row.text(0)?.to_owned(), row.instant(1)?))).transpose()
    }

    fn put_session(&mut self, id: &str, data: &str, expires: Timestamp) -> Stored<()> {
        self.send(
            "INSERT INTO session (id, data, expires) VALUES (?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE SET data = excluded.data, expires = excluded.expires",
            &[id.into(), data.into(), expires.into()],
        )?;
        Ok(())
    }

    fn remove_session(&mut self, id: &str) -> Stored<()> {
        self.send("DELETE FROM session WHERE id = ?1", &[id.into()])?;
        Ok(())
    }

    fn sweep_sessions(&mut self, now: Timestamp) -> Stored<()> {
        self.send("DELETE FROM session WHERE expires <= ?1", &[now.into()])?;
        Ok(())
    }
}
