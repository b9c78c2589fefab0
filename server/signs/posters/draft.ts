// An order of posters as a member sends it, and what is wrong with it before what they say is looked for.
import { MOST_POSTERS } from '../../../sign-generator/posters/job-list.ts';
import { isMonth } from '../../../sign-generator/posters/poster.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { builder } from '../../api/builder.ts';
import { LetterLanguageType } from '../../municipality/people/refs.ts';
import { draftFrom } from '../orders/draft.ts';
import { PosterKindType } from '../orders/refs.ts';
import {
  LONGEST_ADDRESS,
  LONGEST_MATERIAL,
  LONGEST_NOTE,
  LONGEST_PERSON,
  MOST_PIECES,
} from '../orders/rules.ts';
import type { OrderDraft } from '../orders/store-edit.ts';

const PosterInput = builder.inputType('OrderedPosterInput', {
  description:
    'A poster that is to be printed: of a place, of a service, or of neither: of the whole municipality.',
  fields: (t) => ({
    kind: t.field({ type: PosterKindType, required: true, description: 'What it tells.' }),
    month: t.string({ required: true, description: 'Of which month, YYYY-MM; one that is over.' }),
    location: t.id({ description: 'Of this place.' }),
    category: t.id({ description: 'Of this service.' }),
    quantity: t.int({ required: true, description: `How many pieces, 1 to ${MOST_PIECES}.` }),
  }),
});

const SizeType = builder.enumType('PosterSize', {
  description: 'On which paper a poster is printed.',
  values: {
    A3: { value: 'a3', description: '297 × 420 mm.' },
    A4: { value: 'a4', description: '210 × 297 mm.' },
  } as const,
});

export const CreateInput = builder.inputType('CreatePosterOrderInput', {
  description: 'An order of posters. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    posters: t.field({
      type: [PosterInput],
      required: true,
      description: `Which posters, and how many of each: ${MOST_POSTERS} at the most.`,
    }),
    size: t.field({ type: SizeType, required: true, description: 'On which paper, all of them.' }),
    material: t.string({
      description: `What it is printed on, at most ${LONGEST_MATERIAL} characters; null: what is usual.`,
    }),
    contact: t.string({
      description: `Whom the shop calls, at most ${LONGEST_PERSON} characters; null: the municipality.`,
    }),
    proofBy: t.string({ description: `Who signs the proof, at most ${LONGEST_PERSON} characters.` }),
    dueOn: t.field({ type: 'Date', required: true, description: 'Until when, within a year.' }),
    deliveryAddress: t.string({
      required: true,
      description: `Where it is to come, at most ${LONGEST_ADDRESS} characters.`,
    }),
    shopEmail: t.string({ required: true, description: "The print shop's address of e-mail." }),
    shopLanguage: t.field({
      type: LetterLanguageType,
      required: true,
      description: 'The language that the shop is written to in.',
    }),
    note: t.string({ description: `What else the shop is told, at most ${LONGEST_NOTE} characters.` }),
  }),
});

type Input = typeof CreateInput.$inferInput;

/** What is to be kept of it: posters are what a shop prints on paper as it is, with no sheet to try and nothing to finish. */
export function posterDraft(input: Input): OrderDraft {
  return draftFrom({
    ...input,
    format: input.size,
    design: 'classic',
    press: 'gwg',
    isTactile: false,
    finishing: { lamination: 'none' },
    wantsTestSheet: false,
  });
}

/** What is wrong with the posters, before what they say is looked for. */
export function posterFaults(posters: Input['posters']): FieldFault[] {
  if (posters.length === 0) return [{ field: 'posters', fault: 'REQUIRED' }];
  if (posters.length > MOST_POSTERS) return [{ field: 'posters', fault: 'TOO_MANY' }];
  const seen = new Set<string>();
  return posters.flatMap(({ kind, month, location, category, quantity }, at): FieldFault[] => {
    const isNew = seen.size < seen.add([kind, month, location, category].join(' ')).size;
    const isCount = quantity >= 1 && quantity <= MOST_PIECES;
    return [
      ...(isCount ? [] : [{ field: `posters.${at}.quantity`, fault: 'OUT_OF_RANGE' } as const]),
      ...(month.length === 7 && isMonth(month)
        ? []
        : [{ field: `posters.${at}.month`, fault: 'UNKNOWN' } as const]),
      ...(location && category ? [{ field: `posters.${at}.category`, fault: 'NOT_ALLOWED' } as const] : []),
      ...(isNew ? [] : [{ field: `posters.${at}`, fault: 'TAKEN' } as const]),
    ];
  });
}
