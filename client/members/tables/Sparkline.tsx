// Twelve months as a small line of averages, on the scale that all lines of its table share.
import { average, month } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import type { Scale } from '../../charts/scale.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useTablesTexts } from './texts.ts';

type Props = {
  /** The first days of the months, the earliest first. */
  months: readonly string[];
  counts: readonly number[];
  averages: readonly number[];
  scale: Scale;
};

const STEP = 10;
const HEIGHT = 28;
const EDGE = 5;

/** A picture with its numbers in words; months in which nothing was published are gaps. */
export function Sparkline({ months, counts, averages, scale }: Props) {
  const language = useLanguage();
  const texts = useTablesTexts();
  const heightOf = (score: number): number =>
    HEIGHT - EDGE - ((score - scale.from) / (scale.to - scale.from)) * (HEIGHT - 2 * EDGE);
  const points = months.map((start, at) => ({
    start,
    x: EDGE + at * STEP,
    mean: averages[at] ?? 0,
    isKnown: (counts[at] ?? 0) > 0,
  }));
  const known = points.filter(({ isKnown }) => isKnown);
  const last = known.at(-1);
  if (!last) return <span className="hidden">{texts.sparkNone}</span>;
  const means = known.map(({ mean }) => mean);
  const words = say(texts.spark, {
    lowest: average(Math.min(...means), language),
    highest: average(Math.max(...means), language),
    last: average(last.mean, language),
    month: month(last.start, language),
  });
  const lines = points.flatMap((point, at) => {
    const next = points[at + 1];
    return point.isKnown && next?.isKnown ? [[point, next] as const] : [];
  });
  const isAlone = ({ start }: { start: string }) => !lines.flat().some((point) => point.start === start);
  const width = 2 * EDGE + (months.length - 1) * STEP;
  return (
    <svg className="spark" role="img" aria-label={words} width={width} height={HEIGHT}>
      <title>{words}</title>
      {[scale.from, scale.to].map((score) => (
        <line key={score} className="edge" x1="0" x2={width} y1={heightOf(score)} y2={heightOf(score)} />
      ))}
      {lines.map(([from, to]) => (
        <line
          key={from.start}
          className="mean"
          x1={from.x}
          x2={to.x}
          y1={heightOf(from.mean)}
          y2={heightOf(to.mean)}
        />
      ))}
      {known.filter(isAlone).map(({ start, x, mean }) => (
        <circle key={start} className="alone" cx={x} cy={heightOf(mean)} r="2.25" />
      ))}
      <circle className="ball-fill" cx={last.x} cy={heightOf(last.mean)} r="4" />
    </svg>
  );
}
