// Says of each slip how far it is trusted. Nothing is refused but a flood; only what is counted takes anything.
import type { Arrival, BallotId, Receipt, Trust } from '../../foundation/ballot.ts';
import type { RandomBytes } from '../../foundation/randomness.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { City, type Ruled } from './city-state.ts';
import { agree } from './agreement.ts';
import { Flood, waveOf } from './flood.ts';
import type { Judged } from './replay-cache.ts';
import { hourOf, type Group, type Period } from './counting-period.ts';
import type { Rulebook } from './city-limits.ts';
import { originOf, weigh, type Slip } from './judge.ts';
import type { SharedCounts } from './shared-counts.ts';

/** What became of a slip that was judged: the box's receipt, or that it could not be stored. */
export type Fate = Receipt | 'unavailable';

/** The trust, to be settled once with the slip's fate: what did not come into the box gives back what it took. */
interface Weighed {
  readonly outcome: 'judged';
  readonly trust: Trust;
  /** Of a counted score of a live city, which its night looks at again. */
  readonly arrival: Arrival | null;
  readonly settle: (fate: Fate) => void;
}

export type Judgement = Weighed | { readonly outcome: 'flood' };

/** Judges one slip. Throws what reading the rulebook throws. */
export type Judge = (slip: Slip) => Promise<Judgement>;

export interface CourtParts {
  /** The rules of a municipality. Asked for each slip, so it answers from memory nearly always. */
  readonly rulebook: (id: MunicipalityId) => Promise<Rulebook>;
  /** The day on which each municipality's box was looked into last; one that never was may be left out. */
  readonly openedOn: () => Promise<ReadonlyMap<MunicipalityId, string>>;
  /** Of these municipalities the groups that were opened after a day; null: ever. Asked once a look. */
  readonly opened: (
    after: ReadonlyMap<MunicipalityId, string | null>,
  ) => Promise<ReadonlyMap<MunicipalityId, readonly Group[]>>;
  /** What other processes count too; null: there are none, or each counts for itself. */
  readonly shared: SharedCounts | null;
  readonly random: RandomBytes;
  readonly now: () => Date;
}

export interface Court {
  readonly judge: Judge;
  /** Ends the periods that are over. To be called every few seconds. */
  readonly sweep: () => Promise<void>;
  /** Ends every period. */
  readonly close: () => void;
}

/** A court that remembers nothing of an earlier process. */
export function openCourt(parts: CourtParts): Court {
  const cities = new Map<MunicipalityId, City>();
  const flood = new Flood();
  let openedOn: ReadonlyMap<MunicipalityId, string> = new Map();

  const cityOf = (ruled: Ruled): City => {
    const city = cities.get(ruled.id) ?? new City(ruled, openedOn.get(ruled.id) ?? null);
    cities.set(ruled.id, city);
    city.ruled = ruled;
    return city;
  };

  const judge = async (slip: Slip, isAgain = false): Promise<Judgement> => {
    const { municipality, ballotId, isFromTablet } = slip;
    const rulebook = await parts.rulebook(municipality.id);
    const agreed = parts.shared && (await parts.shared.period(municipality));
    const at = parts.now().getTime();
    const city = cityOf(municipality);
    const origin = originOf(slip, rulebook.settings);
    const period = city.period(at, parts.random, agreed);
    // Up to the flood nothing waits, so that no two slips see the same last vote left.
    const known = period.judged.find(ballotId);
    const isReplay = isSame(known, slip);
    const judged = isReplay ? known : weigh(slip, { city, period, rulebook, origin, at });
    // The same id for another place or kind is somebody's try: it is judged for itself, and not remembered.
    if (!known) period.judged.remember(ballotId, judged);
    const settle = underWay(period, ballotId, judged);
    const names = origin.networks.map(({ network, share }) => ({
      name: period.nameAnywhere(network),
      share,
    }));
    const isListed = origin.channel !== null && !isFromTablet;
    const wave = waveOf(names, { at, isListed, isReplay });
    const isFlood = await flood.isTooMuch(wave);
    const answer =
      isFlood || !parts.shared || !agreed
        ? null
        : await agree(parts.shared, { id: municipality.id, agreed, judged, isReplay, wave });
    if (isFlood || answer === 'flood') {
      settle('unavailable');
      return { outcome: 'flood' };
    }
    if (answer === 'turned' && !isAgain) {
      settle('unavailable');
      return judge(slip, true);
    }
    return { outcome: 'judged', trust: judged.trust, arrival: judged.arrival, settle };
  };

  return {
    judge: (slip) => judge(slip),
    sweep: async () => {
      const at = parts.now().getTime();
      // First what needs no database.
      for (const city of cities.values()) city.endPeriod(at);
      for (const city of cities.values()) city.forgetIdle(at);
      flood.forget(at);
      const days = await parts.openedOn();
      const looked = [...cities].filter(([id, city]) => city.openedOn !== (days.get(id) ?? null));
      const opened = await parts.opened(new Map(looked.map(([id, city]) => [id, city.openedOn])));
      openedOn = days;
      for (const [id, city] of looked) {
        const [day, groups, hour] = [days.get(id) ?? null, opened.get(id) ?? [], hourOf(at)];
        const hours =
          parts.shared && day !== null ? await parts.shared.noteOpened(id, day, hour, groups) : null;
        city.noteLook(day, groups, hours ?? groups.map(() => hour));
      }
    },
    close: () => {
      for (const city of cities.values()) city.end();
      cities.clear();
    },
  };
}

/** Whether the slip that was judged is this one again. */
function isSame(judged: Judged | undefined, { locationId, kind }: Slip): judged is Judged {
  return judged?.locationId === locationId && judged.kind === kind;
}

/** One request more with the slip is under way. The last one whose slip did not come into the box gives back. */
function underWay(period: Period, id: BallotId, judged: Judged): Weighed['settle'] {
  judged.underWay += 1;
  let isSettled = false;
  return (fate) => {
    if (isSettled) return;
    isSettled = true;
    judged.underWay -= 1;
    if (fate === 'new') judged.isInBox = true;
    if (fate === 'receivedBefore') judged.wasReceived = true;
    if (judged.isInBox || judged.underWay > 0) return;
    judged.taken?.giveBack();
    judged.taken = null;
    if (!judged.wasReceived) period.judged.forget(id, judged);
  };
}

declare module '../../api/context.ts' {
  interface House {
    readonly judge: Judge;
  }
}
