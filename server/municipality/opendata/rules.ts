// What is true of open data: how a version is named, when one is due, and which licence covers which table.
import { isDay } from '../../foundation/days.ts';
import type { TableName } from './table-columns.ts';

/** A version: the state after an opening. The second one of a day has the edition 2. */
export interface VersionId {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly edition: number;
}

/** The licences that a city can choose from for what is its own. */
export const LICENCES = ['CC_BY_4_0', 'CC0'] as const;
export type CityLicence = (typeof LICENCES)[number];
export type Licence = CityLicence | 'ODBL_1_0';

/** How a version is called in addresses: 2026-11-25, or 2026-11-25-2. */
export function versionName({ day, edition }: VersionId): string {
  return edition === 1 ? day : `${day}-${edition}`;
}

/** The version of the name; null where it names none. */
export function findVersionId(name: string): VersionId | null {
  const [, day, edition] = /^(\d{4}-\d{2}-\d{2})(?:-([2-9]|[1-9]\d{1,2}))?$/.exec(name) ?? [];
  return !isDay(day) ? null : { day, edition: Number(edition ?? 1) };
}

/**
 * The day of the version that is to be made; null where none is due. A live city's is that of its last opening; a demo
 * city is opened all day long, and has a version a day.
 */
export function dueDay(city: {
  readonly isDemo: boolean;
  readonly openedOn: string | null;
  readonly openDataOn: string | null;
  readonly today: string;
}): string | null {
  const day = city.isDemo ? city.today : city.openedOn;
  return day !== null && (city.openDataOn === null || day > city.openDataOn) ? day : null;
}

/** Of a city's open data: nothing was opened yet, a version is due and will be made, or there is nothing to make. */
const OPEN_DATA_STATES = ['NOTHING', 'DUE', 'MADE'] as const;
export type OpenDataState = (typeof OPEN_DATA_STATES)[number];

/** How far a city's open data are. */
export function openDataState(city: Parameters<typeof dueDay>[0]): OpenDataState {
  if (!city.isDemo && city.openedOn === null) return 'NOTHING';
  return dueDay(city) === null ? 'MADE' : 'DUE';
}

/**
 * The licence of a table where the city chose one for its own. Nobody wrote down which coordinates come from OpenStreetMap,
 * so all of them stand in a table of their own, under its licence.
 */
export function licenceOf(table: TableName, chosen: CityLicence): Licence {
  return table === 'positions' ? 'ODBL_1_0' : chosen;
}

/** The licence that a column holds. */
export function cityLicenceOf(text: string): CityLicence {
  const licence = LICENCES.find((each) => each === text);
  if (licence === undefined) throw new TypeError('No city can choose this licence.');
  return licence;
}
