// What a member says of a location, as it comes in.
import { builder } from '../../api/builder.ts';
import { idFrom } from '../../api/scalars.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import { tidyDraft, type LocationDraft } from './draft.ts';
import { LocationHoursInput } from '../hours/type.ts';
import type { LocationHours } from '../hours/rules.ts';
import type { LocationKind } from '../locations/location-kinds.ts';

export const LocationInput = builder.inputType('LocationInput', {
  description: 'All that is said of a location. Faults name these fields.',
  fields: (t) => ({
    name: t.field({ type: 'Texts', required: true, description: 'Its name.' }),
    address: t.field({ type: 'Texts', description: 'Its address.' }),
    settlement: t.id({ required: true, description: 'The settlement it is in.' }),
    category: t.id({ required: true, description: 'The kind of place it is.' }),
    externalId: t.string({
      description:
        "What the municipality's own lists call it. Without it a new one gets the code of its sign; another keeps its own.",
    }),
    registrationNumber: t.string({ description: "A vehicle's registration number." }),
    line: t.string({ description: 'The line that a vehicle mostly serves.' }),
    latitude: t.float({ description: 'Degrees to the north, with longitude or not at all.' }),
    longitude: t.float({ description: 'Degrees to the east, with latitude or not at all.' }),
    hours: t.field({
      type: [LocationHoursInput],
      description: 'When it is open; empty where it is as in its category, or not said.',
    }),
  }),
});

interface LocationFields {
  readonly name: Texts;
  readonly address?: Texts | null | undefined;
  readonly settlement: string;
  readonly category: string;
  readonly externalId?: string | null | undefined;
  readonly registrationNumber?: string | null | undefined;
  readonly line?: string | null | undefined;
  readonly latitude?: number | null | undefined;
  readonly longitude?: number | null | undefined;
  readonly hours?: readonly LocationHours[] | null | undefined;
}

/** The draft that the input says, tidied. */
export function draftFrom(input: LocationFields, kind: LocationKind): LocationDraft {
  return tidyDraft({
    kind,
    externalId: input.externalId ?? null,
    name: input.name,
    address: input.address ?? null,
    settlementId: idFrom(input.settlement),
    categoryId: idFrom(input.category),
    registrationNumber: input.registrationNumber ?? null,
    line: input.line ?? null,
    latitude: input.latitude ?? null,
    longitude: input.longitude ?? null,
    hours: input.hours ?? [],
  });
}
