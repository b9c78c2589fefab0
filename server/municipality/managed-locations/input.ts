// What a member says of a location, as it comes in.
import { builder } from '../../api/builder.ts';
import { idFrom } from '../../api/scalars.ts';
import { tidyDraft, type LocationDraft } from './draft.ts';
import { LocationHoursInput } from '../hours/type.ts';
import type { LocationKind } from '../locations/location-kinds.ts';
import { eachPlainText, PLAIN_TEXTS } from '../locations/plain-texts.ts';

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
    ...eachPlainText((name) => t.string({ description: PLAIN_TEXTS[name].description })),
    latitude: t.float({ description: 'Degrees to the north, with longitude or not at all.' }),
    longitude: t.float({ description: 'Degrees to the east, with latitude or not at all.' }),
    hours: t.field({
      type: [LocationHoursInput],
      description: 'When it is open; empty where it is as in its category, or not said.',
    }),
    asksPresence: t.boolean({
      description:
        'Whether a vote counts there only with a slip of paper; others stand unconfirmed. From the next day on; without it: no.',
    }),
  }),
});

/** The draft that the input says, tidied. */
export function draftFrom(input: typeof LocationInput.$inferInput, kind: LocationKind): LocationDraft {
  return tidyDraft({
    kind,
    externalId: input.externalId ?? null,
    name: input.name,
    address: input.address ?? null,
    settlementId: idFrom(input.settlement),
    categoryId: idFrom(input.category),
    ...eachPlainText((name) => input[name] ?? null),
    latitude: input.latitude ?? null,
    longitude: input.longitude ?? null,
    hours: input.hours ?? [],
    asksPresence: input.asksPresence ?? false,
  });
}
