// The share of 9 and 10 with how many of how many, and the play of chance around it.
import { percent, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { usePraiseTexts } from './texts.ts';
import type { PlacePraise } from './usePraise.ts';

/** Never a share alone. The bar says the same again, and is not read out. */
export function ShareFigure({ praise }: { praise: PlacePraise['praise'] }) {
  const language = useLanguage();
  const { share } = usePraiseTexts();
  const { count, of, lower, upper } = praise;
  const bounds = { lower: percent(lower, language), upper: percent(upper, language) };
  return (
    <span className="figure row">
      <span className="mean">
        <strong>{percent(praise.share, language)}</strong>
      </span>
      <span className="share" aria-hidden="true">
        <span style={{ left: percentOf(lower), right: percentOf(1 - upper) }} />
        <i style={{ left: percentOf(praise.share) }} />
      </span>
      <span className="made-of">
        {say(share.of, { count: wholeNumber(count, language), of: wholeNumber(of, language) })}
        {` · ${say(share.chance, bounds)}`}
      </span>
    </span>
  );
}

const percentOf = (part: number): string => `${(part * 100).toFixed(1)}%`;
