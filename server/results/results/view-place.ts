// One place as rows of a file: the days that are shown, then every month in which something of it was published.
import { sumAll, sumByPeriod } from '../aggregates/store.ts';
import { idFrom } from '../../api/scalars.ts';
import { monthAfter } from '../aggregates/spans.ts';
import { dayAfter } from '../../foundation/days.ts';
import {
  figureHeading,
  figuresOf,
  responseHeading,
  responsesIn,
  scoreHeading,
  type ViewReading,
  type ViewTable,
} from './view-reading.ts';

/** `location=12`; without a row where there is no such place. */
export async function placeTable(reading: ViewReading): Promise<ViewTable> {
  const { asked, filter, nameOf, columns, words, params, context } = reading;
  const { grant, span, today } = asked;
  const { pool } = context.database.citizen;
  const heading = [
    words.part,
    words.from,
    words.to,
    ...figureHeading(columns),
    ...responseHeading(columns),
    ...scoreHeading(words),
  ];
  const id = params.get('location') ?? '';
  const locationId = /^[1-9]\d{0,17}$/.test(id) ? idFrom(id) : null;
  const name = locationId === null ? null : await nameOf('location', locationId);
  if (locationId === null || name === null) return { heading, rows: [] };
  const place = { ...filter, locationId };
  const [shown, months] = await Promise.all([
    sumAll(pool, grant, place),
    sumByPeriod(pool, grant, { ...place, from: null, to: null }, 'month'),
  ]);
  const rows = [
    { from: span.from ?? '', to: span.to ?? today, counts: shown },
    ...months.map(({ start, counts }) => ({ from: start, to: dayAfter(monthAfter(start, 1), -1), counts })),
  ];
  const responses = await responsesIn(reading, [
    place,
    ...rows.slice(1).map(({ from, to }) => ({ ...place, from, to })),
  ]);
  return {
    heading,
    rows: rows.map(({ from, to, counts }, at) => [
      name,
      from,
      to,
      ...figuresOf(counts),
      ...(responses[at] ?? []),
      ...counts,
    ]),
  };
}
