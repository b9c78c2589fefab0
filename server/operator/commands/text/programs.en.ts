// English help of the programs that are started apart, and what the demo's says. {name} is a place for a value.

export const programsEn = {
  start: `Starts Kazva: database, pages, API. Ctrl-C stops it.

  npm start

  --help   this text

It takes no other option: settings stand in the environment, as PORT=5000 npm start. .env.example and docs/settings.md say which
there are. Without any it runs at http://localhost:4000, with a database of its own in var, and a demo city.
`,
  count: `npm run count [-- --watch | --give-up KEY | --give-up taken-back | --give-up counter | --forget KEY]

Holds the night of every city that is due, once: from its hour on, once a day, what waits is opened, whole groups are
published, and the rest is sealed again under a new key. In demo cities it opens whatever is full. After the end of a
quarter it pools what waits at quiet places. Of members' journal and of opened comments it forgets what is older than
their municipality keeps, and sessions of members that are over. Needs DATABASE_URL, or a server that is not running,
since the embedded database has room for one. Settings: see .env.example.

--watch               Goes on counting, as a process of its own with the ballot keys, beside servers with COUNTER=elsewhere,
                      until it is stopped. A second one with the same keys takes turns with it. See docs/two-hosts.md.
--give-up KEY         Deletes the slips of a lost ballot key, which nobody can open. Only if its file will never come
                      back; the counter names lost keys.
--give-up taken-back  Deletes the slips that wait, in a database that was taken back, under keys of nights that were held
                      since: they were published or sealed again then. Only if the later database is gone for good. Until
                      then the counter opens nothing in their cities, and says so.
--give-up counter     From now on this database's ballot keys lie in the folders named here, whatever else was known. Only if
                      the folders that had them are gone for good: what waits under keys of there stays shut, and is given
                      up key by key. Another counter that has them all the same opens nothing any more.
--forget KEY          Deletes a ballot key that lies in the folders but is unknown to the database. Only if no other
                      database uses these folders, and none will be brought back to a state that knows it; the counter
                      names such keys.
--help                This text.

Exits with 1 where the clock is off, or the folders of keys belong to another counter, and then opens nothing; where a
key is lost, a folder of keys cannot be written, so that no new key is used, or the database was taken back.
`,
  demo: {
    help: `Adds invented ratings to a demo city, or takes away what it published.

  npm run demo -- --ratings 100000
  npm run demo -- --municipality kazanlak --clear

  --ratings NUMBER       how many ratings to add, over the last two years
  --clear                take away every rating and its counts (before any are added)
  --municipality SLUG    the demo city (stara-zagora)
  --seed TEXT            other invented ratings for another text (kazva)
  --help                 this text

With DATABASE_URL that database is used, else the embedded one, which must not be running.
A municipality that is live is refused.
`,
    cleared: 'Cleared {count} ratings of {slug}.',
    progress: '{count} of {of} ratings',
    added: 'Added {count} invented ratings to {slug}.',
    none: 'There is no municipality "{slug}".',
    live: '"{slug}" is live: invented ratings never stand beside real ones. Nothing was changed.',
    noPlaces: '"{slug}" has no places to rate.',
    few: 'Fewer than {threshold} ratings are never published.',
  },
};

export type ProgramWords = typeof programsEn;
