// Every setting in one place: its name, what it is, what holds where it is not set, and what its text means.
import { resolve } from 'node:path';
import {
  counterFrom,
  databaseConnectionsFrom,
  databaseTlsFrom,
  databaseUrlFrom,
  erasureDaysFrom,
  hostFrom,
  keyCopiesFrom,
  metricsPortFrom,
  membersHostFrom,
  oidcHostsFrom,
  requestHostsFrom,
  portFrom,
  proxiesFrom,
  publicUrlFrom,
  readingBudgetFrom,
  securityContactFrom,
  smtpUrlFrom,
  subProcessorsFrom,
  tracesUrlFrom,
  valkeyUrlFrom,
} from './parse.ts';

/** One setting. */
export interface Setting<Value> {
  /** What it is, for whoever runs the platform: sentences for docs/settings.md and .env.example. */
  readonly says: string;
  /** What holds where it is not set, in words. */
  readonly unset: string;
  readonly example: string;
  /** What the text means. Throws a SettingsError where it cannot be. */
  readonly from: (text: string) => Value;
}

const asItIs = (text: string): string => text;

/** By its name in the environment; env.ts reads them, and nothing else does. */
export const SETTINGS = {
  PORT: {
    says: 'The port that the server listens on; 0 takes any that is free.',
    unset: '4000',
    example: '4000',
    from: portFrom,
  },
  HOST: {
    says: 'The address of this machine that the server listens on; 0.0.0.0 is every IPv4 address, :: every address, as a container needs whose proxy is in another one.',
    unset:
      '127.0.0.1 where TRUST_PROXY is set, since nobody but the proxy of this machine shall come in; else every address',
    example: '127.0.0.1',
    from: hostFrom('HOST'),
  },
  METRICS_PORT: {
    says: 'The port on which the server says what it measures of itself, at /metrics, for Prometheus. Another one than PORT: no citizen and no proxy of theirs has any business there. See docs/metrics.md.',
    unset: 'nowhere',
    example: '9464',
    from: metricsPortFrom,
  },
  METRICS_HOST: {
    says: "The address of this machine that METRICS_PORT is listened on. Name one of a network that is the operators' alone: whoever reaches it reads all that is measured.",
    unset: '127.0.0.1: this machine alone',
    example: '10.0.0.5',
    from: hostFrom('METRICS_HOST'),
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    says: 'A collector of traces (OpenTelemetry, OTLP by HTTP) that hears which operations of members and operators run for how long, and which statements they ask. Of citizens it hears nothing. On another machine it is reached by https. See docs/metrics.md.',
    unset: 'none, and no code for it is loaded',
    example: 'http://127.0.0.1:4318',
    from: tracesUrlFrom,
  },
  DATABASE_URL: {
    says: 'The owner of an external PostgreSQL database, who may create roles. It is used for migrations only; the server logs in with roles of its own. With an external one no rating is invented, whatever DEMO says. On another machine it must have TLS whose certificate is checked: ?sslmode=verify-full at the end, and &sslrootcert= with a file where Node does not know its authority.',
    unset: 'the embedded PostgreSQL 17 in DATA_DIR',
    example: 'postgresql://owner:password@localhost:5432/kazva',
    from: databaseUrlFrom,
  },
  DATABASE_TLS: {
    says: 'Whether a PostgreSQL on another machine must have TLS whose certificate is checked: verified, or off. Off is for a network that is this machine’s own, as of its containers, or that is sealed by itself (WireGuard): whoever else stands in it reads passwords and votes on their way, and may answer in the database’s place. A socket, and an address of this machine, need none.',
    unset: 'verified, and the server does not start where it is not',
    example: 'off',
    from: databaseTlsFrom,
  },
  DATABASE_CONNECTIONS: {
    says: 'How many connections to the database a process of the server holds at most, from 14 on. They are divided among its roles, each of which has two. A command has as many for itself. All processes together must fit into max_connections of PostgreSQL, less the 3 that it keeps for its owner; a start says where its own do not.',
    unset: '28, of which 10 are for votes and citizens’ pages',
    example: '28',
    from: databaseConnectionsFrom,
  },
  DATA_DIR: {
    says: "Where everything that must survive lies: database, passwords of the roles, the id that says which database it belongs to (installation.id; see docs/postgresql.md), the key of members' sessions and second factors (members.key), and the tokens of print shops (print-tokens.json: one a municipality; tablet-addresses.json: one a tablet; made anew from tokens.key at each start). Where the counter is elsewhere also the secret of paper slips (slips.key). docs/backup.md says how it is backed up; the ballot keys lie elsewhere, in KEYS_DIR.",
    unset: 'the folder var',
    example: '/var/lib/kazva',
    from: (text) => resolve(text),
  },
  KEYS_DIR: {
    says: 'Where the private halves of the ballot keys lie. Never inside DATA_DIR: in one backup with the database they open every slip that waits in it. Lost, the waiting slips are lost with them. Keys that an earlier Kazva left in DATA_DIR are moved here at the start. See docs/keys.md.',
    unset: 'the folder beside DATA_DIR that is called as it is, with -keys after it: var-keys',
    example: '/var/lib/kazva-keys',
    from: (text) => resolve(text),
  },
  COUNTER: {
    says: 'Where the counter runs that holds the nights and has the ballot keys: here, in the server; or elsewhere, as npm run count -- --watch, in a process with an account or a machine of its own. Then this server has no KEYS_DIR, and makes none. See docs/two-hosts.md.',
    unset: 'here',
    example: 'elsewhere',
    from: counterFrom,
  },
  KEY_COPIES: {
    says: "More folders, each from the root, separated by a colon. Every private half lies in each of them before its key is used. Make them yourself, for the server's account alone (mkdir -m 700), each on a disk of its own, and within the disk: a folder that is not there is noticed, an empty mount point is not. While one is away no new key is used, and that is told.",
    unset: 'none',
    example: '/mnt/one/kazva-keys:/mnt/two/kazva-keys',
    from: keyCopiesFrom,
  },
  VALKEY_URL: {
    says: 'A Valkey in which several processes of the server count together how many votes come from a network, so that one network has no more room with two of them: a socket of this machine, or TLS. It must keep nothing on a disk. See docs/several-processes.md.',
    unset: 'none, and each process counts for itself',
    example: 'unix:/run/kazva/valkey.sock',
    from: valkeyUrlFrom,
  },
  PLATFORM_NAME: {
    says: 'What the platform calls itself on its pages.',
    unset: 'Kazva',
    example: 'Kazva',
    from: asItIs,
  },
  PUBLIC_URL: {
    says: 'Where citizens reach the server: printed into the QR code of every sign. An origin, without a path. A phone cannot open localhost: to scan a sign, name an address it can reach.',
    unset: 'http://localhost:PORT',
    example: 'https://kazva.example.bg',
    from: publicUrlFrom,
  },
  CELLS: {
    says: 'The map of a country of several installations, each a cell with its own cluster, servers, counter and keys: a file of JSON that says which municipalities and which codes are whose. It is the same in each of them. See docs/cells.md.',
    unset: 'this installation is all there is',
    example: '/etc/kazva/cells.json',
    from: (text) => resolve(text),
  },
  MEMBERS_HOST: {
    says: "The host, with a port where it needs one, that members' pages stand on, and nothing else. It is reached by the same protocol as PUBLIC_URL. See docs/members.md.",
    unset: "members' pages stand beside the citizens', on PUBLIC_URL",
    example: 'members.example.bg',
    from: membersHostFrom,
  },
  SMTP_URL: {
    says: 'The mail server that takes letters to members. On another machine it must offer TLS, by smtps:// or STARTTLS.',
    unset: 'none, and letters lie in the folder letters in DATA_DIR',
    example: 'smtp://user:password@mail.example.bg:587',
    from: smtpUrlFrom,
  },
  MAIL_FROM: {
    says: 'The sender of letters.',
    unset: "noreply@ the members' host",
    example: 'Kazva <kazva@example.bg>',
    from: asItIs,
  },
  OIDC_HOSTS: {
    says: 'The hosts on which identity providers may be asked, with commas between, each with its port where it is not 443: those of the issuer, its page, its tokens and its keys. The command npm run operator -- identity says who may come from there.',
    unset: 'none',
    example: 'login.example.bg',
    from: oidcHostsFrom,
  },
  REQUEST_HOSTS: {
    says: "The hosts of cities' own servers for reports of what is broken (Open311 GeoReport v2), with commas between, each with its port where it is not 443. No other is asked, whatever a city says; one in a private network is asked where it stands here. See docs/problem-reports.md.",
    unset: 'none',
    example: 'signali.example.bg',
    from: requestHostsFrom,
  },
  ERASURE_DAYS: {
    says: 'Days between the plan to erase a municipality and its erasure, from 1 to 365. Until they are over an operator may cancel it.',
    unset: '30',
    example: '30',
    from: erasureDaysFrom,
  },
  TRUST_PROXY: {
    says: "Proxies in front of the server, whose header X-Forwarded-For is believed: networks, with commas between them; loopback is this machine. Without it all votes that come through a proxy are one network's. Name nothing that a citizen could be: whoever is trusted may say where he is.",
    unset: 'nobody, and a request comes from where its connection does',
    example: 'loopback,10.0.0.0/8',
    from: proxiesFrom,
  },
  READING_BUDGET: {
    says: 'How many times the usual budget of a minute a network has for reading: queries, and pages that are made anew. More where a whole office reads from one address, or something is measured. Votes have none.',
    unset: '1',
    example: '1',
    from: readingBudgetFrom,
  },
  OPERATOR: {
    says: "Who runs the platform for the municipalities: name, address and contact in one line. The municipalities' documents on data protection name it as the processor.",
    unset: 'the documents leave a gap that a person must fill in',
    example: 'Example OOD, 6000 Stara Zagora, 1 Example St, privacy@example.bg',
    from: asItIs,
  },
  SECURITY_CONTACT: {
    says: 'Where somebody who found a weakness may say so: an e-mail address, or the address of a page. It stands in /.well-known/security.txt.',
    unset: 'the e-mail address in OPERATOR; without one there is no security.txt',
    example: 'security@example.bg',
    from: securityContactFrom,
  },
  SUB_PROCESSORS: {
    says: 'Whom the operator has work for it in its turn, with semicolons between: each with what it does and in which country. The documents name them.',
    unset: 'the documents leave a gap that a person must fill in',
    example: 'Example Hosting AD, servers in Bulgaria; Example Mail GmbH, letters, Germany',
    from: subProcessorsFrom,
  },
  STREETS: {
    says: 'A file of streets that lies below the maps of members and fitters: a PMTiles with the layers of a Protomaps basemap, cut to the country, which the server can read. Another one may be moved into its place at any time. See docs/streets.md.',
    unset: 'no file, and maps are drawings without streets',
    example: '/var/lib/kazva-streets/bulgaria.pmtiles',
    from: (text) => resolve(text),
  },
  DEMO: {
    says: 'none: no demo city, as for a platform that citizens use. 0: a new embedded database gets the demo cities Stara Zagora and Kazanlak without ratings. Anything else: with 20,000 invented ones in Stara Zagora; and an empty external database, which else gets no city, gets both, without ratings.',
    unset: 'invented ratings in an embedded database, no city in an external one',
    example: 'none',
    from: (text): 'none' | 'empty' | 'lively' =>
      text === 'none' ? 'none' : text === '0' ? 'empty' : 'lively',
  },
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

export type SettingName = keyof typeof SETTINGS;

/** What the text of a setting becomes. */
export type ValueOf<Name extends SettingName> = ReturnType<(typeof SETTINGS)[Name]['from']>;
