// The trend itself: close to its data or on the whole scale, with what was done and what changed, values at each month, and files.
import { useState } from 'react';
import { Link } from 'react-router';
import { WHOLE } from '../../charts/scale.ts';
import { Trend } from '../../charts/Trend.tsx';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useFigureWording } from '../../parts/results/texts.ts';
import { daysOfMonths } from './days-of-months.ts';
import { MonthPoints } from './MonthPoints.tsx';
import { SavedChart } from './SavedChart.tsx';
import { type PlaceDeeds, scaleOf, type TrendProps } from './trend-of.ts';
import { useChartTexts } from './texts.ts';
import { useMarked } from './useMarked.ts';
import './charts.css';

const NOTHING: PlaceDeeds = { improvements: [], alerts: [] };

export function DrawnTrend({ months, title, of, hrefOf, deeds = NOTHING, shared }: TrendProps) {
  const wording = useFigureWording();
  const { language } = wording;
  const texts = useChartTexts();
  const [isWhole, setWhole] = useState(false);
  const close = shared ?? scaleOf(months);
  const scale = isWhole ? WHOLE : close;
  const isCut = close.from > WHOLE.from || close.to < WHOLE.to;
  const shown = useMarked(deeds)
    .map((each) => ({ ...each, start: `${each.day.slice(0, 7)}-01` }))
    .filter(({ start }) => months.some((month) => month.start === start))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map((each, at) => ({ ...each, label: String(at + 1) }));
  // What lies in one month has one line, with all its numbers above.
  const lines = [...new Set(shown.map(({ start }) => start))].map((start) => {
    const labels = shown.flatMap((each) => (each.start === start ? [each.label] : []));
    return { start, label: labels.join(', ') };
  });
  const days = daysOfMonths(months.map(({ start }) => start));
  return (
    <SavedChart
      className="month-trend"
      title={title}
      of={of}
      days={days}
      actions={
        isCut && (
          <>
            {!isWhole && <span>{say(texts.scale, { from: String(close.from), to: String(close.to) })}</span>}
            <Button onPress={() => setWhole(!isWhole)}>{isWhole ? texts.close : texts.whole}</Button>
          </>
        )
      }
    >
      <Trend months={months} wording={wording} title={title} scale={scale} annotations={lines}>
        <MonthPoints months={months} hrefOf={hrefOf} />
      </Trend>
      {shown.length > 0 && (
        <ul className="annotations" aria-label={texts.annotations}>
          {shown.map(({ label, day, name, href }) => (
            <li key={label}>
              <b>{label}</b> {href === null ? name : <Link to={href}>{name}</Link>}{' '}
              <small>{longDay(day, language)}</small>
            </li>
          ))}
        </ul>
      )}
    </SavedChart>
  );
}
