// English words of the operator's terminal: what its commands did, would do, or cannot do. {name} is a place for a value.

/** A thing that a city is set up with: one of it, many, and by which form of an outcome it is told. */
const thing = (one: string, other: string) => ({ one, other, form: 'n' as 'm' | 'f' | 'n' });

const alike = (word: string) => ({ m: word, f: word, n: word, other: word });

export const wordsEn = {
  things: {
    municipality: thing('municipality', 'municipalities'),
    settlement: thing('settlement', 'settlements'),
    category: thing('service', 'services'),
    question: thing('question', 'questions'),
    option: thing('option', 'options'),
    hours: thing('opening hours', 'opening hours'),
    place: thing('place', 'places'),
  },
  outcomes: {
    CREATED: alike('new'),
    CHANGED: alike('changed'),
    UNCHANGED: alike('as it is'),
    KEPT: alike('the city’s own'),
  },
  offered: 'offered',
  counts: '{count} {things}: {outcomes}',
  steps: { READING: 'Reading', COMPARING: 'Comparing', SAVING: 'Saving' },
  progress: { known: '{step} places: {done} of {of}', unknown: '{step} places: {done}' },
  dry: 'Nothing was written. Without --dry-run it is done.',
  done: 'Done.',
  doneIn: 'Done in {seconds} s.',
  noFile: 'There is no file {file}.',
  register: {
    of: 'district of {district}, settlements: {settlements}',
    count: '{count} of {all} municipalities.',
  },
  notReadable: '{file} cannot be read',
  notWritable: '{file} cannot be written',
  noFolder: '{folder} cannot be a folder',
  notOpened: 'The database could not be opened',
  notTaken: 'The data were not taken to {name}',
  onboard: {
    owned: '{slug} is set up, and has members: from now on they change it, at {url}.',
    wouldInvite: '{who} would be invited as admin.',
    invited: 'Invited {who} to {slug} as admin. The link works once, for seven days.',
    again: '{email} is invited already. A new link: {command}',
    results: 'Results',
    members: 'Members',
    signs: 'Signs',
  },
  letters: {
    waits: 'The letter waits in the database: the server sends it while it runs.',
    sent: 'The letter is on its way.',
    kept: 'The letter lies in {folder}.',
  },
  templates: {
    none: '{slug} has nothing of the templates. To give it a service of theirs: --add KEY.',
    offered: 'What is offered is not added. Ask the city, then: --add KEY, once for each.',
    there: '{slug} has the service {key} already. Nothing was written.',
    retired: '{slug} took the service {key} out of use; only its members take it back. Nothing was written.',
    unknown: 'The templates have no service "{key}". They have: {keys}. Nothing was written.',
  },
  arms: {
    difference: 'Of 255, the two differ by {mean} in the mean and {largest} at most.',
    picture:
      'Flat shapes cannot show this drawing, so it is printed as an image: 600 dots per inch on signs up to A3 (arms 24 mm tall); on posters it stays below 48 mm.',
    look: 'The page shows the drawing and the arms beside each other. Only a person sees whether they are the same.',
  },
  invite: 'Invited {email} to {slug} as {role}. The link works once, for seven days.',
  factor: {
    taken: 'The second factor of {email} is taken away. Sessions that were ended: {count}.',
    after:
      'From now on the password alone lets in. An admin or operator must set up a new factor at the next sign-in.',
    noMember: '{email} is no member of {slug}.',
    none: '{email} has no second factor.',
  },
  identity: {
    secret: "Hand over the client's secret on standard input, or say --public.",
    removed: '{slug} has no identity provider any more.',
    set: 'People of {domains} sign in to {slug} by {issuer}.',
    redirect: 'Its redirect URI: {url}',
    notAskable: '{issuer} is no https address on a host of OIDC_HOSTS: name it there first.',
    none: 'The municipality has no identity provider.',
    taken: 'One of the domains leads to the provider of {owner} already.',
  },
  operators: {
    appointed: 'Whoever opens the link becomes an operator as {email}. It works once, for seven days.',
    dismissed: '{email} is no operator any more.',
    none: '{email} is no operator.',
  },
  documents: 'Each says in its last section what a person must still check.',
  unset: 'Not set, so that a gap stands in them instead: {settings}.',
  inUse:
    'Process {pid}, the server or another command, uses the database, which has room for one. Stop it while this command works, or use the operators’ pages.',
  operate: {
    outdated: 'Somebody was quicker. Look again, and repeat the command.',
    same: '{slug} is so already: nothing was changed.',
    suspended: '{slug} is suspended. Its pages say so within seconds.',
    resumed: '{slug} works again.',
    renamed: '{slug} is {name} now. Addresses with {slug} lead there.',
    noHost: '{slug} has no host of its own.',
    host: '{slug} is found at {url}.',
    noWebhooks: 'Webhooks of {slug} may lead nowhere.',
    webhooks: 'Webhooks of {slug} may lead to: {hosts}.',
    wrong: '{field}: this is none. It must be {expected}.',
    expected: {
      slug: 'Latin words in lower case, joined by dashes, and no word that the platform needs itself: veliko-tarnovo',
      host: 'a name of the Internet in lower case, without https:// and a path, none of the platform: results.starazagora.example',
      hosts:
        'names of the Internet, each with a port where it is not 443, 20 at the most: system.starazagora.example:8443',
    },
    ofHost:
      'The server must run, and the host lead to it: docs/hosts.md. On the operators’ pages it is asked while it runs.',
  },
  moving: {
    exported: '{file} holds {slug}: {rows} rows of {tables} tables. Guard it: it holds personal data.',
    waiting:
      'What waits in the box of votes is not in it: its README says why, and what that means for a move.',
    paper:
      'Paper slips that still hold and stay behind: {slips} in {piles} piles. Their codes hold at the old installation alone; make others at the new one, on the page “Paper slips”.',
    read: 'An export of {slug}, made {day}: {places} places, {ratings} ratings, {people} people.',
    dry: 'All of it can be brought in. Nothing was written.',
    imported:
      '{slug} is here. Its {people} people get in by "Forgotten password"; admins set up a second factor.',
    nobody: '{slug} is here. Nobody is a member yet: invite a first admin by {command}',
    restart: 'Restart the server: it makes the tokens of print shops and tablets at its start.',
    noErasure: 'No erasure of {slug} is planned.',
    kept: '{slug} will not be erased.',
    planned: 'The erasure of {slug} is planned already.',
    erased: '{slug} will be erased after {day}: all of it, and for good.',
    noExport: 'No export was named. Take one first where somebody may want it: export SLUG FILE.',
    until: 'Until then: {command}',
    otherExport: '{file} is an export of {slug}.',
    notErased: 'No municipality {slug} was erased here.',
  },
  backup: {
    external: '{command} is for the embedded database. docs/backup.md says how another one is backed up.',
    restored: '{folder} holds installation {installation} as it was at {day}.',
    members:
      'Before npm start: put the copy of members.key into {folder}, or no second factor of a member is right.',
    votes: 'What became of votes that waited, and what to do with keys: docs/keys.md, "After a restore".',
    verified:
      '{folder} can be restored. It is of {day}: PostgreSQL starts on it, and every row of {tables} tables was read. Municipalities: {municipalities}; published ratings: {ratings}.',
    made: '{folder} is a backup: {files} files, {megabytes} MB. Guard it: it holds passwords.',
    keys: 'No ballot keys are in it, nor members.key: beside the database they would open it. docs/backup.md says where they go.',
    keysApart:
      'The ballot keys are in {file}, encrypted. Whoever has it, an identity that opens it and the backup opens every vote that waited: delete it after a day or two (docs/keys.md). members.key is in neither.',
    keysFit: '{file} belongs to it, opens, and has the private half of every ballot key: {count}.',
    keysBack:
      'Its ballot keys are in {folder}. What waited opens in the next night; delete other copies of these keys then (docs/keys.md, "After a restore").',
    elsewhere:
      'With COUNTER=elsewhere this server has no ballot keys: they lie with the counter. Leave --keys out.',
  },
  transfer: {
    address: 'Hand over the address of the database on standard input, as DATABASE_URL is written.',
    exposed:
      'That database is on another machine, and without TLS that is checked: end its address with ?sslmode=verify-full. What DATABASE_TLS=off allows: docs/settings.md.',
    noFiles: '--package is for embedded files, and DATABASE_URL names another database.',
    embedded:
      'The database is embedded already. For files of another major version: --package FOLDER (docs/postgresql.md).',
    done: '{name} holds all of it: {rows} rows of {tables} tables, each compared, in {seconds} s.',
    setUrl: 'Start with that address as DATABASE_URL from now on, the same DATA_DIR and the same KEYS_DIR.',
    unsetUrl: 'Start without DATABASE_URL from now on, with the same DATA_DIR and the same KEYS_DIR.',
    left: 'The earlier files lie in {folder}.',
    old: 'Nothing starts on {name} any more, unless by transfer undo. It holds the same data: delete it once a backup of the new one is made.',
    nothing: '{name} is the one to start on: no data of it were taken elsewhere.',
    undone:
      '{name} is the one to start on again. What came to {other} since is not in it: start nothing there.',
  },
  cells: {
    none: 'CELLS names no map: this installation is all there is.',
    good: '{name} answers at {address}, and has the same map.',
    away: '{name} does not answer at {address}/benchmark.json.',
    refused: '{name} answers at {address}/benchmark.json with something else than what a cell publishes.',
    otherMap: '{name} has another map: give both the same file, and start them anew.',
    moved: '{slug} is still here, and is in {name} by the map: who looks for it is sent there.',
    unnamed: '{slug} is on no list: name it among the municipalities of {name}, or it is not compared.',
    misplaced:
      '{count} codes that are here begin as another cell’s: add each printed line to the codes of the cell before it.',
    wrong: 'The map does not hold yet.',
    holds: 'The map holds, as {name} sees it.',
  },
  roles: {
    written: 'The passwords are in {file}. Have an administrator run what was printed, then start.',
    noPassword: 'The address names no password of the owner: the administrator sets one.',
  },
};

export type TerminalWords = typeof wordsEn;
