-- The organisation number as a column, so that the same organisation is found in other gatherings without reading them all.

ALTER TABLE organisation ADD COLUMN organisation_number TEXT;

-- It lies in the text of what was invited: nine digits after its name.
UPDATE organisation
   SET organisation_number = substr(invited, {POSITION}(invited, '"organisation_number":"') + 23, 9)
 WHERE {POSITION}(invited, '"organisation_number":"') > 0;

CREATE INDEX organisation_by_number ON organisation (organisation_number);
