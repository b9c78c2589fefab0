// Gathers what a paper for those who put signs up says: of an order as it was ordered, of a round as its places are called now.
import { longDay, spacedCode } from '../../../client/text/formats.ts';
import { say } from '../../../client/text/say.ts';
import { inMountingOrder, stopOf } from '../../../sign-generator/job/route.ts';
import { signsIn } from '../../../sign-generator/source/file.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { ToMount } from './rules.ts';
import type { OrderedSigns, RoundSigns } from './store.ts';
import { mountingWords, type MountingLanguage } from './text/words.ts';

/** What is put up, and by which order or in which round. */
export interface Mounting {
  /** As it is called on every page. */
  readonly called: string;
  readonly notes: readonly { readonly text: string; readonly lang?: string }[];
  /** In the order in which they are put up. */
  readonly signs: readonly ToMount[];
  /** Of the names: places are called on paper as on their walls. */
  readonly namesIn: string;
  /** When what it says was decided. */
  readonly at: Date;
}

const dayOf = (date: Date, language: string): string => longDay(date.toISOString().slice(0, 10), language);

/** The signs of an order by settlement and address, as they are printed and stacked. */
export function mountingOfOrder(order: OrderedSigns, language: MountingLanguage): Mounting {
  const { number, content, format, orderedOn, isCancelled, quantities, damaged } = order;
  const words = mountingWords(language);
  const { municipality, signs } = signsIn(content, `order ${number}`);
  const [namesIn] = municipality.languages;
  const wholeOf = (code: string): number => (quantities.get(code) ?? 1) - (damaged.get(code) ?? 0);
  const lost = signs.flatMap(({ code }) => (wholeOf(code) > 0 ? [] : [spacedCode(code)]));
  return {
    called: say(words.order, { number: String(number), day: dayOf(orderedOn, language) }),
    notes: [
      ...(isCancelled ? [{ text: words.cancelled }] : []),
      ...(lost.length > 0 ? [{ text: say(words.damaged, { codes: lost.join(', ') }) }] : []),
    ],
    signs: inMountingOrder(
      signs.filter(({ code }) => wholeOf(code) > 0),
      namesIn,
      stopOf,
    ).map(({ code, location: { name, settlement, address } }) => ({
      code,
      settlement: settlement.first,
      address,
      place: name.first,
      format,
      quantity: wholeOf(code),
    })),
    namesIn,
    at: orderedOn,
  };
}

/** The signs of a round, in the order of its way. */
export function mountingOfRound(
  { name, note, roundOn, signs }: RoundSigns,
  [namesIn = 'bg']: readonly string[],
  language: MountingLanguage,
): Mounting {
  const words = mountingWords(language);
  const said = (texts: unknown): string => textIn(texts, namesIn);
  return {
    called: say(words.round, { name, day: dayOf(roundOn, language) }),
    notes: note === null ? [] : [{ text: note, lang: namesIn }],
    signs: signs.map(({ code, settlement, address, place, ordered }) => ({
      code,
      settlement: said(settlement),
      address: address === null ? null : said(address),
      place: said(place),
      format: ordered?.format ?? null,
      quantity: ordered?.quantity ?? 1,
    })),
    namesIn,
    at: roundOn,
  };
}
