-- Where a city takes what is broken at a place: an address with holes for what is known of the place, and a phone. That of a category
-- goes before that of the whole city.
ALTER TABLE municipalities ADD COLUMN request_address text, ADD COLUMN request_phone text;
ALTER TABLE categories ADD COLUMN request_address text, ADD COLUMN request_phone text;

DO $$
DECLARE
  member text := quote_ident(current_database() || '_member');
BEGIN
  EXECUTE format('GRANT UPDATE (request_address, request_phone) ON municipalities TO %s', member);
END
$$;
