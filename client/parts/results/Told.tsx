// A sum of what people told after the vote, of a line or of a part of the day: its number, from how many places at the least, and until when.
import { useLanguage } from '../language/language.tsx';
import { longDay } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import type { Plural } from '../../text/translated.ts';
import { Figure, type Summed } from './Figure.tsx';

/** A sum takes answers from so many places: server/voting/ballots/pooling-told.ts. */
export const FEWEST_PLACES = 3;

type Props = {
  sum: Summed & { readonly places: number; readonly lastDay: string };
  texts: { readonly places: Plural; readonly since: string };
  size?: 'row' | 'large';
};

export function Told({ sum, texts, size = 'row' }: Props) {
  const language = useLanguage();
  const places = sayCount(texts.places, sum.places, language);
  return (
    <>
      <Figure summary={sum} size={size} />
      <small>{say(texts.since, { places, day: longDay(sum.lastDay, language) })}</small>
    </>
  );
}
