// An order as a member sends it, and all that is wrong with it.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { findPaperAddress } from '../../municipality/municipalities/paper-address.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { LetterLanguageType } from '../../municipality/people/refs.ts';
import { findEmail } from '../../access/sessions/rules.ts';
import { readTyped } from '../../foundation/sign-code.ts';
import { textFaults, tidy } from '../../municipality/texts/typed-text.ts';
import { FinishingInput } from './finishing-type.ts';
import { DesignType, PressType } from './refs.ts';
import {
  dueFaults,
  LONGEST_ADDRESS,
  LONGEST_MATERIAL,
  LONGEST_NOTE,
  LONGEST_PERSON,
  makingFaults,
  MOST_PIECES,
  MOST_SIGNS,
  type Part,
  yearsFaults,
} from './rules.ts';
import type { OrderDraft } from './store-edit.ts';
import { isPrintable, listByCode, type OrderableSign } from './store-signs.ts';

const PartInput = builder.inputType('PrintOrderPart', {
  description: 'Signs of which as many pieces are wanted.',
  fields: (t) => ({
    quantity: t.int({ required: true, description: `How many pieces of each, 1 to ${MOST_PIECES}.` }),
    codes: t.stringList({ required: true, description: 'Their codes; spaces and dashes do not matter.' }),
  }),
});

export const CreateOrderInput = builder.inputType('CreatePrintOrderInput', {
  description: 'An order of signs. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    parts: t.field({
      type: [PartInput],
      required: true,
      description: `Which signs, and how many of each: ${MOST_SIGNS} signs at the most.`,
    }),
    format: t.string({ required: true, description: 'a5 or another name, or a size: 120x180.' }),
    design: t.field({ type: DesignType, required: true, description: 'What stands where.' }),
    press: t.field({ type: PressType, required: true, description: 'What the shop wants of a file.' }),
    isTactile: t.boolean({
      description: 'With what fingers find: Braille and a raised frame, on a5 and strip; null: without.',
    }),
    material: t.string({
      description: `What it is printed on, at most ${LONGEST_MATERIAL} characters; null: what is usual for the format.`,
    }),
    finishing: t.field({
      type: FinishingInput,
      description: 'What is done to the signs after they are printed; null: as the shop finds right.',
    }),
    contact: t.string({
      description: `Whom the shop calls: a name and a telephone, at most ${LONGEST_PERSON} characters; null: the municipality.`,
    }),
    proofBy: t.string({ description: `Who signs the proof, at most ${LONGEST_PERSON} characters.` }),
    wantsTestSheet: t.boolean({
      required: true,
      description: 'A member sees a test sheet first, and nothing else is printed before it is approved.',
    }),
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

type Input = typeof CreateOrderInput.$inferInput;

/** As much of an input as is kept of any order. */
type Given = Omit<Input, 'municipality' | 'parts'>;

/** What is to be kept of it. An address that is none is kept out by faultsOf. */
export function draftFrom(input: Given): OrderDraft {
  return {
    format: input.format.trim().toLowerCase(),
    design: input.design,
    press: input.press,
    isTactile: input.isTactile ?? false,
    dueOn: input.dueOn,
    shopLanguage: input.shopLanguage,
    material: tidy(input.material ?? '') || null,
    contact: tidy(input.contact ?? '') || null,
    proofBy: tidy(input.proofBy ?? '') || null,
    lamination: input.finishing?.lamination ?? null,
    corners: input.finishing?.corners ?? null,
    fixing: input.finishing?.fixing ?? null,
    packing: input.finishing?.packing ?? null,
    outdoorYears: input.finishing?.outdoorYears ?? null,
    deliveryAddress: tidy(input.deliveryAddress),
    shopEmail: findEmail(input.shopEmail) ?? '',
    note: tidy(input.note ?? '') || null,
    testSheet: input.wantsTestSheet ? 'WAITED' : 'NOT_NEEDED',
  };
}

export function partsFrom({ parts }: Pick<Input, 'parts'>): Part[] {
  return parts.map(({ quantity, codes }) => ({ quantity, codes: codes.map(readTyped) }));
}

/** All that is wrong with what can be seen without its signs. */
export function draftFaults(draft: OrderDraft, today: string): FieldFault[] {
  const { material, contact, proofBy, outdoorYears, deliveryAddress, shopEmail, note, dueOn } = draft;
  return [
    ...makingFaults(draft),
    ...(material === null ? [] : textFaults('material', material, LONGEST_MATERIAL)),
    ...yearsFaults(outdoorYears),
    ...(contact === null ? [] : textFaults('contact', contact, LONGEST_PERSON)),
    ...(proofBy === null ? [] : textFaults('proofBy', proofBy, LONGEST_PERSON)),
    ...dueFaults(dueOn, today),
    ...textFaults('deliveryAddress', deliveryAddress, LONGEST_ADDRESS),
    ...(shopEmail === '' ? [{ field: 'shopEmail', fault: 'NOT_AN_EMAIL' } as const] : []),
    ...(note === null ? [] : textFaults('note', note, LONGEST_NOTE)),
  ];
}

/** What is wrong with the address that would stand on paper. */
export async function addressFaults(context: Context, municipality: Municipality): Promise<FieldFault[]> {
  const { origin, problem } = await findPaperAddress(context, municipality);
  return problem === null ? [] : [{ field: 'address', fault: problem, part: origin }];
}

/** The signs of the parts, and what is wrong with them: a code that is none of the municipality's, or is not to be printed. */
export async function signsOf(
  tx: Tenant,
  edit: Grant<'orders.edit'>,
  parts: readonly Part[],
): Promise<{ readonly signs: readonly OrderableSign[]; readonly faults: readonly FieldFault[] }> {
  const codes = parts.flatMap((part) => part.codes);
  if (codes.length > MOST_SIGNS) return { signs: [], faults: [] };
  const signs = await listByCode(tx, edit, codes);
  const byCode = new Map(signs.map((each) => [each.code, each]));
  const faults = parts.flatMap((part, at) =>
    [...new Set(part.codes)].flatMap((code): FieldFault[] => {
      const found = byCode.get(code);
      if (found !== undefined && isPrintable(found)) return [];
      const fault = found === undefined ? 'UNKNOWN' : 'NOT_ALLOWED';
      return [{ field: `parts.${at}.codes`, fault, part: code }];
    }),
  );
  return { signs, faults };
}

/** What is wrong with the day until when signs are to come: the events that are over by then, as the day's fault with each code. */
export function eventFaults(signs: readonly OrderableSign[], { dueOn }: OrderDraft): FieldFault[] {
  return signs
    .filter(({ location: { lastDay } }) => lastDay !== null && lastDay < dueOn)
    .map(({ code }): FieldFault => ({ field: 'dueOn', fault: 'OUT_OF_RANGE', part: code }));
}

/** What is wrong with signs whose texts do not fit on them; null: with what all of them bear. */
export function drawingFaults(parts: readonly Part[], undrawable: readonly string[] | null): FieldFault[] {
  if (undrawable === null) return [{ field: 'design', fault: 'NOT_ALLOWED' }];
  const codes = new Set(undrawable);
  return parts.flatMap((part, at) =>
    part.codes
      .filter((code) => codes.has(code))
      .map((code): FieldFault => ({ field: `parts.${at}.codes`, fault: 'TOO_LONG', part: code })),
  );
}
