// Weighs a new slip: which of the rules it breaks first, and what it takes if it breaks none. Whether too many came only the night tells.
import type { Arrival, BallotId, Reason, SlipKind, Trust } from '../../foundation/ballot.ts';
import type { City, Ruled } from './city-state.ts';
import { narrow, wide, type Address } from '../../foundation/networks.ts';
import type { Judged } from './replay-cache.ts';
import type { Period } from './counting-period.ts';
import {
  ceilingFor,
  channelOf,
  hoursAt,
  tabletChannel,
  type Channel,
  type Placed,
  type Rulebook,
  type Settings,
} from './city-limits.ts';
import { allowanceOf, isOpen, quarterOf, wideAllowanceOf } from './rules.ts';
import { Taken, type Counted } from './quota-use.ts';

/** A slip that somebody casts. Address null: nobody can say where it comes from. */
export interface Slip extends Placed {
  readonly municipality: Ruled;
  readonly ballotId: BallotId;
  readonly kind: SlipKind;
  readonly address: Address | null;
  /** It comes from the location's own tablet, which has shown its token. */
  readonly isFromTablet: boolean;
}

/** Where a slip comes from: a channel that many share (a tablet is one), or (null) a network of its own. */
export interface Origin {
  readonly channel: Channel | null;
  readonly network: Address;
  readonly wide: Address | null;
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
};

/** Where the slip comes from, as its municipality sees it. */
export function originOf(slip: Slip, settings: Settings): Origin {
  const { address, municipality, locationId } = slip;
  return {
    channel: slip.isFromTablet
      ? tabletChannel(locationId)
      : channelOf(address, settings, municipality.isDemo),
    network: address === null ? [] : narrow(address),
    wide: address === null ? null : wide(address),
  };
}

/**
 * Judges the slip. It is counted where its place is open and its network and its channel have room for one more; then, and only then, it
 * takes that room. What is unconfirmed takes nothing: who sends a thousand votes cannot spoil those of others.
 */
export function weigh(slip: Slip, scales: Scales): Judged {
  const { kind, locationId } = slip;
  const { city, period, origin, at } = scales;
  const channel = origin.channel && city.windows.ofChannel(kind, origin.channel.name);
  channel?.moveTo(at);
  const name = (network: Address | null): number | null =>
    network === null || origin.channel !== null ? null : period.key.name(kind, locationId, network);
  const counted = {
    counts: period.counts,
    own: name(origin.network),
    wide: name(origin.wide),
    channel,
  };
  const trust = trustIn(slip, counted, scales);
  const arrival = trust === COUNTED ? arrivalOf(slip, counted, scales) : null;
  const taken = trust === COUNTED ? new Taken(counted, at) : null;
  return { locationId, kind, trust, arrival, taken, underWay: 0, isInBox: false, wasReceived: false };
}

function trustIn(slip: Slip, { counts, own, wide, channel }: Counted, scales: Scales): Trust {
  const { origin, rulebook } = scales;
  const { threshold } = slip.municipality;
  if (!isOpenNow(slip, scales)) return UNCONFIRMED.HOURS;
  if (own !== null && counts.get(own) >= allowanceOf(threshold)) return UNCONFIRMED.NETWORK;
  if (wide !== null && counts.get(wide) >= wideAllowanceOf(threshold)) return UNCONFIRMED.NETWORK;
  if (channel && origin.channel && channel.hour >= ceilingFor(origin.channel, rulebook.volumes))
    return UNCONFIRMED.CHANNEL;
  return COUNTED;
}

/** Null where no lot is drawn: a demo city's box opens at once, and answers and comments follow the scores. */
function arrivalOf(
  { municipality, kind }: Slip,
  { counts, own, wide }: Counted,
  { city, at }: Scales,
): Arrival | null {
  if (municipality.isDemo || kind !== 'score') return null;
  const isFirst = [own, wide].every((network) => network === null || counts.get(network) === 0);
  return { quarter: quarterOf(city.localTime(at)), isFirst };
}

function isOpenNow(slip: Slip, { city, rulebook, at }: Scales): boolean {
  const time = city.localTime(at);
  return isOpen(hoursAt(rulebook.settings.hours, slip, time.day), time);
}
