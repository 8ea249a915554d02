//! Delegations, late requests and hard capacities.

use crate::sql::{Param, Row, Session, from_word, to_json, to_word};
use jiff::Timestamp;
use samling_app::store::{DelegationRow, LateRequest, NewLateRequest, RegistrationStore, StoreError, Stored};
use samling_domain::coverage::request::CoverWish;
use samling_domain::identity::{
    CapacityId, ElementId, FieldId, GatheringId, OrganisationId, PackageId, ParticipantId,
};
use samling_domain::language::Language;
use samling_domain::personal::Personal;
use samling_domain::registration::delegation::{Delegation, Participant};
use std::collections::BTreeMap;

const AUTO: &str = "";
const OWN: &str = "own";

fn cover_to_text(cover: &CoverWish) -> String {
    match cover {
        CoverWish::Auto => AUTO.to_owned(),
        CoverWish::Own => OWN.to_owned(),
        CoverWish::Package(id) => format!("package:{id}"),
    }
}

fn cover_from_text(text: &str) -> Stored<CoverWish> {
    match text.strip_prefix("package:") {
        Some(id) => PackageId::new(id).map(CoverWish::Package).map_err(|e| StoreError::Failed(e.to_string())),
        None if text == OWN => Ok(CoverWish::Own),
        None => Ok(CoverWish::Auto),
    }
}

fn participant(row: &Row, first: usize) -> Stored<Participant> {
    let elements = row.text(first + 5)?.split_whitespace().map(ElementId::new).collect::<Result<_, _>>();
    Ok(Participant {
        id: ParticipantId(row.int(first)?),
        name: Personal::new(row.text(first + 1)?),
        email: Personal::new(row.text(first + 2)?),
        role: row.id(first + 3)?,
        field: match row.text_or_null(first + 4)? {
            Some(field) => Some(FieldId::new(field).map_err(|e| StoreError::Failed(e.to_string()))?),
            None => None,
        },
        elements: elements.map_err(|e| StoreError::Failed(e.to_string()))?,
        cover: cover_from_text(row.text(first + 6)?)?,
        only_if_covered: row.int(first + 7)? != 0,
        wishes: row.json(first + 8)?,
    })
}

fn delegation(row: &Row, first: usize, participants: Vec<Participant>) -> Stored<DelegationRow> {
    let language = row.text(first + 7)?;
    Ok(DelegationRow {
        answer: from_word(row.text(first)?)?,
        version: row.int(first + 1)?,
        generation: row.int(first + 2)?,
        delegation: Delegation {
            contact: row.json(first + 3)?,
            filled_in_by: row.text_or_null(first + 4)?.map(crate::sql::from_json).transpose()?,
            buyer_reference: row.text(first + 5)?.to_owned(),
            message: Personal::new(row.text(first + 6)?),
            participants,
            ..Delegation::default()
        },
        language: Language::from_tag(language).unwrap_or_default(),
        terms: row.text(first + 8)?.to_owned(),
        terms_at: row.instant_or_null(first + 9)?,
        registered_at: row.instant(first + 10)?,
        changed_at: row.instant(first + 11)?,
    })
}

impl RegistrationStore for Session<'_> {
    fn delegation(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Option<DelegationRow>> {
        let key = [Param::from(gathering.as_str()), organisation.as_str().into()];
        let head = self.first(
            "SELECT answer, version, generation, contact, filled_in_by, buyer_reference, message, language, terms,
                    terms_at, registered_at, changed_at
               FROM delegation WHERE gathering = ?1 AND organisation = ?2",
            &key,
        )?;
        let Some(head) = head else { return Ok(None) };
        let people = self.rows(
            "SELECT id, name, email, role, field, elements, cover, only_if_covered, wishes
               FROM participant WHERE gathering = ?1 AND organisation = ?2 ORDER BY position, id",
            &key,
        )?;
        let people = people.iter().map(|row| participant(row, 0)).collect::<Stored<_>>()?;
        let mut row = delegation(&head, 0, people)?;
        self.load_joint_wishes(gathering, organisation, &mut row.delegation)?;
        Ok(Some(row))
    }

    fn delegations(&mut self, gathering: &GatheringId) -> Stored<Vec<(OrganisationId, DelegationRow)>> {
        let mut people: BTreeMap<String, Vec<Participant>> = BTreeMap::new();
        let rows = self.rows(
            "SELECT organisation, id, name, email, role, field, elements, cover, only_if_covered, wishes
               FROM participant WHERE gathering = ?1 ORDER BY organisation, position, id",
            &[gathering.as_str().into()],
        )?;
        for row in &rows {
            people.entry(row.text(0)?.to_owned()).or_default().push(participant(row, 1)?);
        }
        let heads = self.rows(
            "SELECT d.organisation, d.answer, d.version, d.generation, d.contact, d.filled_in_by, d.buyer_reference,
                    d.message, d.language, d.terms, d.terms_at, d.registered_at, d.changed_at
               FROM delegation d JOIN organisation o ON o.gathering = d.gathering AND o.id = d.organisation
              WHERE d.gathering = ?1 ORDER BY o.position, o.id",
            &[gathering.as_str().into()],
        )?;
        let mut found: Vec<(OrganisationId, DelegationRow)> = heads
            .iter()
            .map(|head| {
                let people = people.remove(head.text(0)?).unwrap_or_default();
                Ok((head.id(0)?, delegation(head, 1, people)?))
            })
            .collect::<Stored<_>>()?;
        self.load_all_joint_wishes(gathering, found.iter_mut().map(|(id, row)| (&*id, &mut row.delegation)))?;
        Ok(found)
    }

    fn signed_up_elsewhere(
        &mut self,
        but: &GatheringId,
        organisation: &OrganisationId,
        number: Option<&str>,
    ) -> Stored<Vec<(GatheringId, OrganisationId)>> {
        let rows = self.rows(
            "SELECT gathering, organisation FROM delegation WHERE organisation = ?2 AND gathering <> ?1
              UNION
             SELECT d.gathering, d.organisation
               FROM organisation o JOIN delegation d ON d.gathering = o.gathering AND d.organisation = o.id
              WHERE o.organisation_number = ?3 AND o.gathering <> ?1",
            &[but.as_str().into(), organisation.as_str().into(), number.into()],
        )?;
        rows.iter().map(|row| Ok((row.id(0)?, row.id(1)?))).collect()
    }

    fn put_delegation(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        mut row: DelegationRow,
    ) -> Stored<DelegationRow> {
        let filled_in_by = row.delegation.filled_in_by.as_ref().map(to_json).transpose()?;
        let (contact, answer) = (to_json(&row.delegation.contact)?, to_word(&row.answer)?);
        self.send(
            "INSERT INTO delegation (gathering, organisation, answer, version, generation, contact, filled_in_by,
                    buyer_reference, message, language, terms, terms_at, registered_at, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
             ON CONFLICT (gathering, organisation) DO UPDATE SET answer = excluded.answer,
                    version = excluded.version, generation = excluded.generation, contact = excluded.contact,
                    filled_in_by = excluded.filled_in_by, buyer_reference = excluded.buyer_reference,
                    message = excluded.message, language = excluded.language, terms = excluded.terms,
                    terms_at = excluded.terms_at, registered_at = excluded.registered_at,
                    changed_at = excluded.changed_at",
            &[
                gathering.as_str().into(),
                organisation.as_str().into(),
                (&answer).into(),
                row.version.into(),
                row.generation.into(),
                (&contact).into(),
                filled_in_by.as_deref().into(),
                (&row.delegation.buyer_reference).into(),
                row.delegation.message.reveal().into(),
                row.language.tag().into(),
                (&row.terms).into(),
                row.terms_at.into(),
                row.registered_at.into(),
                row.changed_at.into(),
            ],
        )?;
        self.put_joint_wishes(gathering, organisation, &row.delegation)?;
        if row.version > 1 {
            self.remove_all_but(gathering, organisation, &row.delegation.participants)?;
        }
        self.put_participants(gathering, organisation, &mut row.delegation.participants)?;
        Ok(row)
    }

    fn add_late_request(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        request: &NewLateRequest<'_>,
        at: Timestamp,
    ) -> Stored<i64> {
        let (intent, delegation) = (to_word(&request.intent)?, to_json(request.delegation)?);
        self.number(
            "INSERT INTO late_request (gathering, organisation, intent, delegation, received_at, version, terms, language)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id",
            &[
                gathering.as_str().into(),
                organisation.as_str().into(),
                (&intent).into(),
                (&delegation).into(),
                at.into(),
                request.version.into(),
                request.terms.into(),
                request.language.tag().into(),
            ],
        )
    }

    fn remove_late_request(&mut self, id: i64) -> Stored<()> {
        self.send("DELETE FROM late_request WHERE id = ?1", &[id.into()])
    }

    fn decide_late_request(
        &mut self,
        gathering: &GatheringId,
        id: i64,
        let_in: bool,
        reason: &str,
        at: Timestamp,
    ) -> Stored<bool> {
        let touched = self.execute(
            "UPDATE late_request SET let_in = ?3, reason = ?4, decided_at = ?5
              WHERE gathering = ?1 AND id = ?2 AND decided_at IS NULL",
            &[gathering.as_str().into(), id.into(), i64::from(let_in).into(), reason.into(), at.into()],
        )?;
        Ok(touched == 1)
    }

    fn late_requests(
        &mut self,
        gathering: &GatheringId,
        organisation: Option<&OrganisationId>,
    ) -> Stored<Vec<LateRequest>> {
        let rows = match organisation {
            None => self.rows(
                "SELECT id, organisation, intent, delegation, received_at, version, terms, language
                   FROM late_request WHERE gathering = ?1 AND decided_at IS NULL ORDER BY id DESC",
                &[gathering.as_str().into()],
            )?,
            Some(organisation) => self.rows(
                "SELECT id, organisation, intent, delegation, received_at, version, terms, language
                   FROM late_request WHERE gathering = ?1 AND organisation = ?2 AND decided_at IS NULL ORDER BY id DESC",
                &[gathering.as_str().into(), organisation.as_str().into()],
            )?,
        };
        let read = |row: &Row| {
            Ok(LateRequest {
                id: row.int(0)?,
                organisation: row.id(1)?,
                intent: from_word(row.text(2)?)?,
                delegation: row.json(3)?,
                received_at: row.instant(4)?,
                version: row.int(5)?,
                terms: row.text(6)?.to_owned(),
                language: Language::from_tag(row.text(7)?).unwrap_or_default(),
            })
        };
        rows.iter().map(read).collect()
    }

    fn addresses_elsewhere(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
    ) -> Stored<Vec<Personal>> {
        let rows = self.rows(
            "SELECT DISTINCT email FROM participant WHERE gathering = ?1 AND organisation <> ?2 AND email <> ''",
            &[gathering.as_str().into(), organisation.as_str().into()],
        )?;
        rows.iter().map(|row| Ok(Personal::new(row.text(0)?))).collect()
    }

    fn lock_capacities(&mut self, gathering: &GatheringId) -> Stored<()> {
        self.engine.lock(&format!("capacities {gathering}"))
    }

    fn reserved_by_others(
        &mut self,
        gathering: &GatheringId,
        capacity: &CapacityId,
        organisation: &OrganisationId,
    ) -> Stored<u32> {
        let sum = self.number(
            "SELECT CAST(COALESCE(SUM(units), 0) AS BIGINT) FROM reservation
              WHERE gathering = ?1 AND capacity = ?2 AND organisation <> ?3",
            &[gathering.as_str().into(), capacity.as_str().into(), organisation.as_str().into()],
        )?;
        Ok(u32::try_from(sum).unwrap_or(u32::MAX))
    }

    fn reserve(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        uses: &BTreeMap<CapacityId, u32>,
    ) -> Stored<()> {
        for (capacity, units) in uses {
            self.send(
                "INSERT INTO reservation (gathering, capacity, organisation, units) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (gathering, capacity, organisation) DO UPDATE SET units = excluded.units",
                &[
                    gathering.as_str().into(),
                    capacity.as_str().into(),
                    organisation.as_str().into(),
                    i64::from(*units).into(),
                ],
            )?;
        }
        Ok(())
    }
}

impl Session<'_> {
    fn remove_all_but(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        kept: &[Participant],
    ) -> Stored<()> {
        let key = [Param::from(gathering.as_str()), organisation.as_str().into()];
        let rows =
            self.rows("SELECT id FROM participant WHERE gathering = ?1 AND organisation = ?2", &key)?;
        for row in rows {
            let id = row.int(0)?;
            if !kept.iter().any(|person| person.id.0 == id) {
                self.send("DELETE FROM participant WHERE id = ?1", &[id.into()])?;
                self.send("DELETE FROM participant_own WHERE participant = ?1", &[id.into()])?;
                self.send("DELETE FROM participant_needs WHERE participant = ?1", &[id.into()])?;
            }
        }
        Ok(())
    }

    /// Stores participants in their order: those without a number yet get one. What goes to the store goes together.
    fn put_participants(
        &mut self,
        gathering: &GatheringId,
        organisation: &OrganisationId,
        people: &mut [Participant],
    ) -> Stored<()> {
        let columns = people.iter().map(Columns::of).collect::<Stored<Vec<_>>>()?;
        let (mut new, mut known) = (Vec::new(), Vec::new());
        for (position, (person, columns)) in people.iter().zip(&columns).enumerate() {
            let mut values = columns.params(gathering, organisation, position, person);
            if person.id.0 < 0 {
                new.push(values);
            } else {
                values.push(person.id.0.into());
                known.push(values);
            }
        }
        let inserted = self.engine.query_each(
            "INSERT INTO participant (gathering, organisation, position, name, email, role, field, elements,
                    cover, only_if_covered, wishes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING id",
            &new,
        )?;
        let updated = self.engine.query_each(
            "UPDATE participant SET position = ?3, name = ?4, email = ?5, role = ?6, field = ?7, elements = ?8,
                    cover = ?9, only_if_covered = ?10, wishes = ?11
              WHERE gathering = ?1 AND organisation = ?2 AND id = ?12 RETURNING id",
            &known,
        )?;
        if updated.iter().any(Vec::is_empty) {
            return Err(StoreError::Failed("a participant to update is not there".to_owned()));
        }
        drop((new, known));
        for (person, rows) in people.iter_mut().filter(|person| person.id.0 < 0).zip(&inserted) {
            let [row] = rows.as_slice() else {
                return Err(StoreError::Failed("a participant got no number".to_owned()));
            };
            person.id = ParticipantId(row.int(0)?);
        }
        Ok(())
    }
}

/// What of a participant is stored in another form.
struct Columns {
    elements: String,
    cover: String,
    wishes: String,
}

impl Columns {
    fn of(person: &Participant) -> Stored<Self> {
        let words: Vec<&str> = person.elements.iter().map(ElementId::as_str).collect();
        let (cover, wishes) = (cover_to_text(&person.cover), to_json(&person.wishes)?);
        Ok(Self { elements: words.join(" "), cover, wishes })
    }

    fn params<'a>(
        &'a self,
        gathering: &'a GatheringId,
        organisation: &'a OrganisationId,
        position: usize,
        person: &'a Participant,
    ) -> Vec<Param<'a>> {
        vec![
            gathering.as_str().into(),
            organisation.as_str().into(),
            i64::try_from(position).unwrap_or(i64::MAX).into(),
            person.name.reveal().into(),
            person.email.reveal().into(),
            person.role.as_str().into(),
            person.field.as_ref().map(FieldId::as_str).into(),
            (&self.elements).into(),
            (&self.cover).into(),
            i64::from(person.only_if_covered).into(),
            (&self.wishes).into(),
        ]
    }
}
