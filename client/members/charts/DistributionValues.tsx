// What the bars of a distribution tell where they are pointed at.
import { topsOf } from '../../charts/Distribution.tsx';
import { countOf } from '../../charts/counts.ts';
import { percent } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useFigureWording } from '../../parts/results/texts.ts';
import { useChartTexts } from './texts.ts';
import { Values } from './Values.tsx';

export type DistributionValuesProps = {
  distribution: readonly number[];
  /** Where several stand beside each other: the share that the tallest bar of all has. */
  tallestShare?: number | undefined;
};

export function DistributionValues({ distribution, tallestShare }: DistributionValuesProps) {
  const { language, texts: figures } = useFigureWording();
  const texts = useChartTexts();
  const total = Math.max(1, countOf(distribution));
  const tops = topsOf(distribution, tallestShare);
  const points = distribution.map((count, at) => ({
    left: at * 10 + 5,
    top: tops[at] ?? 0,
    words: say(texts.score, {
      score: String(at + 1),
      answers: sayCount(figures.results.answers, count, language),
      share: percent(count / total, language),
    }),
  }));
  return <Values label={say(texts.values, { title: figures.distribution.title })} points={points} />;
}
