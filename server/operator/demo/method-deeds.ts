// The tables of a demo city's annual report, as its own systems would give them: the same at each start.
import {
  ROW_KINDS,
  rowsFrom,
  type GivenRow,
  type MethodRow,
  type TabledMethod,
} from '../../action/reports/method-rows.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import type { TableStory } from './stories.ts';

/** A month has a third more or less than is told of it. */
const SWING = [0, 1, -1, 0, 2, 1, -2, -1, 0, 3, 1, 0];

const two = (number: number): string => String(number).padStart(2, '0');

function signals({ signals: services }: TableStory, year: number): GivenRow[] {
  return services.flatMap(({ service, months }, at) =>
    SWING.flatMap((_, month) =>
      ROW_KINDS.SIGNALS.map((kind, place) => ({
        on: `${year}-${two(month + 1)}-01`,
        kind,
        service,
        count: months[kind] + Math.round(((SWING[(month + at + place) % 12] ?? 0) * months[kind]) / 6),
        link: null,
      })).filter(({ count }) => count > 0),
    ),
  );
}

function publications({ media, sources }: TableStory, year: number): GivenRow[] {
  const kinds = media.flatMap(({ service, kinds: counts }) =>
    ROW_KINDS.MEDIA.flatMap((kind) => Array.from({ length: counts[kind] }, () => ({ service, kind }))),
  );
  return kinds.map(({ service, kind }, at) => ({
    on: `${year}-${two(1 + ((at * 5) % 12))}-${two(1 + ((at * 7) % 28))}`,
    kind,
    service,
    count: 1,
    link: `https://${sources[(at % 5) % sources.length]}/${at}`,
  }));
}

/** The rows of a method; none of one that has no table. */
export function tableOf(
  method: TabledMethod,
  story: TableStory,
  { year, services }: { readonly year: number; readonly services: ReadonlyMap<string, Texts> },
): MethodRow[] {
  const meetings = story.meetings.map(({ on, people, ...row }) => ({
    ...row,
    on: `${year}-${on}`,
    count: people,
    link: null,
  }));
  const given = { USERS: meetings, SIGNALS: signals(story, year), MEDIA: publications(story, year) }[method];
  const { rows, faults } = rowsFrom(given, { year, method, services });
  if (faults.length > 0) throw new TypeError(`A table of the demo city is wrong: ${faults[0]?.field}.`);
  return rows;
}
