// The language of a page: chosen in its address, else the one that the browser likes best, of those on offer there.
import { languages, textsIn, type Wording } from '../../../client/text/texts.ts';
import type { Context } from '../../api/context.ts';
import { findLanguage } from '../../foundation/texts/tag.ts';
import { readPaperCode } from '../../foundation/paper-code.ts';
import { pulseTeams } from '../../voting/pulses/loaders.ts';
import { isCode, normaliseCode } from '../../foundation/sign-code.ts';

/** A list that is never empty: its first language is the one for whoever likes none of them. */
export type Offer = readonly [Wording, ...Wording[]];

function offer([first, ...others]: readonly Wording[]): Offer | null {
  return first ? [first, ...others] : null;
}

const [fallback, ...others] = languages;
const inOwn = (language: (typeof languages)[number]): Wording => ({ language, texts: textsIn(language) });

/** What is on offer where no municipality is known: the platform's languages. */
export const PLATFORM: Offer = [inOwn(fallback), ...others.map(inOwn)];

/** What is on offer behind a code or a municipality's slug, the named parts of an address. */
export async function offerOf(
  context: Context,
  { code, slug, team }: Readonly<Record<string, string>>,
): Promise<Offer> {
  const { remembered, grant } = context;
  const typed = normaliseCode(code ?? '');
  const ledTo = isCode(typed) ? await remembered.sign(grant('signs.find', null), typed) : null;
  // Those of the sign that stands in for none are read as well, and not used: a code that leads nowhere costs the same.
  const asked = readPaperCode(team ?? '');
  const found = asked && (await pulseTeams(context).load(asked));
  const itsCity =
    found && (await remembered.municipality(grant('municipalities.find', null), found.municipalityId));
  const named = ledTo?.standIn?.municipality.slug ?? itsCity?.slug ?? slug;
  if (named === undefined) return PLATFORM;
  const wordings = await remembered.wordings(grant('municipalities.find', null), named);
  return (ledTo && !ledTo.sign ? null : offer(wordings ?? [])) ?? PLATFORM;
}

const tagsOf = (on: Offer): string[] => on.map(({ language }) => language);

/** Whether a language is on offer, however it is spelled. */
export function isOn(on: Offer, chosen: string): boolean {
  return findLanguage(tagsOf(on), chosen) !== null;
}

/**
 * The language that was chosen by hand, in its own spelling: one on offer, or one of some city's, which the links keep in mind. Null:
 * nobody speaks it.
 */
export async function chosenIn(
  { remembered, grant }: Pick<Context, 'remembered' | 'grant'>,
  on: Offer,
  chosen: string | null,
): Promise<string | null> {
  if (chosen === null) return null;
  const offered = findLanguage(tagsOf(on), chosen);
  if (offered !== null) return offered;
  return findLanguage(await remembered.languages(grant('municipalities.find', null)), chosen);
}

/** Ranges of Accept-Language that are looked at, and characters that one may have: "zh-Hant-TW;q=0.9" is usual. */
const MOST_RANGES = 20;
const LONGEST_RANGE = 60;

/** Whether a range of Accept-Language fits: the same tag, or a shorter or longer one (RFC 4647, 3.3.1 and 3.4). */
function fits(range: string, language: string): boolean {
  const [liked, tag] = [`${range.toLowerCase()}-`, `${language.toLowerCase()}-`];
  return liked.startsWith(tag) || tag.startsWith(liked);
}

/** Of the offer, what `?language=` names, else what Accept-Language likes best (RFC 9110, 12.5.4), else the first. */
export function choose(on: Offer, chosen: string | null, acceptLanguage: string | undefined): Wording {
  const spoken = findLanguage(tagsOf(on), chosen);
  const named = on.find(({ language }) => language === spoken);
  if (named) return named;
  const ranges = (acceptLanguage ?? '')
    .split(',', MOST_RANGES)
    .filter(({ length }) => length <= LONGEST_RANGE)
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
      return { tag, quality: Number(/^q=([\d.]+)$/.exec(parameters.join(''))?.[1] ?? 1) };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  const liked = ranges.flatMap(({ tag }) => on.find(({ language }) => fits(tag, language)) ?? []);
  return liked[0] ?? on[0];
}
