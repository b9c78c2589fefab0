// The shares of low, middle and high scores as one lying bar in three parts.
import { percent } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { FigureWording } from '../text/texts.ts';

type Props = {
  wording: FigureWording;
  /** Of the scores 1 to 4 and of 9 and 10, each 0 to 1. */
  bottom: number;
  top: number;
};

const BANDS = ['low', 'middle', 'high'] as const;

/** A picture with its numbers in words; as wide as its parent. The parts are divided by gaps, so that no colour is needed. */
export function Shares({ wording: { language, texts }, bottom, top }: Props) {
  const shares = { low: bottom, middle: Math.max(0, 1 - bottom - top), high: top };
  const words = BANDS.map((band) =>
    say(texts.distribution[band], { share: percent(shares[band], language) }),
  ).join(', ');
  const starts = { low: 0, middle: bottom, high: 1 - top };
  return (
    <svg className="shares-bar" role="img" aria-label={words} width="100%" height="18">
      <title>{words}</title>
      {BANDS.map((band) => (
        <rect
          key={band}
          className={band}
          x={`${(starts[band] * 100).toFixed(2)}%`}
          width={`${(shares[band] * 100).toFixed(2)}%`}
          y="2"
          height="14"
        />
      ))}
    </svg>
  );
}
