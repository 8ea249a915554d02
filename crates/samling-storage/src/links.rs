//! Single-use links, requests for lost links, deputies, colleagues, and links that are no longer.

use crate::sql::{Param, Row, Session, from_word, to_json, to_word};
use jiff::Timestamp;
use samling_app::deputy::DeputyRow;
use samling_app::links::Purpose;
use samling_app::links::colleague::Colleague;
use samling_app::links::lost::LinkRequest;
use samling_app::links::retired::Why;
use samling_app::links::single_use::SingleUse;
use samling_app::links::store::LinkStore;
use samling_app::store::{StoreError, Stored};
use samling_domain::identity::{GatheringId, OrganisationId};
use samling_domain::invitation::Invited;
use samling_domain::language::Language;
use samling_domain::personal::Personal;

fn purpose(word: &str) -> Stored<Purpose> {
    Purpose::from_code(word).ok_or_else(|| StoreError::Failed("a link of an unknown purpose".to_owned()))
}

fn single_use(row: &Row) -> Stored<SingleUse> {
    Ok(SingleUse {
        hash: row.text(0)?.to_owned(),
        owner: row.text(1)?.to_owned(),
        subject: row.json(2)?,
        created_at: row.instant(3)?,
        expires_at: row.instant(4)?,
        used_at: row.instant_or_null(5)?,
        cancelled_at: row.instant_or_null(6)?,
    })
}

fn request(row: &Row) -> Stored<LinkRequest> {
    Ok(LinkRequest {
        wanted: from_word(row.text(0)?)?,
        gathering: match row.text(1)? {
            "" => None,
            _ => Some(row.id(1)?),
        },
        hash: row.text(2)?.to_owned(),
        address: Personal::new(row.text(3)?),
        language: Language::from_tag(row.text(4)?).unwrap_or_default(),
        asked_at: row.instant(5)?,
        sent_at: row.instant_or_null(6)?,
    })
}

fn deputy(row: &Row, first: usize) -> Stored<DeputyRow> {
    Ok(DeputyRow {
        deputy: row.json(first)?,
        generation: row.int(first + 1)?,
        named_at: row.instant(first + 2)?,
        removed_at: row.instant_or_null(first + 3)?,
    })
}

fn colleague(row: &Row) -> Stored<(OrganisationId, Colleague)> {
    let colleague = Colleague {
        id: row.int(1)?,
        purpose: purpose(row.text(2)?)?,
        address: Personal::new(row.text(3)?),
        asked_at: row.instant(4)?,
        decided_at: row.instant_or_null(5)?,
        sent: row.int(6)? != 0,
    };
    Ok((row.id(0)?, colleague))
}

fn key<'a>(gathering: &'a GatheringId, organisation: &'a OrganisationId) -> [Param<'a>; 2] {
    [gathering.as_str().into(), organisation.as_str().into()]
}

impl LinkStore for Session<'_> {
    fn add_single_use(&mut self, link: &SingleUse) -> Stored<()> {
        let subject = to_json(&link.subject)?;
        self.send(
            "INSERT INTO single_use_link (hash, owner, purpose, subject, created_at, expires_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            &[
                (&link.hash).into(),
                (&link.owner).into(),
                link.subject.purpose().into(),
                (&subject).into(),
                link.created_at.into(),
                link.expires_at.into(),
            ],
        )?;
        Ok(())
    }

    fn single_use(&mut self, hash: &str) -> Stored<Option<SingleUse>> {
        let row = self.first(
            "SELECT hash, owner, subject, created_at, expires_at, used_at, cancelled_at
               FROM single_use_link WHERE hash = ?1",
            &[hash.into()],
        )?;
        row.as_ref().map(single_use).transpose()
    }

    fn redeem_single_use(&mut self, hash: &str, now: Timestamp) -> Stored<bool> {
        let touched = self.execute(
            "UPDATE single_use_link SET used_at = ?2
              WHERE hash = ?1 AND used_at IS NULL AND cancelled_at IS NULL AND expires_at > ?2",
            &[hash.into(), now.into()],
        )?;
        Ok(touched == 1)
    }

    fn cancel_single_use(&mut self, owner: &str, purpose: Option<&str>, now: Timestamp) -> Stored<u64> {
        self.execute(
            "UPDATE single_use_link SET cancelled_at = ?3
              WHERE owner = ?1 AND purpose LIKE ?2 AND used_at IS NULL AND cancelled_at IS NULL AND expires_at > ?3",
            &[owner.into(), purpose.unwrap_or("%").into(), now.into()],
        )
    }

    fn single_use_since(&mut self, owner: &str, since: Timestamp) -> Stored<Vec<SingleUse>> {
        let rows = self.rows(
            "SELECT hash, owner, subject, created_at, expires_at, used_at, cancelled_at
               FROM single_use_link WHERE owner = ?1 AND created_at > ?2 ORDER BY created_at DESC",
            &[owner.into(), since.into()],
        )?;
        rows.iter().map(single_use).collect()
    }

    fn sweep_single_use(&mut self, before: Timestamp) -> Stored<()> {
        self.send("DELETE FROM single_use_link WHERE expires_at < ?1", &[before.into()])?;
        Ok(())
    }

    fn ask_for_links(&mut self, request: &LinkRequest) -> Stored<()> {
        let wanted = to_word(&request.wanted)?;
        self.send(
            "INSERT INTO link_request (wanted, gathering, hash, address, language, asked_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (wanted, gathering, hash) DO UPDATE SET address = excluded.address,
                    language = excluded.language, asked_at = excluded.asked_at",
            &[
                (&wanted).into(),
                request.gathering.as_ref().map_or("", GatheringId::as_str).into(),
                (&request.hash).into(),
                request.address.reveal().into(),
                request.language.tag().into(),
                request.asked_at.into(),
            ],
        )?;
        Ok(())
    }

    fn waiting_link_requests(&mut self, limit: u32) -> Stored<Vec<LinkRequest>> {
        let rows = self.rows(
            "SELECT wanted, gathering, hash, address, language, asked_at, sent_at
               FROM link_request WHERE address <> '' ORDER BY asked_at LIMIT ?1",
            &[i64::from(limit).into()],
        )?;
        rows.iter().map(request).collect()
    }

    fn settle_link_request(&mut self, request: &LinkRequest, sent: Option<Timestamp>) -> Stored<()> {
        let wanted = to_word(&request.wanted)?;
        self.send(
            "UPDATE link_request SET address = '', sent_at = COALESCE(?4, sent_at)
              WHERE wanted = ?1 AND gathering = ?2 AND hash = ?3",
            &[
                (&wanted).into(),
                request.gathering.as_ref().map_or("", GatheringId::as_str).into(),
                (&request.hash).into(),
                sent.into(),
            ],
        )?;
        Ok(())
    }

    fn sweep_link_requests(&mut self, before: Timestamp) -> Stored<()> {
        self.send("DELETE FROM link_request WHERE address = '' AND asked_at < ?1", &[before.into()])?;
        Ok(())
    }

    fn deputy(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Option<DeputyRow>> {
        let row = self.first(
            "SELECT deputy, generation, named_at, removed_at FROM deputy WHERE gathering = ?1 AND organisation = ?2",
            &key(gathering, organisation),
        )?;
        row.as_ref().map(|row| deputy(row, 0)).transpose()
    }

    fn deputies(&mut self, gathering: &GatheringId) -> Stored<Vec<(OrganisationId, DeputyRow)>> {
        let rows = self.rows(
            "SELECT organisation, deputy, generation, named_at, removed_at
               FROM deputy WHERE gathering = ?1 ORDER BY organisation",
            &[gathering.as_str().into()],
        )?;
        rows.iter().map(|row| Ok((row.id(0)?, deputy(row, 1)?))).collect()
    }

    fn put_deputy(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        row: &DeputyRow,
    ) -> Stored<()> {
        let data = to_json(&row.deputy)?;
        self.send(
            "INSERT INTO deputy (gathering, organisation, deputy, generation, named_at, removed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (gathering, organisation) DO UPDATE SET deputy = excluded.deputy,
                    generation = excluded.generation, named_at = excluded.named_at, removed_at = excluded.removed_at",
            &[
                gathering.as_str().into(),
                organisation.as_str().into(),
                (&data).into(),
                row.generation.into(),
                row.named_at.into(),
                row.removed_at.into(),
            ],
        )?;
        Ok(())
    }

    fn add_colleague(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        colleague: &Colleague,
    ) -> Stored<i64> {
        self.number(
            "INSERT INTO colleague (gathering, organisation, purpose, address, asked_at, decided_at, sent)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id",
            &[
                gathering.as_str().into(),
                organisation.as_str().into(),
                colleague.purpose.code().into(),
                colleague.address.reveal().into(),
                colleague.asked_at.into(),
                colleague.decided_at.into(),
                i64::from(colleague.sent).into(),
            ],
        )
    }

    fn colleagues(
        &mut self,
        gathering: &GatheringId,
        organisation: Option<&OrganisationId>,
    ) -> Stored<Vec<(OrganisationId, Colleague)>> {
        let rows = match organisation {
            None => self.rows(
                "SELECT organisation, id, purpose, address, asked_at, decided_at, sent
                   FROM colleague WHERE gathering = ?1 ORDER BY id DESC",
                &[gathering.as_str().into()],
            )?,
            Some(organisation) => self.rows(
                "SELECT organisation, id, purpose, address, asked_at, decided_at, sent
                   FROM colleague WHERE gathering = ?1 AND organisation = ?2 ORDER BY id DESC",
                &key(gathering, organisation),
            )?,
        };
        rows.iter().map(colleague).collect()
    }

    fn decide_colleague(
        &mut self,
        gathering: &GatheringId,
        id: i64,
        sent: bool,
        at: Timestamp,
    ) -> Stored<bool> {
        let touched = self.execute(
            "UPDATE colleague SET decided_at = ?3, sent = ?4
              WHERE gathering = ?1 AND id = ?2 AND decided_at IS NULL",
            &[gathering.as_str().into(), id.into(), at.into(), i64::from(sent).into()],
        )?;
        Ok(touched == 1)
    }

    fn end_sessions(&mut self, account: i64) -> Stored<()> {
        // A session's data is JSON without white space; the number ends at a comma or at the brace.
        let (middle, last) = (format!("%\"account\":{account},%"), format!("%\"account\":{account}}}%"));
        self.send(
            "DELETE FROM session WHERE data LIKE ?1 OR data LIKE ?2",
            &[(&middle).into(), (&last).into()],
        )?;
        Ok(())
    }

    fn mark_link_used(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        purpose: Purpose,
        at: Timestamp,
    ) -> Stored<()> {
        self.send(
            "INSERT INTO link_use (gathering, organisation, purpose, used_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (gathering, organisation, purpose) DO UPDATE SET used_at = excluded.used_at",
            &[gathering.as_str().into(), organisation.as_str().into(), purpose.code().into(), at.into()],
        )?;
        Ok(())
    }

    fn link_uses(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Vec<(Purpose, Timestamp)>> {
        let rows = self.rows(
            "SELECT purpose, used_at FROM link_use WHERE gathering = ?1 AND organisation = ?2 ORDER BY purpose",
            &key(gathering, organisation),
        )?;
        rows.iter().map(|row| Ok((purpose(row.text(0)?)?, row.instant(1)?))).collect()
    }

    fn retire_link(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        purpose: Purpose,
        generation: i64,
        why: Why,
        at: Timestamp,
    ) -> Stored<()> {
        let why = to_word(&why)?;
        self.send(
            "INSERT INTO retired_link (gathering, organisation, purpose, generation, why, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (gathering, organisation, purpose, generation)
             DO UPDATE SET why = excluded.why, at = excluded.at",
            &[
                gathering.as_str().into(),
                organisation.as_str().into(),
                purpose.code().into(),
                generation.into(),
                (&why).into(),
                at.into(),
            ],
        )?;
        Ok(())
    }

    fn retired_link(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        purpose: Purpose,
        generation: i64,
    ) -> Stored<Option<Why>> {
        let row = self.first(
            "SELECT why FROM retired_link
              WHERE gathering = ?1 AND organisation = ?2 AND purpose = ?3 AND generation = ?4",
            &[
                gathering.as_str().into(),
                organisation.as_str().into(),
                purpose.code().into(),
                generation.into(),
            ],
        )?;
        row.map(|row| from_word(row.text(0)?)).transpose()
    }

    fn raise_generation(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        purpose: Purpose,
    ) -> Stored<Option<i64>> {
        let sql = match purpose {
            Purpose::Invitation => {
                "UPDATE organisation SET generation = generation + 1 WHERE gathering = ?1 AND id = ?2 RETURNING generation"
            }
            Purpose::Manage => {
                "UPDATE delegation SET generation = generation + 1
                  WHERE gathering = ?1 AND organisation = ?2 RETURNING generation"
            }
            Purpose::Deputy => {
                "UPDATE deputy SET generation = generation + 1
                  WHERE gathering = ?1 AND organisation = ?2 RETURNING generation"
            }
        };
        self.first(sql, &key(gathering, organisation))?.map(|row| row.int(0)).transpose()
    }

    fn update_invited(&mut self, gathering: &GatheringId, invited: &Invited) -> Stored<()> {
        let data = to_json(invited)?;
        self.send(
            "UPDATE organisation SET invited = ?3 WHERE gathering = ?1 AND id = ?2",
            &[gathering.as_str().into(), invited.id.as_str().into(), (&data).into()],
        )?;
        Ok(())
    }

    fn corrected_from(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Option<Vec<Personal>>> {
        let row = self.first(
            "SELECT corrected_from FROM organisation
              WHERE gathering = ?1 AND id = ?2 AND corrected_from IS NOT NULL",
            &key(gathering, organisation),
        )?;
        row.map(|row| row.json(0)).transpose()
    }

    fn put_corrected_from(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        listed: Option<&[Personal]>,
    ) -> Stored<()> {
        let listed = listed.map(|listed| to_json(&listed)).transpose()?;
        self.send(
            "UPDATE organisation SET corrected_from = ?3 WHERE gathering = ?1 AND id = ?2",
            &[gathering.as_str().into(), organisation.as_str().into(), listed.as_deref().into()],
        )?;
        Ok(())
    }
}
