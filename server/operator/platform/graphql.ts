// How the platform itself does, for operators: its versions, its nights, what it has room for, and the last errors of this process.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import type { ToldError } from '../../foundation/log-memory.ts';
import { ROOT } from '../../foundation/project-root.ts';
import { findOwnVersion } from '../../foundation/project-version.ts';
import {
  findPaperAddress,
  PaperAddressType,
  type PaperAddress,
} from '../../municipality/municipalities/paper-address.ts';
import type { Condition } from './condition.ts';
import { describeDatabase, type DatabaseFacts } from './store.ts';

const ToldErrorType = builder.objectRef<ToldError>('ToldError').implement({
  description: 'An error that the log told: never with what anybody sent.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    words: t.exposeString('words', { description: 'As the log says it, in English.' }),
    id: t.exposeString('id', {
      nullable: true,
      description: 'The id that whoever met it was answered; in the log the rest stands under it.',
    }),
  }),
});

const HOUR_MS = 3_600_000;
const MEGABYTE = 1_000_000;
/** So that no vote is seen in it, whoever asks again and again. */
const inMegabytes = (bytes: number): number => Math.ceil(bytes / MEGABYTE) * MEGABYTE;

/** What is looked at when somebody asks. */
interface PlatformState {
  readonly house: Context;
  readonly condition: Condition;
  readonly database: DatabaseFacts;
  readonly address: PaperAddress;
}

const PlatformType = builder.objectRef<PlatformState>('Platform').implement({
  description:
    'The platform as a whole. Nothing here says which municipality, and nothing hangs on a vote that waits.',
  fields: (t) => ({
    version: t.string({ description: 'Its version.', resolve: () => findOwnVersion() }),
    node: t.string({ description: 'The version of Node that it runs on.', resolve: () => process.version }),
    postgres: t.string({
      description: 'The version of PostgreSQL.',
      resolve: ({ database }) => database.version,
    }),
    migration: t.string({
      description: 'The last migration of its database.',
      resolve: () => lastMigration(),
    }),
    databaseBytes: t.float({
      description: 'How many bytes the database takes, of all municipalities together, in whole megabytes.',
      resolve: ({ condition }) => inMegabytes(condition.databaseBytes),
    }),
    diskFreeBytes: t.float({
      description: 'How many bytes the disk of DATA_DIR has left, in whole megabytes.',
      resolve: ({ condition }) => inMegabytes(condition.diskFreeBytes),
    }),
    connections: t.int({
      description: 'How many connections to the database this process holds at most.',
      resolve: ({ database }) => database.connections,
    }),
    mostConnections: t.int({
      description: 'How many the database takes in all.',
      resolve: ({ database }) => database.mostConnections,
    }),
    counterSeconds: t.int({
      description: 'How many seconds ago the counter last looked into all boxes without a fault.',
      resolve: ({ condition }) => condition.counterSeconds,
    }),
    lateNights: t.int({
      description:
        'In how many live municipalities the night was to be held two hours ago, and was not: what waits there is not opened.',
      resolve: ({ condition }) => condition.lateNights,
    }),
    silentMunicipalities: t.int({
      description:
        'How many municipalities that usually vote fell silent: nothing was published for longer than ever. Which ones, anybody can see.',
      resolve: ({ condition }) => condition.silentCities,
    }),
    lastBackup: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the last backup was made that left its mark in DATA_DIR; null: none did.',
      resolve: ({ condition }) => condition.lastBackup,
    }),
    certificateEnd: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When the first certificate ends of those that citizens and members see; null: none is seen from the server.',
      resolve: ({ condition }) => condition.certificateEnd,
    }),
    mailHost: t.string({
      nullable: true,
      description: 'The mail server that takes letters; null: they lie in a folder.',
      resolve: ({ house }) => house.platform.mailHost,
    }),
    unsentLetters: t.int({
      description: 'Letters that a process left behind, which are sent by the next run of their job.',
      resolve: ({ condition }) => condition.unsentLetters,
    }),
    lateJobs: t.int({
      description: 'Jobs that were to begin a quarter of an hour ago, and have not.',
      resolve: ({ condition }) => condition.lateJobs,
    }),
    clockOffHours: t.float({
      nullable: true,
      description:
        'By how many hours the clock of this process is ahead, or behind where negative, of the last time that was right or of the ' +
        "database's clock; null where it is right. While it is off nothing is opened, rotated or forgotten.",
      resolve: ({ house }) => {
        const fault = house.clock.fault();
        return fault && fault.offMs / HOUR_MS;
      },
    }),
    address: t.expose('address', {
      type: PaperAddressType,
      description: 'The address that signs and papers of every live city without a host of its own carry.',
    }),
    since: t.field({
      type: 'DateTime',
      description: 'Since when this process runs.',
      resolve: ({ house }) => house.memory.since,
    }),
    errors: t.field({
      type: [ToldErrorType],
      description: 'Its last 50 errors since then, the latest first.',
      resolve: ({ house }) => house.memory.errors(),
    }),
  }),
});

builder.queryField('platform', (t) =>
  t.field({
    type: PlatformType,
    access: 'platform.read',
    description: 'How the platform itself does, for operators.',
    resolve: async (_root, _args, house) => ({
      house,
      condition: await house.findCondition(),
      address: await findPaperAddress(house, { isDemo: false, host: null }),
      database: await describeDatabase(house.database, house.grant('platform.read', null)),
    }),
  }),
);

/** The name of the last migration: all of them are applied at each start, or it fails. */
function lastMigration(): string {
  const folder = readdirSync(join(ROOT, 'prisma/migrations'), { withFileTypes: true });
  const names = folder.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.toSorted().at(-1) ?? '';
}
