-- Networks that a municipality lists are of two kinds: many people behind one address, as the Wi-Fi of a place, and a carrier's, whose
-- addresses are counted like anybody's. Those that are there: a carrier's where they are larger than a /24, or a /48 of IPv6.
ALTER TABLE shared_networks ADD COLUMN kind text NOT NULL DEFAULT 'WIFI';
-- As a change of type: what updates rows sees none, since the table's owner is held to its policies too.
ALTER TABLE shared_networks ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN kind TYPE text USING
  CASE WHEN masklen(network::cidr) < CASE family(network::cidr) WHEN 4 THEN 24 ELSE 48 END THEN 'CARRIER' ELSE 'WIFI' END;
ALTER TABLE shared_networks ALTER COLUMN kind SET DEFAULT 'WIFI', ADD CHECK (kind IN ('WIFI', 'CARRIER'));
