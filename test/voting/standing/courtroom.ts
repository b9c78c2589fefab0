// A court with a clock, a place and a rulebook of the test's own, and people who vote from any address.
import { randomBytes, randomUUID } from 'node:crypto';
import type { BallotId, SlipKind } from '../../../server/foundation/ballot.ts';
import type { RandomBytes } from '../../../server/foundation/randomness.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import type { Ruled } from '../../../server/voting/standing/city-state.ts';
import type { NetworkKind } from '../../../server/municipality/municipalities/shared-networks.ts';
import type { Group } from '../../../server/voting/standing/counting-period.ts';
import type { Presence } from '../../../server/municipality/presence/rules.ts';
import { openCourt, type Court, type Fate, type Judgement } from '../../../server/voting/standing/court.ts';
import { parseAddress, parseNetwork } from '../../../server/foundation/networks.ts';
import { toSettings, toVolumes, type SharedNetwork } from '../../../server/voting/standing/city-limits.ts';
import type { SharedCounts } from '../../../server/voting/standing/shared-counts.ts';
import type { Hours, Published, Schedule } from '../../../server/voting/standing/rules.ts';

export interface CourtroomOptions {
  readonly now?: string;
  readonly city?: Partial<Ruled>;
  /** Votes an hour that are expected from each shared network: behind one address, and of a carrier. */
  readonly sharedNetworks?: Readonly<Record<string, number>>;
  readonly carriers?: Readonly<Record<string, number>>;
  readonly hours?: readonly (Hours & { readonly locationId: bigint })[];
  /** Of the category of every place. */
  readonly categoryHours?: readonly Hours[];
  /** What these, and those of every place that has its own, were changed from, and when. */
  readonly categoryBefore?: Change;
  readonly placeBefore?: Change;
  readonly published?: ReadonlyMap<bigint, Published>;
  readonly random?: RandomBytes;
  /** What other courts count too. */
  readonly shared?: SharedCounts;
}

type Change = Pick<Schedule, 'before' | 'changedOn'>;

function scheduleOf(hours: readonly Hours[], change: Change = { before: [], changedOn: null }): Schedule {
  return { hours, ...change };
}

/** One vote; what is left out is new, at the first place, from nobody in particular. */
export interface Vote {
  readonly from?: string;
  readonly city?: bigint;
  readonly place?: bigint;
  readonly kind?: SlipKind;
  readonly id?: string;
  /** Of a tablet: the place at whose desk it stands. */
  readonly desk?: bigint;
  readonly isFromTablet?: boolean;
  /** With a slip of paper. */
  readonly isPresent?: boolean;
  readonly presence?: Presence;
  /** What becomes of it; without it, it comes into the box. */
  readonly fate?: Fate;
}

export interface Courtroom {
  readonly court: Court;
  /** The day on which the box was looked into last. */
  openedOn: string | null;
  /** The box is looked into on the day, these groups are opened, and the court hears of it. */
  readonly look: (day: string, opened: readonly Group[]) => Promise<void>;
  /** How often it was asked which groups were opened of some city. */
  asked: number;
  /** Whether the database cannot be asked. */
  isAway: boolean;
  /** Moves the clock to the instant, or on by so many milliseconds. */
  readonly move: (to: string | number) => void;
  readonly now: () => Date;
  /** The judgement of a vote, which is still to be settled. */
  readonly judge: (vote?: Vote) => Promise<Judgement>;
  /** Its trust in short: COUNTED, FLOOD, or the reason why it is unconfirmed. */
  readonly vote: (vote?: Vote) => Promise<string>;
  /** Many votes, one after the other; how many were judged how. */
  readonly tally: (votes: Iterable<Vote>) => Promise<Record<string, number>>;
}

export const PLACE = 7n;
const CATEGORY = 3n;

/** What a place published that had as many votes every day, a year ago too. */
export const everyDay = (perDay: number): Published => ({ perDay, days: 56, perDayAYearAgo: perDay });

/** Two places that publish so much that no burst and no ceiling is near. */
export const BUSY: ReadonlyMap<bigint, Published> = new Map([
  [PLACE, everyDay(1000)],
  [8n, everyDay(1000)],
]);

function listed(kind: NetworkKind, volumes: Readonly<Record<string, number>>): SharedNetwork[] {
  return Object.entries(volumes).map(([name, hourlyVolume]) => {
    const network = parseNetwork(name);
    if (network === null) throw new Error(`${name} is no network.`);
    return { kind, name, network, hourlyVolume };
  });
}

/** The same vote so often. */
export function times(count: number, vote: Vote = {}): Vote[] {
  return Array.from({ length: count }, () => vote);
}

/** Opens a courtroom. Its clock stands until it is moved. */
export function openCourtroom(options: CourtroomOptions = {}): Courtroom {
  let at = Date.parse(options.now ?? '2026-11-24T10:00:00Z');
  const ruled: Ruled = {
    id: 1n as MunicipalityId,
    isDemo: false,
    timeZone: 'Europe/Sofia',
    threshold: 5,
    ...options.city,
  };
  const networks = [
    ...listed('WIFI', options.sharedNetworks ?? {}),
    ...listed('CARRIER', options.carriers ?? {}),
  ];
  const rulebook = {
    settings: toSettings(networks, {
      ofPlace: new Map(
        (options.hours ?? []).map(({ locationId }, _at, all) => [
          locationId,
          scheduleOf(
            all.filter((row) => row.locationId === locationId),
            options.placeBefore,
          ),
        ]),
      ),
      ofCategory: new Map(
        options.categoryHours && [[CATEGORY, scheduleOf(options.categoryHours, options.categoryBefore)]],
      ),
    }),
    volumes: toVolumes(options.published ?? new Map<bigint, Published>()),
  };
  const opened: (Group & { readonly day: string })[] = [];
  const court = openCourt({
    rulebook: () => Promise.resolve(rulebook),
    opened: (after) => {
      if (after.size === 0) return Promise.resolve(new Map());
      room.asked += 1;
      const since = after.get(ruled.id) ?? '';
      return Promise.resolve(new Map([[ruled.id, opened.filter(({ day }) => day > since)]]));
    },
    openedOn: () =>
      room.isAway
        ? Promise.reject(new Error('The database is away.'))
        : Promise.resolve(new Map(room.openedOn === null ? [] : [[ruled.id, room.openedOn] as const])),
    shared: options.shared ?? null,
    random: options.random ?? randomBytes,
    now: () => new Date(at),
  });
  const judge = ({
    from = '192.0.2.1',
    city,
    place = PLACE,
    kind = 'score',
    id,
    desk,
    isFromTablet = false,
    isPresent = false,
    presence = { asksPresence: false, presenceChangedOn: null },
  }: Vote = {}) =>
    court.judge({
      municipality: city === undefined ? ruled : { ...ruled, id: city as MunicipalityId },
      locationId: place,
      categoryId: CATEGORY,
      deskId: desk ?? null,
      ballotId: (id ?? randomUUID()) as BallotId,
      kind,
      address: parseAddress(from),
      isFromTablet,
      isPresent,
      presence,
    });
  const vote = async (each: Vote = {}) => {
    const judgement = await judge(each);
    if (judgement.outcome === 'flood') return 'FLOOD';
    judgement.settle(each.fate ?? 'new');
    return judgement.trust.reason ?? judgement.trust.standing;
  };
  const room: Courtroom = {
    court,
    openedOn: null,
    asked: 0,
    look: async (day, groups) => {
      room.openedOn = day;
      opened.push(...groups.map((group) => ({ ...group, day })));
      await court.sweep();
    },
    isAway: false,
    move: (to) => {
      at = typeof to === 'number' ? at + to : Date.parse(to);
    },
    now: () => new Date(at),
    judge,
    vote,
    tally: async (votes) => {
      const counts: Record<string, number> = {};
      for (const each of votes) {
        const trust = await vote(each);
        counts[trust] = (counts[trust] ?? 0) + 1;
      }
      return counts;
    },
  };
  return room;
}
