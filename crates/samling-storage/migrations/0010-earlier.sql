-- An organisation's delegations in every gathering, found by its id.

CREATE INDEX delegation_by_organisation ON delegation (organisation);
