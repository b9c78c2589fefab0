// How many ratings were published on each of the last thirty days: bars, with the same numbers as a table behind them.
import type { OperatedCityFragment } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { Table } from '../../parts/controls/Table.tsx';
import { longDay, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts/operator.ts';
import '../style/published-days.css';

type Days = OperatedCityFragment['publishedDays'];

const DAY_MS = 24 * 60 * 60_000;
const SHOWN = 30;
const HEIGHT = 80;

/** Days on which nothing was published are gaps. */
export function PublishedDays({ days }: { days: Days }) {
  const language = useLanguage();
  const { city: texts } = useOperatorTexts();
  const most = Math.max(0, ...days.map(({ count }) => count));
  const number = (count: number) => wholeNumber(count, language);
  const lead = days.length > 0 ? say(texts.byDayLead, { most: number(most) }) : texts.noDays;
  return (
    <section>
      <h2>{texts.byDay}</h2>
      <p>{lead}</p>
      {days.length > 0 && (
        <>
          <Bars days={days} most={most} label={lead} />
          <Disclosure title={texts.asTable}>
            <Table
              caption={texts.byDay}
              columns={[
                { key: 'day', title: texts.day, cell: ({ day }) => longDay(day, language) },
                { key: 'count', title: texts.count, isNumber: true, cell: ({ count }) => number(count) },
              ]}
              rows={days}
              keyOf={({ day }) => day}
            />
          </Disclosure>
        </>
      )}
    </section>
  );
}

function Bars({ days, most, label }: { days: Days; most: number; label: string }) {
  // The latest day stands first; the picture ends with it, and begins so many days before.
  const last = Date.parse(days[0]?.day ?? '');
  const width = 100 / SHOWN;
  return (
    <svg className="published-days" role="img" aria-label={label} width="100%" height={HEIGHT + 2}>
      {days.map(({ day, count }) => {
        const at = SHOWN - 1 - (last - Date.parse(day)) / DAY_MS;
        const tall = Math.max(2, Math.round((count / most) * HEIGHT));
        const place = { x: `${at * width + width * 0.15}%`, width: `${width * 0.7}%` };
        return <rect key={day} {...place} y={HEIGHT - tall} height={tall} rx="2" />;
      })}
      <line x1="0" x2="100%" y1={HEIGHT + 1} y2={HEIGHT + 1} />
    </svg>
  );
}
