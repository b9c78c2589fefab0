// What a municipality's settings may be: tidied as they will be kept, and a fault for each that may not.
import { readableColours } from '../../../client/parts/colour/colour.ts';
import { SMALLEST_GROUP } from '../../foundation/ballot.ts';
import type { Fault, FieldFault } from '../../access/journal/outcomes.ts';
import { cityLicenceOf, type CityLicence } from '../opendata/rules.ts';
import { textsFaults, tidyTexts } from '../texts/typed-text.ts';
import { isTag } from '../../foundation/texts/rules.ts';
import { CONTACTS, listAboutProblems, PHONE, type About } from './about.ts';
import { MOST_ARMS_BYTES, readArms } from '../arms/arms.ts';
import { takeBoundary } from '../boundaries/take-boundary.ts';
import { textsOf, type Texts } from '../../foundation/texts/per-language.ts';
import { networkFaults, tidyNetworks, type SaidNetwork, type SharedNetworkRow } from './shared-networks.ts';

/** What a member may change of a municipality. A type and not an interface, which the journal would not take for JSON. */
export type Settings = {
  readonly name: Texts;
  readonly urgentPhone: string | null;
  readonly about: About | null;
  readonly languages: readonly string[];
  readonly colour: string;
  readonly arms: string | null;
  readonly boundary: string | null;
  readonly threshold: number;
  readonly openingHour: number;
  readonly poolMonths: number;
  readonly commentsAllowed: boolean;
  readonly commentMonths: number;
  readonly auditMonths: number;
  readonly mountingDays: number;
  readonly reportMonth: number;
  readonly reportDay: number;
  readonly inBenchmark: boolean;
  readonly openDataLicence: CityLicence;
  readonly sharedNetworks: readonly SharedNetworkRow[];
};

/** What is to be changed: what is not there stays as it is. */
export type WantedSettings = Partial<Settings>;

/** As it was sent. */
export type GivenSettings = {
  readonly [Name in keyof Settings]?:
    | (Name extends 'sharedNetworks' ? readonly SaidNetwork[] : Settings[Name])
    | null
    | undefined;
};

/** The settings that there may be none of: null is a value there, and nothing elsewhere. */
const OPTIONAL: readonly string[] = ['urgentPhone', 'about', 'arms', 'boundary'] satisfies (keyof Settings)[];

/** Groups larger than this wait for months: a place would seem to be without any answer. */
export const LARGEST_THRESHOLD = 100;
const LONGEST_NAME = 100;
const LONGEST_LINE = 200;
const LONGEST_PARAGRAPH = 1_000;
const LONGEST_PHONE = 20;
const COMMENT_MONTHS = { least: 1, most: 120 } as const;
const AUDIT_MONTHS = { least: 12, most: 120 } as const;
/** 0: what a fitter's phone could tell beside what became of a sign is not asked for. */
const MOST_MOUNTING_DAYS = 365;
const POOL_MONTHS: ReadonlySet<number> = new Set([1, 3, 6, 12]);

/** The settings as they will be kept. */
export function tidySettings(given: GivenSettings): WantedSettings {
  const wanted: WantedSettings = Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => value !== undefined && (value !== null || OPTIONAL.includes(name)),
    ),
  );
  const { name, urgentPhone, colour, arms, boundary, sharedNetworks } = wanted;
  return {
    ...wanted,
    ...(name && { name: tidyTexts(name) }),
    ...(urgentPhone !== undefined && { urgentPhone: urgentPhone?.trim() || null }),
    ...(colour !== undefined && { colour: colour.trim().toLowerCase() }),
    ...(arms && { arms: writtenArms(arms) }),
    ...(boundary && { boundary: writtenBoundary(boundary) }),
    ...(sharedNetworks && { sharedNetworks: tidyNetworks(sharedNetworks) }),
  };
}

function writtenArms(source: string): string {
  const read = readArms(source);
  return 'arms' in read ? read.arms : source;
}

function writtenBoundary(source: string): string {
  const taken = takeBoundary(Buffer.from(source));
  return 'boundary' in taken ? taken.boundary : source;
}

/** What is wrong with tidied settings. `complete`: the languages that have every text of the pages. */
export function settingsFaults(wanted: WantedSettings, complete: readonly string[]): FieldFault[] {
  const { name, about, languages, sharedNetworks, arms, boundary } = wanted;
  return [
    ...(name ? textsFaults('name', name, LONGEST_NAME) : []),
    ...(about ? aboutFaults(about) : []),
    ...(languages ? languagesFaults(languages, complete) : []),
    ...(sharedNetworks ? networkFaults(sharedNetworks) : []),
    ...(arms ? armsFaults(arms) : []),
    ...(boundary ? boundaryFaults(boundary) : []),
    ...Object.entries(singleFaults(wanted)).flatMap(([field, fault]) => (fault ? [{ field, fault }] : [])),
  ];
}

function aboutFaults(about: About): FieldFault[] {
  const { accessibility } = about;
  return [
    ...listAboutProblems(about).map(({ member: field, fault }) => ({ field, fault })),
    ...CONTACTS.flatMap((contact) => [
      ...textsFaults(`about.${contact}.name`, about[contact].name, LONGEST_LINE),
      ...longTextsFaults(`about.${contact}.address`, about[contact].address),
    ]),
    ...longTextsFaults('about.accessibility.gaps', accessibility?.gaps ?? null),
  ];
}

function longTextsFaults(field: string, texts: Texts | null): FieldFault[] {
  return texts === null ? [] : textsFaults(field, texts, LONGEST_PARAGRAPH);
}

/** The fault of each setting that is one value. */
function singleFaults({ urgentPhone, colour, ...numbers }: WantedSettings): {
  readonly [Name in keyof Settings]?: Fault | null;
} {
  const { threshold = SMALLEST_GROUP, openingHour = 0 } = numbers;
  const { commentMonths = COMMENT_MONTHS.least, auditMonths = AUDIT_MONTHS.least } = numbers;
  const isWithin = (value: number, least: number, most: number) =>
    value >= least && value <= most ? null : 'OUT_OF_RANGE';
  return {
    urgentPhone: urgentPhone ? phoneFault(urgentPhone) : null,
    colour: colour === undefined ? null : colourFault(colour),
    threshold: isWithin(threshold, SMALLEST_GROUP, LARGEST_THRESHOLD),
    openingHour: isWithin(openingHour, 0, 23),
    poolMonths: POOL_MONTHS.has(numbers.poolMonths ?? 1) ? null : 'OUT_OF_RANGE',
    commentMonths: isWithin(commentMonths, COMMENT_MONTHS.least, COMMENT_MONTHS.most),
    auditMonths: isWithin(auditMonths, AUDIT_MONTHS.least, AUDIT_MONTHS.most),
    mountingDays: isWithin(numbers.mountingDays ?? 0, 0, MOST_MOUNTING_DAYS),
    reportMonth: isWithin(numbers.reportMonth ?? 1, 1, 12),
    // A day that a month does not have means its last one.
    reportDay: isWithin(numbers.reportDay ?? 1, 1, 31),
  };
}

/** What is wrong with a phone number; null: nothing. */
export function phoneFault(phone: string): Fault | null {
  if (phone.length > LONGEST_PHONE) return 'TOO_LONG';
  return PHONE.test(phone) ? null : 'NOT_ALLOWED';
}

/** A colour is fit for signs and pages where the pages need not darken it. */
function colourFault(colour: string): Fault | null {
  if (!/^#[0-9a-f]{6}$/.test(colour)) return 'NOT_A_COLOUR';
  return readableColours(colour).light.colour === colour ? null : 'TOO_PALE';
}

function armsFaults(arms: string): FieldFault[] {
  const read = readArms(arms);
  if ('arms' in read) return [];
  if (new TextEncoder().encode(arms).length > MOST_ARMS_BYTES) return [{ field: 'arms', fault: 'TOO_LONG' }];
  return [{ field: 'arms', fault: 'NOT_ALLOWED', ...(read.part !== undefined && { part: read.part }) }];
}

function boundaryFaults(boundary: string): FieldFault[] {
  return 'boundary' in takeBoundary(Buffer.from(boundary))
    ? []
    : [{ field: 'boundary', fault: 'NOT_ALLOWED' }];
}

function languagesFaults(languages: readonly string[], complete: readonly string[]): FieldFault[] {
  if (!languages.includes('bg')) return [{ field: 'languages', fault: 'REQUIRED' }];
  return languages.flatMap((language, at): FieldFault[] => {
    const field = `languages.${at}`;
    if (!isTag(language)) return [{ field, fault: 'UNKNOWN' }];
    if (languages.indexOf(language) < at) return [{ field, fault: 'TAKEN' }];
    return complete.includes(language) ? [] : [{ field, fault: 'INCOMPLETE' }];
  });
}

/** The settings that a row holds. */
export function settingsIn(
  row: Omit<Settings, 'name' | 'about' | 'openDataLicence'> & {
    name: unknown;
    about: unknown;
    openDataLicence: string;
  },
): Settings {
  const { languages, colour, arms, boundary, threshold, openingHour, poolMonths } = row;
  const { commentsAllowed, commentMonths, auditMonths, mountingDays, reportMonth, reportDay, inBenchmark } =
    row;
  return {
    name: textsOf(row.name),
    urgentPhone: row.urgentPhone,
    about: row.about as About | null,
    languages,
    colour,
    arms,
    boundary,
    threshold,
    openingHour,
    poolMonths,
    commentsAllowed,
    commentMonths,
    auditMonths,
    mountingDays,
    reportMonth,
    reportDay,
    inBenchmark,
    openDataLicence: cityLicenceOf(row.openDataLicence),
    sharedNetworks: row.sharedNetworks.map(({ network, name, hourlyVolume, kind }) => ({
      network,
      name,
      hourlyVolume,
      kind,
    })),
  };
}
