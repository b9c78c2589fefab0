// English help of `npm run operator`.

export const helpEn = `Runs the platform, and does for a municipality what nobody in it can do yet.

  npm run operator -- onboard city.yaml [--dry-run]
  npm run operator -- register FILE [--find TEXT]
  npm run operator -- arms FILE.svg --out FOLDER [--language LANGUAGE]
  npm run operator -- templates SLUG [--add KEY]… [--dry-run]
  npm run operator -- invite SLUG EMAIL
  npm run operator -- factor [SLUG] EMAIL --why TEXT
  npm run operator -- identity SLUG --issuer URL --client ID --domain DOMAIN < secret
  npm run operator -- suspend SLUG --why TEXT
  npm run operator -- resume SLUG --why TEXT
  npm run operator -- rename SLUG NEW --why TEXT
  npm run operator -- host SLUG HOST --why TEXT
  npm run operator -- webhooks SLUG HOST[:PORT]… --why TEXT
  npm run operator -- export SLUG FILE.zip
  npm run operator -- import FILE.zip
  npm run operator -- erase SLUG --why TEXT
  npm run operator -- certificate SLUG
  npm run operator -- appoint EMAIL --by NAME
  npm run operator -- dismiss EMAIL
  npm run operator -- documents SLUG --out FOLDER
  npm run operator -- clock [--right]
  npm run operator -- cells
  npm run operator -- backup FOLDER [--keys FILE --recipient AGE]
  npm run operator -- verify FOLDER [--keys FILE --identity FILE]
  npm run operator -- restore FOLDER [--keys FILE --identity FILE]
  npm run operator -- transfer external < address
  npm run operator -- transfer embedded
  npm run operator -- roles < address

  onboard FILE           sets a new city up from its files: settlements, services and questions, places with signs and
                         their codes, and the first admin invited. All that is wrong is told at once, with lines, and
                         nothing is written then. Run again, it makes the city what its files say now, until somebody
                         has joined it. server/operator/onboarding/city.schema.json says what stands in the file;
                         prisma/templates/example/city.yaml is one
    --dry-run            tells everything that would be done, and does none of it
    --language LANGUAGE  in which it speaks: bg or en (bg where LANG is Bulgarian, else en)
  register FILE          prints the municipalities of the register of settlements: code, name, district, how many settlements
    --find TEXT          only those with the text in their name, in either alphabet, or in their code
    --language LANGUAGE  in which it speaks: bg or en (as above)
  arms FILE.svg          takes a designer's drawing as arms (docs/arms.md), or says all that forbids it; keeps nothing
    --out FOLDER         where arms.svg is written to, and arms.html, which shows both beside each other
    --language LANGUAGE  of the reasons: bg or en (as above)
  templates SLUG         brings the services and questions that the city has of the platform's templates up to date.
                         What the city changed itself stays, and what it took out of use stays so. A service that its
                         templates gained later is offered, and not added
    --add KEY            gives the city this service of the templates too, with its questions; may be given again
    --dry-run            tells everything that would be done, and does none of it
  invite SLUG EMAIL      invites somebody to become a member: prints a link that works once, for seven days, and sends
                         it in a letter. An earlier link to the same address stops working
    --role ROLE          admin, head, analyst, editor, printer or auditor (admin). Whoever works on some places only is invited
                         by an admin, who says which
    --language LANGUAGE  the language of the letter: bg or en (bg)
  factor SLUG EMAIL      takes the second factor of a member away, who lost the phone and the backup codes, and ends all
                         sessions of the account, in every municipality. Then the password alone lets in: be sure who asks.
                         The other admins get a letter. Without SLUG: of an operator, and the other operators get it
    --why TEXT           for the journal, and for these letters
  identity SLUG          lets people of the domain sign in by an OpenID provider, whose host OIDC_HOSTS names. The client's
                         secret is read from standard input; at the provider, its redirect URI is
                         <members' address>/members/auth/identity
    --issuer URL         the issuer, as the provider writes it
    --client ID          the client's id there
    --domain DOMAIN      what comes after the @ of the addresses that the provider speaks for; may be given again
    --factor CLAIM=VALUE amr or acr with a value that stands for a second factor, as amr=mfa; may be given again, of the
                         same claim. Without it Kazva asks for its own
    --public             a client without a secret
    --remove             takes the provider away: from then on people sign in by a password
  suspend SLUG           its pages say that they are suspended, votes are refused (503), members read and change nothing
  resume SLUG            takes that back
  rename SLUG NEW        calls it NEW in addresses; those with the old name lead to it for ever, codes stay what they are
  host SLUG HOST         gives it a host of its own, which leads to its pages alone and stands on the signs made from then on
                         (docs/hosts.md says what the proxy does); --remove in the place of HOST takes it away
  webhooks SLUG HOST…    says to which hosts the webhooks of its admins may lead: to these and no others, at port 443 or the one
                         named (docs/webhooks.md); --remove in the place of HOST allows none
    --why TEXT           for the municipality to read in its journal
  export SLUG FILE       writes all of a municipality into a ZIP that is not there yet: tables, pictures, a README that says
                         what is in it and what is not. It holds personal data; the municipality's journal tells of it
  import FILE            brings a municipality in from an export, all of it or nothing. Nobody gets in by it: whoever is a
                         member sets a password by "Forgotten password"
    --dry-run            checks all of it, and writes nothing
  erase SLUG             plans the erasure of a municipality, in ERASURE_DAYS days; the running server carries it out
    --why TEXT           for the municipality to read in its journal
    --export FILE        the export that was taken before: the certificate names its hash
    --cancel             cancels what was planned
  certificate SLUG       prints the certificate of an erasure
    --language LANGUAGE  bg or en (bg)
  appoint EMAIL          makes somebody an operator, who then signs in at <members' address>/operator with a password and a
                         second factor: prints a link that works once, for seven days
    --by NAME            who appoints, as the pages call it (the account at the terminal)
  dismiss EMAIL          takes that away again, at once; what the account is in municipalities stays
  documents SLUG         writes the municipality's documents on data protection, accessibility and the start as PDFs, in
                         Bulgarian and English, from its data and settings as they are now
    --out FOLDER         where they are written to; made where it is missing
  clock                  says whether the clock is believed: beside the last time that was right, and the database's
    --right              it is: you looked at another one. Needed where Kazva stood still for more than eight days
  cells                  says whether the map of cells (CELLS) holds: asks each other cell, and compares what is here. Prints the
                         codes that the map must name whole, each with its cell. See docs/cells.md
  backup FOLDER          makes a backup of the embedded database and of what belongs to it, beside a running server too, into a
                         folder that is not there yet. Neither ballot keys nor members.key are in it (docs/backup.md)
    --keys FILE          copies the ballot keys too, into a file that is not there yet, encrypted; never beside FOLDER (keys.md)
    --recipient AGE      who can open that file: what age-keygen printed, age1…; may be given again
  verify FOLDER          tries a backup: restores it for a while into a temporary folder (TMPDIR), and reads every row
    --keys FILE          its ballot keys as well: that the file opens, and has every private half
    --identity FILE      the file that age-keygen wrote, with the secret key
  restore FOLDER         checks a backup, and brings it into an empty DATA_DIR
    --keys FILE          its ballot keys as well, into an empty KEYS_DIR
    --identity FILE      as above
  transfer external      takes the whole database to another PostgreSQL, whose address it reads from standard input as DATABASE_URL
                         is written: an empty database. Kazva must stand still. Every row is compared before it counts
  transfer embedded      takes it to a new embedded database in DATA_DIR (docs/postgresql.md)
    --package FOLDER     the npm package of the PostgreSQL that reads the present embedded files, of another major version
  transfer undo          lets a database be started on again whose data were taken elsewhere; what came there since is not in it
  roles                  prints the SQL with which an administrator makes the roles of a database, whose address it reads from
                         standard input: for an owner that may make none. No password is in it
  --help                 this text

With DATABASE_URL that database is used, else the embedded one, which must not be running but for a backup.
Settings: see .env.example.
`;
