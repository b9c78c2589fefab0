// What people set for a municipality, and what is usual there: as far as it decides on standing.
import { contains, PRIVATE, type Address, type Network } from '../../foundation/networks.ts';
import type { NetworkKind } from '../../municipality/municipalities/shared-networks.ts';
import { busyHour, ceilingOf, grownVolume, TABLET_CEILING, usualVolume } from './rules.ts';
import type { Hours, Published, Schedule } from './rules.ts';

/** Many people behind one network, and how many votes an hour are expected from there. */
export interface Channel {
  /** HOME: where somebody tries out a demo city. */
  readonly kind: NetworkKind | 'TABLET' | 'HOME';
  readonly name: string;
  readonly hourlyVolume: number;
}

/** A network that the municipality lists as shared. */
export interface SharedNetwork extends Channel {
  readonly kind: NetworkKind;
  readonly network: Network;
}

/** How many votes a channel may bring in an hour and in a quarter of one. */
export interface Ceiling {
  readonly hour: number;
  readonly quarter: number;
}

/** When places are open: those with hours of their own, and the others by their category. */
export interface OpeningHours {
  readonly ofPlace: ReadonlyMap<bigint, Schedule>;
  readonly ofCategory: ReadonlyMap<bigint, Schedule>;
}

/** What people set. */
export interface Settings {
  readonly networks: readonly SharedNetwork[];
  readonly hours: OpeningHours;
}

/** What is usual: votes a day, by place and of all places together. */
export interface Volumes {
  readonly ofPlace: (locationId: bigint) => number;
  readonly whole: number;
}

/** What is in force at an instant. */
export interface Rulebook {
  readonly settings: Settings;
  readonly volumes: Volumes;
}

/** What a demo city takes for one shared network: its newcomer tries it out at home. */
const AT_HOME: Channel = { kind: 'HOME', name: 'at home', hourlyVolume: 0 };

/** The channel of the tablet at the location: all who stand at its desk. */
export function tabletChannel(locationId: bigint): Channel {
  return { kind: 'TABLET', name: `tablet ${locationId}`, hourlyVolume: 0 };
}

/** The settings, with the smallest networks first. */
export function toSettings(networks: readonly SharedNetwork[], hours: OpeningHours): Settings {
  return { networks: networks.toSorted((a, b) => b.network.bits - a.network.bits), hours };
}

/** What of a place decides when it is open. */
export interface Placed {
  readonly locationId: bigint;
  readonly categoryId: bigint;
  /** The place at whose desk a tablet stands; null: it is none. */
  readonly deskId: bigint | null;
}

/**
 * The hours of the place on the day (YYYY-MM-DD): its own, else those of its desk, else its category's; on a day on which they
 * were changed, those that it began with. None: nobody said any.
 */
export function hoursAt(
  { ofPlace, ofCategory }: OpeningHours,
  { locationId, deskId, categoryId }: Placed,
  day: string,
): readonly Hours[] {
  const place = ofPlace.get(locationId);
  // Of a place that day's hours are kept whole, wherever they came from.
  if (place && isChangedOn(place, day)) return place.before;
  if (place && place.hours.length > 0) return place.hours;
  const desk = deskId === null ? undefined : ofPlace.get(deskId);
  if (desk && desk.hours.length > 0) return desk.hours;
  const category = ofCategory.get(categoryId);
  if (!category) return [];
  return isChangedOn(category, day) ? category.before : category.hours;
}

/** A clock that differs a little may be a day behind. */
const isChangedOn = ({ changedOn }: Schedule, day: string): boolean => changedOn !== null && changedOn >= day;

/** The volumes after what each place published lately; a place that published nothing is left out. */
export function toVolumes(published: ReadonlyMap<bigint, Published>): Volumes {
  return {
    ofPlace: (locationId) => usualVolume(published.get(locationId)),
    whole: [...published.values()].reduce((sum, place) => sum + grownVolume(place), 0),
  };
}

/** The shared network that the address lies in: of several the smallest. Null where its network is its own. */
export function channelOf(address: Address | null, { networks }: Settings, isDemo: boolean): Channel | null {
  if (address === null) return null;
  const listed = networks.find(({ network }) => contains(network, address));
  if (listed) return listed;
  return isDemo && PRIVATE.some((network) => contains(network, address)) ? AT_HOME : null;
}

/** Whether a network has an allowance of its own there: behind one address, and at a tablet, nobody tells one from another. */
export function hasAllowances(channel: Channel | null): boolean {
  return channel === null || channel.kind === 'CARRIER';
}

/** Under which name what a channel brings is counted. A carrier's at each place apart, or one phone would fill its room at all others. */
export function channelName({ kind, name }: Channel, locationId: bigint): string {
  return kind === 'CARRIER' ? `${name} ${locationId}` : name;
}

/**
 * What may come from a tablet, or from a shared network. A network is taken to bring what its listing says, or what is usual in a busy
 * hour, where that is more: in the whole city, of a carrier at the place. The room behind one address is shared out by quarters of an
 * hour, so that one phone cannot take all of it.
 */
export function ceilingFor(channel: Channel, locationId: bigint, volumes: Volumes): Ceiling {
  if (channel.kind === 'TABLET') return wholeHour(TABLET_CEILING);
  const usual = busyHour(channel.kind === 'CARRIER' ? volumes.ofPlace(locationId) : volumes.whole);
  const hour = ceilingOf(Math.max(channel.hourlyVolume, usual));
  return channel.kind === 'WIFI' ? { hour, quarter: Math.ceil(hour / QUARTERS) } : wholeHour(hour);
}

const QUARTERS = 4;
const wholeHour = (hour: number): Ceiling => ({ hour, quarter: hour });
