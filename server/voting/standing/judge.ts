// Weighs a new slip: which of the rules it breaks first, and what it takes if it breaks none.
import type { BallotId, Reason, Trust } from '../../foundation/ballot.ts';
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
import { allowanceOf, isOpen, type BurstLimits } from './rules.ts';
import { Taken, type Counted } from './quota-use.ts';
import type { Window } from './sliding-counter.ts';

/** A slip that somebody casts. Address null: nobody can say where it comes from. */
export interface Slip extends Placed, Group {
  readonly municipality: Ruled;
  readonly ballotId: BallotId;
  readonly address: Address | null;
  /** It comes from the location's own tablet, which has shown its token. */
  readonly isFromTablet: boolean;
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
const UNCONFIRMED: Readonly<Record<Reason, Trust>> = {
  NETWORK: { standing: 'UNCONFIRMED', reason: 'NETWORK' },
  CHANNEL: { standing: 'UNCONFIRMED', reason: 'CHANNEL' },
  BURST: { standing: 'UNCONFIRMED', reason: 'BURST' },
  HOURS: { standing: 'UNCONFIRMED', reason: 'HOURS' },
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
 * Judges the slip. It is counted where its place is open and its network, its channel and its place have room for one
 * more; then, and only then, it takes that room. What is unconfirmed takes nothing: who sends a thousand votes cannot
 * spoil those of others.
 */
export function weigh(slip: Slip, scales: Scales): Judged {
  const { kind, locationId, questionId } = slip;
  const { city, period, origin, at } = scales;
  const windows = city.windows.ofPlace(kind, locationId);
  const channel =
    origin.channel === null
      ? windows.others
      : city.windows.ofChannel(kind, channelName(origin.channel, locationId));
  channel.moveTo(at);
  windows.all.moveTo(at);
  const allowances = (hasAllowances(origin.channel) ? origin.networks : []).map(({ network, share }) => ({
    name: period.nameIn(slip, network),
    most: allowanceOf(slip.municipality.threshold, share),
    ifOpened: () => period.nameIfOpened(slip, network, at),
  }));
  const counted = {
    counts: period.counts,
    allowances,
    channel,
    place: windows.all,
  };
  const trust = trustIn(slip, counted, scales);
  const taken = trust === COUNTED ? new Taken(counted, at) : null;
  return { locationId, kind, questionId, trust, taken, underWay: 0, isInBox: false, wasReceived: false };
}

function trustIn(slip: Slip, { counts, allowances, channel, place }: Counted, scales: Scales): Trust {
  const { locationId, municipality } = slip;
  const { origin, rulebook } = scales;
  if (!isOpenNow(slip, scales)) return UNCONFIRMED.HOURS;
  if (allowances.some(({ name, most }) => counts.get(name) >= most)) return UNCONFIRMED.NETWORK;
  const { hour, quarter } = ceilingFor(origin.channel, locationId, rulebook.volumes);
  if (channel.hour >= hour || channel.quarter >= quarter) return UNCONFIRMED.CHANNEL;
  // What a demo city published is invented, and its newcomer votes in bursts.
  if (municipality.isDemo || !isBurst(place, rulebook.volumes.limitsOf(locationId))) return COUNTED;
  return UNCONFIRMED.BURST;
}

function isOpenNow(slip: Slip, { city, rulebook, at }: Scales): boolean {
  const time = city.localTime(at);
  return isOpen(hoursAt(rulebook.settings.hours, slip, time.day), time);
}

function isBurst(window: Window, { tenMinutes, hour, day }: BurstLimits): boolean {
  return window.day >= day || window.hour >= hour || window.tenMinutes >= tenMinutes;
}
