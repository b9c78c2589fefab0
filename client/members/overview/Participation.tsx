// How many ratings were published, month by month, with their average.
import { monthsOf } from '../../charts/months.ts';
import { Trend } from '../../charts/Trend.tsx';
import type { OverviewQuery } from '../../generated/operations.ts';
import { month, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useFigureWording } from '../../parts/results/texts.ts';
import type { Changes } from './changed.ts';
import { useOverviewTexts } from './texts.ts';

type Props = { changes: Changes; series: OverviewQuery['summary']['series'] };

export function Participation({ changes: { now, before, whole }, series }: Props) {
  const { participation: texts } = useOverviewTexts();
  const wording = useFigureWording();
  const { language } = wording;
  const written = (count: number) => wholeNumber(count, language);
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>
        {say(texts.sentence, {
          month: month(now.from, language),
          count: written(whole.now.count),
          before:
            whole.before.count > 0
              ? say(texts.before, { month: month(before.from, language), count: written(whole.before.count) })
              : '',
          yearAgo: whole.yearAgo.count > 0 ? say(texts.yearAgo, { count: written(whole.yearAgo.count) }) : '',
        })}
      </p>
      <Trend months={monthsOf(series)} wording={wording} title={texts.trend} />
    </section>
  );
}
