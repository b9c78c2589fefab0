-- For a peer that does every request in a role of its own: what a visitor may do, and no more.
CREATE ROLE visitor;
GRANT SELECT ON locations TO visitor;
GRANT SELECT, INSERT ON ratings TO visitor;
GRANT SELECT, INSERT, UPDATE ON tallies TO visitor;
