// What the dots of a funnel tell where they are pointed at.
import { type FunnelOf, funnelPlaces } from '../../charts/Funnel.tsx';
import { average } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useFigureWording } from '../../parts/results/texts.ts';
import { useChartTexts } from '../charts/texts.ts';
import { Values } from '../charts/Values.tsx';
import { useRankingTexts } from './ranking-texts.ts';

export function FunnelValues({ funnel }: { funnel: FunnelOf }) {
  const { language, texts: figures } = useFigureWording();
  const { picture, standsOut } = useRankingTexts();
  const { values } = useChartTexts();
  const { leftOf, topOf, sideOf } = funnelPlaces(funnel);
  const points = funnel.averages
    .map((score, at) => ({ score, count: funnel.counts[at] ?? 0 }))
    .toSorted((a, b) => a.count - b.count || a.score - b.score)
    .map(({ score, count }) => {
      const side = sideOf(count, score);
      const words = say(picture.point, {
        average: average(score, language),
        answers: sayCount(figures.results.answers, count, language),
      });
      return {
        left: leftOf(count),
        top: topOf(score),
        words: side === null ? words : `${words}, ${standsOut[side]}`,
      };
    });
  return <Values label={say(values, { title: picture.title })} points={points} />;
}
