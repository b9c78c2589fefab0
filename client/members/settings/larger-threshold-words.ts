// What a larger threshold would have meant, in sentences. Pure.
import type { LargerThresholdQuery } from '../../generated/operations.ts';
import { wholeNumber } from '../../text/formats.ts';
import type { largerThresholdBg } from '../../text/larger-threshold.bg.ts';
import { say } from '../../text/say.ts';

type Texts = typeof largerThresholdBg;

/** Two sentences, on places and on months; null where each place would have had something new in each of its months. */
export function largerThresholdWords(
  texts: Texts,
  { places, quietPlaces, months, quietMonths }: Omit<LargerThresholdQuery['largerThreshold'], '__typename'>,
  language: string,
): string | null {
  if (quietMonths === 0) return null;
  const share = (forms: Texts['places'], quiet: number, all: number) =>
    say(formOf(forms, quiet, all), {
      quiet: wholeNumber(quiet, language),
      all: wholeNumber(all, language),
    });
  const ofPlaces = quietPlaces === 0 ? texts.noPlace : share(texts.places, quietPlaces, places);
  return `${ofPlaces} ${share(texts.months, quietMonths, months)}`;
}

function formOf(forms: Texts['places'], quiet: number, all: number): string {
  if (quiet === all) return all === 1 ? forms.only : forms.each;
  return quiet === 1 ? forms.one : forms.some;
}
