-- The kind of a letter in a column of its own, so that the database can choose, count and page by it.

ALTER TABLE letter ADD COLUMN kind TEXT NOT NULL DEFAULT '';
UPDATE letter SET kind = CASE
    WHEN content LIKE '{"kind":"invitation"%' THEN 'invitation'
    WHEN content LIKE '{"kind":"reminder"%' THEN 'reminder'
    WHEN content LIKE '{"kind":"receipt"%"changed":true}' THEN 'change'
    WHEN content LIKE '{"kind":"receipt"%' THEN 'receipt'
    WHEN content LIKE '{"kind":"withdrawal"%' THEN 'withdrawal'
    WHEN content LIKE '{"kind":"not-coming"%' THEN 'not-coming'
    WHEN content LIKE '{"kind":"late"%' THEN 'late'
    WHEN content LIKE '{"kind":"manage-link"%' THEN 'manage-link'
    WHEN content LIKE '{"kind":"confirmation"%' THEN 'confirmation'
    ELSE ''
END;
CREATE INDEX letter_kind ON letter (gathering, kind, id);
