// A programme as its forms hold it, and what the page can see to be wrong.
import type { MysteryChecklistQuery } from '../../generated/operations.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import type { Place } from '../people/post.ts';

export type Criterion = MysteryChecklistQuery['mysteryChecklist'][number];
export const CHANNELS = ['DESK', 'PHONE', 'MAIL'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface DraftValues {
  readonly name: string;
  readonly note: string;
  readonly beginsOn: string | null;
  readonly endsOn: string | null;
}

/** Channels are boxes, each a field of its own; `own`: one criterion a line. */
export type NewValues = DraftValues & {
  readonly locations: readonly Place[];
  readonly each: number | null;
  readonly own: string;
} & Readonly<Record<Channel, boolean>>;

export const channelsOf = (values: Readonly<Record<Channel, boolean>>): Channel[] =>
  CHANNELS.filter((channel) => values[channel]);

const ownIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** In characters, as the server has it: a test compares them. */
export const LONGEST_CRITERION = 200;
const TOLD = 40;

/** The checklist that is sent: what was left of the template, by the channels that are used, and what was typed. */
export function criteriaOf(kept: readonly Criterion[], values: NewValues) {
  const channels = channelsOf(values);
  return [
    ...kept.flatMap(({ section, kind, text, channels: its }) => {
      const used = its.filter((channel) => channels.includes(channel));
      return used.length === 0 ? [] : [{ section, kind, text, channels: used }];
    }),
    ...ownIn(values.own).map((text) => ({
      section: 'OUTCOME' as const,
      kind: 'YES_NO' as const,
      text: { bg: text },
      channels,
    })),
  ];
}

export function draftFaults({ name, beginsOn, endsOn }: DraftValues): FieldFault[] {
  return [
    ...(name.trim() === '' ? [{ field: 'name', fault: 'REQUIRED' }] : []),
    ...(beginsOn === null ? [{ field: 'beginsOn', fault: 'REQUIRED' }] : []),
    ...(endsOn === null ? [{ field: 'endsOn', fault: 'REQUIRED' }] : []),
    ...(beginsOn !== null && endsOn !== null && endsOn < beginsOn
      ? [{ field: 'endsOn', fault: 'TOO_EARLY' }]
      : []),
  ];
}

export function newFaults(values: NewValues): FieldFault[] {
  const { locations, each } = values;
  return [
    ...draftFaults(values),
    ...(locations.length === 0 ? [{ field: 'locations', fault: 'REQUIRED' }] : []),
    ...(channelsOf(values).length === 0 ? [{ field: 'channels', fault: 'REQUIRED' }] : []),
    ...(each === null ? [{ field: 'each', fault: 'REQUIRED' }] : []),
    ...ownIn(values.own)
      .filter((text) => [...text].length > LONGEST_CRITERION)
      .map((text) => ({ field: 'own', fault: 'TOO_LONG', part: `${text.slice(0, TOLD)}…` })),
  ];
}
