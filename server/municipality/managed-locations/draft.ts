// A location as a member, or a table, says it: what is wrong with it. Pure; what only the database knows is asked elsewhere.
import { isDeepStrictEqual } from 'node:util';
import type { Scope } from '../../access/grants/member-roles.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import { textFaults, textsFaults, tidy, tidyTexts } from '../texts/typed-text.ts';
import { isDay } from '../../foundation/days.ts';
import { hoursFaults, inOrder, type LocationHours } from '../hours/rules.ts';
import { hasSigns, type LocationKind } from '../locations/location-kinds.ts';
import {
  eachPlainText,
  PLAIN_TEXT_NAMES,
  PLAIN_TEXTS,
  type PlainText,
  type PlainTexts,
} from '../locations/plain-texts.ts';
import { isSameSeason } from '../locations/season.ts';

/** What can be said of a location. */
export interface LocationDraft extends PlainTexts {
  readonly kind: LocationKind;
  /** What the municipality's own lists call it; null where it is to get one: the code of its sign. */
  readonly externalId: string | null;
  readonly name: Texts;
  readonly address: Texts | null;
  readonly settlementId: bigint;
  readonly categoryId: bigint;
  /** Degrees (WGS 84), both or none. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly hours: readonly LocationHours[];
  /** Whether a vote counts there only with a slip of paper. */
  readonly asksPresence: boolean;
}

/** How many characters each of the other texts may have. */
export const LONGEST = { externalId: 60, name: 160, address: 200 } as const;

/** Letters and digits, joined by what no spreadsheet takes for a formula. */
const EXTERNAL_ID = /^[\p{L}\p{N}]+(?:[._/-]+[\p{L}\p{N}]+)*$/u;

/** The draft as it would be kept: without white space around texts, and without empty ones. */
export function tidyDraft(draft: LocationDraft): LocationDraft {
  const orNull = (text: string | null) => (text === null ? null : tidy(text) || null);
  const address = draft.address && tidyTexts(draft.address);
  const hasAddress = address !== null && Object.values(address).some((text) => text !== '');
  return {
    ...draft,
    externalId: orNull(draft.externalId),
    name: tidyTexts(draft.name),
    address: hasAddress ? address : null,
    ...eachPlainText((name) => orNull(draft[name])),
  };
}

/** What is wrong with a tidied draft, by field; nothing where it can be kept. */
export function draftFaults(draft: LocationDraft): FieldFault[] {
  const { externalId, name, address, hours } = draft;
  return [
    ...textsFaults('name', name, LONGEST.name),
    ...(address === null ? [] : textsFaults('address', address, LONGEST.address)),
    ...(externalId === null ? [] : externalIdFaults(externalId)),
    ...plainTextFaults(draft),
    ...positionFaults(draft),
    ...presenceFaults(draft),
    ...hoursFaults(hours),
  ];
}

/** Where a member of the scope may have no location: the settlement or the category is not the member's. */
export function scopeFaults(
  scope: Scope,
  { settlementId, categoryId }: Pick<LocationDraft, 'settlementId' | 'categoryId'>,
): FieldFault[] {
  if (scope.kind === 'settlement' && scope.settlementId !== settlementId)
    return [{ field: 'settlement', fault: 'NOT_ALLOWED' }];
  if (scope.kind === 'category' && scope.categoryId !== categoryId)
    return [{ field: 'category', fault: 'NOT_ALLOWED' }];
  return [];
}

type Opened = Pick<LocationDraft, 'hours' | 'categoryId' | 'firstDay' | 'lastDay'>;
type Counting = Opened & Pick<LocationDraft, 'asksPresence'>;
type WithHours = Pick<LocationDraft, 'hours'>;

/** Whether two say the same hours, in whatever order. */
export const isSameHours = (one: WithHours, other: WithHours): boolean =>
  isDeepStrictEqual(inOrder(one.hours), inOrder(other.hours));

/** Whether a location would be open at other times, as is said of it or of its category. */
export function isOpenOtherwise(before: Opened, wanted: Opened): boolean {
  return !isSameHours(before, wanted) || before.categoryId !== wanted.categoryId;
}

/** What a local member may not make of a known location: what decides which votes count. */
export function countingScopeFaults(scope: Scope, before: Counting, wanted: Counting): FieldFault[] {
  if (scope.kind === 'everything') return [];
  return [
    ...(isSameHours(before, wanted) ? [] : [{ field: 'hours', fault: 'NOT_ALLOWED' } as const]),
    ...(isSameSeason(before, wanted) ? [] : [{ field: 'lastDay', fault: 'NOT_ALLOWED' } as const]),
    ...(before.asksPresence === wanted.asksPresence
      ? []
      : [{ field: 'asksPresence', fault: 'NOT_ALLOWED' } as const]),
    ...(before.categoryId === wanted.categoryId
      ? []
      : [{ field: 'category', fault: 'NOT_ALLOWED' } as const]),
  ];
}

function externalIdFaults(externalId: string): FieldFault[] {
  const faults = textFaults('externalId', externalId, LONGEST.externalId);
  if (faults.length > 0 || EXTERNAL_ID.test(externalId)) return faults;
  return [{ field: 'externalId', fault: 'NOT_ALLOWED' }];
}

function plainTextFaults(draft: LocationDraft): FieldFault[] {
  return PLAIN_TEXT_NAMES.flatMap((field): FieldFault[] => {
    const { kinds, isRequired, longest } = PLAIN_TEXTS[field];
    const text = draft[field];
    const mayHave = kinds.includes(draft.kind);
    if (text === null) return mayHave && isRequired ? [{ field, fault: 'REQUIRED' }] : [];
    if (!mayHave) return [{ field, fault: 'NOT_ALLOWED' }];
    const faults = textFaults(field, text, longest);
    return faults.length > 0 ? faults : (OWN_FAULTS[field]?.(text, draft) ?? []);
  });
}

const notAllowed = (field: PlainText, isAllowed: boolean): FieldFault[] =>
  isAllowed ? [] : [{ field, fault: 'NOT_ALLOWED' }];

/** What else is asked of some of the texts. */
const OWN_FAULTS: Partial<Record<PlainText, (text: string, draft: LocationDraft) => FieldFault[]>> = {
  website: websiteFaults,
  firstDay: (day) => notAllowed('firstDay', isDay(day)),
  lastDay: (day, { firstDay }) =>
    isDay(day) && isDay(firstDay) && day < firstDay
      ? [{ field: 'lastDay', fault: 'TOO_EARLY' }]
      : notAllowed('lastDay', isDay(day)),
};

/** Where the page of a place leads to: by TLS, and to a host that is named. */
function websiteFaults(website: string): FieldFault[] {
  return notAllowed('website', /^https:\/\/[^\s"<>@]+$/.test(website) && URL.canParse(website));
}

/** Slips lie where signs hang; whoever stands at a tablet is there. */
function presenceFaults({ kind, asksPresence }: LocationDraft): FieldFault[] {
  return asksPresence && !hasSigns(kind) ? [{ field: 'asksPresence', fault: 'NOT_ALLOWED' }] : [];
}

function positionFaults({ kind, latitude, longitude }: LocationDraft): FieldFault[] {
  const limits = [
    ['latitude', latitude, 90],
    ['longitude', longitude, 180],
  ] as const;
  const isPlaced = latitude !== null || longitude !== null;
  return limits.flatMap(([field, degrees, most]): FieldFault[] => {
    if (degrees === null) return isPlaced && kind !== 'online' ? [{ field, fault: 'REQUIRED' }] : [];
    // What is online is nowhere on a map.
    if (kind === 'online') return [{ field, fault: 'NOT_ALLOWED' }];
    return Math.abs(degrees) <= most ? [] : [{ field, fault: 'OUT_OF_RANGE' }];
  });
}
