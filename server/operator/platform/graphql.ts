// How the platform itself does, for operators: its versions, the room that it takes, and the last errors of this process.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builder } from '../../api/builder.ts';
import type { House } from '../../api/context.ts';
import type { LogMemory, ToldError } from '../../foundation/log-memory.ts';
import { ROOT } from '../../foundation/project-root.ts';
import {
  findPaperAddress,
  PaperAddressType,
  type PaperAddress,
} from '../../municipality/municipalities/paper-address.ts';
import { measureDatabase, type DatabaseFacts } from './store.ts';

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

interface PlatformState {
  readonly clock: House['clock'];
  readonly memory: LogMemory;
  readonly database: DatabaseFacts;
  readonly address: PaperAddress;
}

const PlatformType = builder.objectRef<PlatformState>('Platform').implement({
  description: 'The platform as a whole.',
  fields: (t) => ({
    version: t.string({ description: 'Its version.', resolve: () => findVersion() }),
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
      description: 'How many bytes the database takes, of all municipalities together.',
      resolve: ({ database }) => database.bytes,
    }),
    clockOffHours: t.float({
      nullable: true,
      description:
        'By how many hours the clock of this process is ahead, or behind where negative, of the last time that was right or of the ' +
        "database's clock; null where it is right. While it is off nothing is opened, rotated or forgotten.",
      resolve: ({ clock }) => {
        const fault = clock.fault();
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
      resolve: ({ memory }) => memory.since,
    }),
    errors: t.field({
      type: [ToldErrorType],
      description: 'Its last 50 errors since then, the latest first.',
      resolve: ({ memory }) => memory.errors(),
    }),
  }),
});

builder.queryField('platform', (t) =>
  t.field({
    type: PlatformType,
    access: 'platform.read',
    description: 'How the platform itself does, for operators.',
    resolve: async (_root, _args, { database, grant, memory, clock, addresses, publicUrl }) => ({
      memory,
      clock,
      address: await findPaperAddress({ addresses, publicUrl }, { isDemo: false, host: null }),
      database: await measureDatabase(database.operator.pool, grant('platform.read', null)),
    }),
  }),
);

/** The version in package.json. */
function findVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('package.json names no version.');
}

/** The name of the last migration: all of them are applied at each start, or it fails. */
function lastMigration(): string {
  const folder = readdirSync(join(ROOT, 'prisma/migrations'), { withFileTypes: true });
  const names = folder.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.toSorted().at(-1) ?? '';
}
