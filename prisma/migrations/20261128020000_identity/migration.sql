-- Identity providers: a municipality's people may sign in where they sign in to everything else.

-- domains: what comes after the @ of the addresses that the provider speaks for. factor_claim: which claim (amr, acr) stands
-- for a second factor, where it has one of factor_values. client_secret is sealed by a key of the data folder.
CREATE TABLE identity_providers (
  municipality_id bigint PRIMARY KEY REFERENCES municipalities,
  issuer text NOT NULL,
  client_id text NOT NULL,
  client_secret bytea,
  domains text[] NOT NULL CHECK (cardinality(domains) BETWEEN 1 AND 20),
  factor_claim text CHECK (factor_claim IN ('amr', 'acr')),
  factor_values text[] NOT NULL DEFAULT '{}',
  CONSTRAINT identity_providers_factor_check CHECK ((factor_claim IS NULL) = (cardinality(factor_values) = 0))
);

-- A second factor that the provider asked for, in this session.
ALTER TABLE sessions ADD COLUMN has_factor boolean NOT NULL DEFAULT false;

DO $do$
DECLARE
  prefix constant text := current_database();
  each text;
BEGIN
  ALTER TABLE identity_providers ENABLE ROW LEVEL SECURITY;
  ALTER TABLE identity_providers FORCE ROW LEVEL SECURITY;
  EXECUTE format('GRANT SELECT ON identity_providers TO %I', prefix || '_gate');
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON identity_providers TO %I', prefix || '_operator');
  FOREACH each IN ARRAY ARRAY['gate', 'operator'] LOOP
    EXECUTE format('CREATE POLICY %I ON identity_providers TO %I USING (true) WITH CHECK (true)', each, prefix || '_' || each);
  END LOOP;
END
$do$;
