// A place as its form holds it: what is read, what is sent, and what the page can see to be wrong.
import type { LocationInput, LocationKind, PlaceFieldsFragment } from '../../generated/operations.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { hoursFaults, minutesOf } from '../../parts/hours/hours.ts';
import { eachPlainText, PLAIN_TEXTS, type PlainText } from './plain-texts.ts';
import { type Hours, hoursOf } from '../../text/hours.ts';

type Texts = Readonly<Record<string, string>>;

export interface PlaceValues extends Readonly<Record<PlainText, string>> {
  readonly kind: LocationKind;
  readonly name: Texts;
  readonly address: Texts;
  readonly settlement: string | null;
  readonly category: string | null;
  /** Degrees as they are typed, with a comma or a point. */
  readonly latitude: string;
  readonly longitude: string;
  readonly externalId: string;
  readonly hours: readonly Hours[];
  readonly asksPresence: boolean;
}

/** Whether slips of paper can lie there: at a tablet whoever rates is there, and online nobody is. */
export const mayAskPresence = (kind: LocationKind): boolean => kind === 'PLACE' || kind === 'VEHICLE';

const degrees = (number: number | undefined) => (number === undefined ? '' : String(number));

/** The degrees that were typed; null where nothing was, NaN where it is no number. */
export function degreesIn(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return text === '' ? null : Number(text);
}

/** Two numbers that were pasted together, as maps show them: "42.42575, 25.63451". */
export function pairIn(typed: string): { latitude: string; longitude: string } | null {
  const [, latitude, longitude] = /^\s*(-?\d+[.,]\d+)[,;\s]+(-?\d+[.,]\d+)\s*$/.exec(typed) ?? [];
  return latitude !== undefined && longitude !== undefined ? { latitude, longitude } : null;
}

/** What the form of the place begins with. */
export function valuesOf(place: PlaceFieldsFragment): PlaceValues {
  return {
    kind: place.kind,
    name: place.name,
    address: place.address ?? {},
    settlement: place.settlement.id,
    category: place.category.id,
    ...eachPlainText((text) => place[text] ?? ''),
    latitude: degrees(place.position?.latitude),
    longitude: degrees(place.position?.longitude),
    externalId: place.externalId,
    hours: hoursOf(place.hours),
    asksPresence: place.asksPresence,
  };
}

/** What the form of a new place begins with. */
export function newValues(settlement: string | null, category: string | null): PlaceValues {
  return {
    kind: 'PLACE',
    name: {},
    address: {},
    settlement,
    category,
    hours: [],
    asksPresence: false,
    ...eachPlainText(() => ''),
    latitude: '',
    longitude: '',
    externalId: '',
  };
}

/** What is sent of the values; faults are told of these fields. */
export function inputOf(values: PlaceValues): Required<LocationInput> {
  const { kind, settlement, category, name, address, externalId, hours, asksPresence } = values;
  return {
    name: { bg: '', ...name },
    address: { bg: '', ...address },
    settlement: settlement ?? '',
    category: category ?? '',
    externalId,
    ...eachPlainText((text) => (PLAIN_TEXTS[text].kinds.includes(kind) ? values[text] : null)),
    // What was typed before the kind was chosen is not sent.
    latitude: kind === 'ONLINE' ? null : degreesIn(values.latitude),
    longitude: kind === 'ONLINE' ? null : degreesIn(values.longitude),
    hours: minutesOf(hours),
    asksPresence: asksPresence && mayAskPresence(kind),
  };
}

/** What the page can see to be wrong. */
export function faultsOf(values: PlaceValues): FieldFault[] {
  const { kind, name, settlement, category, hours } = values;
  const isMissing = {
    'name.bg': !name['bg']?.trim(),
    settlement: settlement === null,
    category: category === null,
    ...eachPlainText((text) => {
      const { kinds, isRequired } = PLAIN_TEXTS[text];
      return isRequired && kinds.includes(kind) && values[text].trim() === '';
    }),
  };
  const required = Object.entries(isMissing).filter(([, isOne]) => isOne);
  const typed = (['latitude', 'longitude'] as const).filter((field) =>
    Number.isNaN(degreesIn(values[field])),
  );
  return [
    ...required.map(([field]) => ({ field, fault: 'REQUIRED' })),
    ...typed.map((field) => ({ field, fault: 'NOT_ALLOWED' })),
    ...hoursFaults(hours),
  ];
}
