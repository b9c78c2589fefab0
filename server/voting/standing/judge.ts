// Weighs a new slip: which of the rules it breaks first, and what it takes if it breaks none. Whether too many came only the night tells.
import type { Arrival, BallotId, Reason, Trust } from '../../foundation/ballot.ts';
import type { City, Ruled } from './city-state.ts';
import { around, type Address, type Share } from '../../foundation/networks.ts';
import type { Judged } from './replay-cache.ts';
import type { Group, Period } from './counting-period.ts';
import {
  ceilingFor,
  channelName,
  channelOf,
  hasAllowances,
  hoursAt,
  tabletChannel,
  type Channel,
  type Placed,
  type Rulebook,
  type Settings,
} from './city-limits.ts';
import { allowanceOf, isOpen, quarterOf } from './rules.ts';
import { asksPresenceOn, type Presence } from '../../municipality/presence/rules.ts';
import { marginLeft, Taken, type Brought, type Counted } from './quota-use.ts';

/** A slip that somebody casts. Address null: nobody can say where it comes from. */
export interface Slip extends Placed, Group {
  readonly municipality: Ruled;
  readonly ballotId: BallotId;
  readonly address: Address | null;
  /** It comes from the location's own tablet, which has shown its token. */
  readonly isFromTablet: boolean;
  /** It comes with a slip of paper, of which there are few, and each counts once: nothing else is asked. */
  readonly isPresent: boolean;
  /** Whether its place asks for a slip. */
  readonly presence: Presence;
}

/** Where a slip comes from: a channel that many share (a tablet is one), or (null) a network of its own. */
export interface Origin {
  readonly channel: Channel | null;
  /** The networks that it lies in, the narrowest first; nobody's where nobody can say. */
  readonly networks: readonly Share[];
}

/** What a slip is weighed with. */
export interface Scales {
  readonly city: City;
  readonly period: Period;
  readonly rulebook: Rulebook;
  readonly origin: Origin;
  readonly at: number;
}

const COUNTED: Trust = { standing: 'COUNTED', reason: null };
const UNCONFIRMED: Readonly<Record<Exclude<Reason, 'BURST'>, Trust>> = {
  NETWORK: { standing: 'UNCONFIRMED', reason: 'NETWORK' },
  CHANNEL: { standing: 'UNCONFIRMED', reason: 'CHANNEL' },
  HOURS: { standing: 'UNCONFIRMED', reason: 'HOURS' },
  PRESENCE: { standing: 'UNCONFIRMED', reason: 'PRESENCE' },
};

const NOBODYS: readonly Share[] = [{ network: [], share: 1 }];

/** Where the slip comes from, as its municipality sees it. */
export function originOf(slip: Slip, settings: Settings): Origin {
  const { address, municipality, locationId } = slip;
  return {
    channel: slip.isFromTablet
      ? tabletChannel(locationId)
      : channelOf(address, settings, municipality.isDemo),
    networks: address === null ? NOBODYS : around(address),
  };
}

/**
 * Judges the slip. It is counted where its place is open and asks for no slip of paper, and its network, or the margin of its group, and its channel have room for one
 * more; then, and only then, it takes that room. What is unconfirmed takes nothing: who sends a thousand votes cannot spoil those of
 * others. Where processes count together, they say what is left of the margin (agreement.ts).
 */
export function weigh(slip: Slip, scales: Scales): Judged {
  const { kind, locationId } = slip;
  const state = { underWay: 0, isInBox: false, wasReceived: false, agreement: null };
  if (slip.isPresent) return { locationId, kind, trust: COUNTED, arrival: null, taken: null, ...state };
  const { period, origin, at } = scales;
  const channel = origin.channel && broughtBy(origin.channel, slip, scales);
  const allowances = (hasAllowances(origin.channel) ? origin.networks : []).map(({ network, share }) => ({
    name: period.nameIn(slip, network),
    most: allowanceOf(slip.municipality.threshold, share),
    ifOpened: () => period.namesIfOpened(slip, network, at),
  }));
  const { counts } = period;
  const counted = {
    counts,
    allowances,
    isBeyond: allowances.some(({ name, most }) => counts.get(name) >= most),
    margin: {
      // Named one by one: a field after a spread costs each vote 20 µs.
      within: period.margin.within,
      beyond: period.margin.beyond,
      threshold: slip.municipality.threshold,
      names: period.groupNames(slip, at),
    },
    channel,
  };
  const trust = trustIn(slip, counted, scales);
  const arrival = trust === COUNTED ? arrivalOf(slip, counted, scales) : null;
  const taken = trust === COUNTED ? new Taken(counted, at) : null;
  return { locationId, kind, trust, arrival, taken, ...state };
}

/** Others have no room left for the slip, though this process has. */
export function unconfirm(judged: Judged, reason: 'NETWORK' | 'CHANNEL'): void {
  judged.trust = UNCONFIRMED[reason];
  judged.arrival = null;
  judged.taken?.giveBack();
  judged.taken = null;
}

/** What the channel brought until the instant, and may bring. */
function broughtBy(channel: Channel, { kind, locationId }: Slip, { city, rulebook, at }: Scales): Brought {
  const name = channelName(channel, locationId);
  const window = city.windows.ofChannel(kind, name);
  window.moveTo(at);
  return { name: `${kind}:${name}`, window, ...ceilingFor(channel, locationId, rulebook.volumes) };
}

function trustIn(slip: Slip, { isBeyond, margin, channel }: Counted, scales: Scales): Trust {
  if (isAbsent(slip, scales)) return UNCONFIRMED.PRESENCE;
  if (!isOpenNow(slip, scales)) return UNCONFIRMED.HOURS;
  const isAlone = scales.period.agreed === null;
  if (isBeyond && isAlone && marginLeft(margin) < 1) return UNCONFIRMED.NETWORK;
  if (channel === null) return COUNTED;
  const { window, hour, quarter } = channel;
  return window.hour >= hour || window.quarter >= quarter ? UNCONFIRMED.CHANNEL : COUNTED;
}

/** Null where no lot is drawn: a demo city's box opens at once, and answers and comments follow the scores. */
function arrivalOf(
  { municipality, kind }: Slip,
  { counts, allowances }: Counted,
  { city, at }: Scales,
): Arrival | null {
  if (municipality.isDemo || kind !== 'score') return null;
  const isFirst = allowances.every(({ name }) => counts.get(name) === 0);
  return { quarter: quarterOf(city.localTime(at)), isFirst };
}

/** Answers and comments come without a slip of paper, whoever has one: what was asked of the score is not asked of them. */
function isAbsent({ kind, presence }: Slip, { city, at }: Scales): boolean {
  return kind === 'score' && asksPresenceOn(presence, city.localTime(at).day);
}

function isOpenNow(slip: Slip, { city, rulebook, at }: Scales): boolean {
  const time = city.localTime(at);
  return isOpen(hoursAt(rulebook.settings.hours, slip, time.day), time);
}
