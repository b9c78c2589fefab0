// Opens a court in front of the database, and looks every few seconds which periods are over.
import { grant } from '../../access/grants/grant.ts';
import { CITIZEN } from '../../access/grants/viewer.ts';
import type { RandomBytes } from '../../foundation/randomness.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { isOutage } from '../../foundation/outage-kinds.ts';
import { createRecent, type Recent } from '../../foundation/database/recent-reads.ts';
import type { Log } from '../../foundation/log.ts';
import { traceOf } from '../../foundation/error-trace.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { openCourt, type Court } from './court.ts';
import { toSettings, toVolumes, type Rulebook } from './city-limits.ts';
import {
  listCategoryHours,
  listOpened,
  listOpenedOn,
  listOpeningHours,
  listSharedNetworks,
} from './store.ts';
import type { SharedCounts } from './shared-counts.ts';
import { listPublished } from './store-volumes.ts';

export interface Standing extends Pick<Court, 'judge' | 'sweep'> {
  /** Reads again what is due of cities' rules, so that nobody hears by waiting that nobody voted in the last seconds (recent-reads.ts). */
  readonly keepUp: () => Promise<void>;
  /** No more looks; every period is ended. */
  readonly stop: () => void;
}

export interface StandingParts {
  readonly citizen: Connection;
  readonly random: RandomBytes;
  readonly now: () => Date;
  readonly log: Log;
  /** What other processes count too; null: each counts for itself. */
  readonly shared: SharedCounts | null;
}

const LOOK_MS = 10_000;
const SETTINGS_FRESH_MS = 10_000;
const VOLUMES_FRESH_MS = 3_600_000;

interface Rulebooks extends Pick<Recent<unknown, unknown>, 'keepUp'> {
  readonly find: (id: MunicipalityId) => Promise<Rulebook>;
}

/** The rules of a municipality: settings that are ten seconds old at the most, and what was usual an hour ago. */
function createRulebooks({ citizen: { pool }, now }: StandingParts): Rulebooks {
  const remember = <Value>(freshMs: number, read: (id: MunicipalityId) => Promise<Value>) =>
    createRecent<MunicipalityId, Value>({
      nameOf: String,
      read: async (ids) =>
        new Map(await Promise.all(ids.map(async (id) => [String(id), await read(id)] as const))),
      mostTogether: 1,
      now: () => now().getTime(),
      freshMs,
    });
  const settings = remember(SETTINGS_FRESH_MS, async (id) => {
    const cast = grant(CITIZEN, 'ballots.cast', id);
    const networks = await listSharedNetworks(pool, cast);
    const ofPlace = await listOpeningHours(pool, cast);
    return toSettings(networks, { ofPlace, ofCategory: await listCategoryHours(pool, cast) });
  });
  const volumes = remember(VOLUMES_FRESH_MS, async (id) => {
    const today = now().toISOString().slice(0, 10);
    return toVolumes(await listPublished(pool, grant(CITIZEN, 'ballots.cast', id), today));
  });
  return {
    find: async (id) => {
      const rulebook = { settings: await settings.find(id), volumes: await volumes.find(id) };
      return {
        settings: rulebook.settings ?? toSettings([], { ofPlace: new Map(), ofCategory: new Map() }),
        volumes: rulebook.volumes ?? toVolumes(new Map()),
      };
    },
    keepUp: async () => {
      await settings.keepUp();
      await volumes.keepUp();
    },
  };
}

/** A court that knows when each box was looked into. */
export async function startStanding(parts: StandingParts): Promise<Standing> {
  const { citizen, random, now, log, shared } = parts;
  const find = grant(CITIZEN, 'municipalities.find', null);
  const openedOn = () => listOpenedOn(citizen.pool, find);
  const rulebooks = createRulebooks(parts);
  const { judge, sweep, close } = openCourt({
    rulebook: rulebooks.find,
    openedOn,
    opened: (after) => listOpened(citizen.pool, find, after),
    shared,
    random,
    now,
  });
  await sweep();
  const timer = setInterval(() => {
    sweep().catch((error: unknown) => {
      // While the database is away periods end by the clock; that it is away others say.
      if (!isOutage(error)) log.note('periodsNotSwept', traceOf(error));
    });
  }, LOOK_MS);
  return {
    judge,
    sweep,
    keepUp: rulebooks.keepUp,
    stop: () => {
      clearInterval(timer);
      close();
    },
  };
}
