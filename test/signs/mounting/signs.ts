// Signs for the papers of those who put them up: of an order, in as many as a test needs.
import { withCheckDigits } from '../../../server/foundation/sign-code.ts';
import type { Owner } from '../../../server/signs/mounting/draw-list.ts';
import type { OrderedSigns } from '../../../server/signs/mounting/store.ts';

export const OWNER: Owner = { name: 'Община Проба', colour: '#1f4d3a', arms: null, isDemo: false };

export interface Named {
  readonly name?: string;
  readonly settlement?: string;
  readonly address?: string | null;
}

/** The code of a number below ten million. */
export const codeOf = (number: number) => withCheckDigits(String(number).padStart(7, '0'));

/** A sign as a file of signs has it. */
export function signOf(number: number, { name, settlement = 'Проба', address }: Named = {}) {
  const at = address === undefined ? `ул. „Роза“ ${number}` : address;
  const location = {
    id: String(number),
    name: { bg: name ?? `Детска градина № ${number} „Люляк“` },
    address: at,
    settlement: { bg: settlement },
    category: 'kindergartens',
    question: { bg: 'Доволни ли сте?' },
  };
  return { code: codeOf(number), url: `HTTPS://PROBA.EXAMPLE/S/${codeOf(number)}`, location };
}

/** What an order holds of the signs: a file for the sign generator. */
export function contentOf(signs: readonly ReturnType<typeof signOf>[]) {
  const municipality = { name: { bg: 'Проба' }, languages: ['bg'], colour: '#1f4d3a', isDemo: false };
  return { municipality, signs };
}

/** An order of the signs, in A5, one of each. */
export function orderOf(
  signs: readonly ReturnType<typeof signOf>[],
  { format = 'a5', quantities = new Map<string, number>(), damaged = new Map<string, number>() } = {},
): OrderedSigns {
  const orderedOn = new Date('2026-11-26T00:00:00Z');
  return {
    number: 12,
    content: contentOf(signs),
    format,
    orderedOn,
    isCancelled: false,
    quantities,
    damaged,
  };
}

/** So many signs, in three settlements by turns. */
export function manySigns(count: number) {
  const settlements = ['Проба', 'Ново село', 'Старо село'];
  return Array.from({ length: count }, (_, at) => {
    const settlement = settlements[at % settlements.length];
    return signOf(at + 1, settlement === undefined ? {} : { settlement });
  });
}
