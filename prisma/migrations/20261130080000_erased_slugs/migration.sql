-- What an erased municipality was called before is kept: nobody else is ever called that.

ALTER TABLE erasures ADD COLUMN former_slugs text[] NOT NULL DEFAULT '{}';

DO $do$
DECLARE
  mover constant text := current_database() || '_mover';
  erased constant text := 'EXISTS (SELECT FROM erasures e
    WHERE e.erased_at IS NOT NULL AND (e.slug = municipalities.slug OR municipalities.slug = ANY (e.former_slugs)))';
BEGIN
  EXECUTE format('GRANT UPDATE (former_slugs) ON erasures TO %I', mover);
  EXECUTE format('ALTER POLICY not_erased ON municipalities WITH CHECK (NOT %s)', erased);
  EXECUTE format('ALTER POLICY not_renamed ON municipalities WITH CHECK (NOT %s)', erased);
END
$do$;
