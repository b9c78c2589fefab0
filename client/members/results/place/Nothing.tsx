// Why there is no number: never enough, not in this period, or only what is published apart.
import { wholeNumber } from '../../../text/formats.ts';
import { say } from '../../../text/say.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { usePlaceResultsTexts } from './texts.ts';

type Props = {
  why: 'never' | 'period' | 'apart';
  /** The smallest group in which the municipality publishes. */
  threshold: number;
};

export function Nothing({ why, threshold }: Props) {
  const language = useLanguage();
  const { place } = usePlaceResultsTexts();
  return (
    <div className="nothing">
      <p>
        <strong>{why === 'period' ? place.none : place.never}</strong>
      </p>
      <p>
        {why === 'never' && say(place.neverWhy, { threshold: wholeNumber(threshold, language) })}
        {why === 'period' && place.noneWhy}
        {why === 'apart' && place.onlyApart}
      </p>
    </div>
  );
}
