// A year's report as members see it: the draft, what is published of it, the numbers as they are now.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import type { Asked } from '../../municipality/municipalities/city-field.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import { dayIn } from '../../foundation/days.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { ContentType, TypedNumbersType } from './content-type.ts';
import { FiguresType } from './figures-type.ts';
import { gatherYear } from './gather-year.ts';
import { EditionType } from './refs.ts';
import { deadlineOf } from './deadline.ts';
import { EMPTY, mayPublish, type ReportContent } from './rules.ts';
import { findReport, listEditions, listReports, type Edition, type ReportRow } from './store.ts';

/** A year: with a draft or not, with editions or not. */
export interface ReportYear {
  readonly municipality: Municipality;
  readonly year: number;
  readonly draft: ReportRow | null;
  readonly editions: readonly Edition[];
}

export const ReportYearType = builder.objectRef<ReportYear>('ReportYear').implement({
  description: 'The annual report of a year, for members: draft, editions, numbers as they are now.',
  fields: (t) => ({
    municipality: t.expose('municipality', { type: MunicipalityType, description: 'Whose.' }),
    year: t.exposeInt('year', { description: 'The year.' }),
    version: t.int({
      nullable: true,
      description: 'Of the draft; goes up with every change. Null: nothing was written yet.',
      resolve: ({ draft }) => draft?.version ?? null,
    }),
    content: t.field({
      type: ContentType,
      description: 'The draft.',
      resolve: ({ draft }): ReportContent => draft?.content ?? EMPTY,
    }),
    typed: t.field({
      type: [TypedNumbersType],
      complexity: { field: 1, multiplier: 5 },
      description: 'The numbers of the draft as they were typed, also beneath a table; each method once.',
      resolve: ({ draft }) => [...(draft?.content ?? EMPTY).methods],
    }),
    deadline: t.field({
      type: 'Date',
      description: 'By when it must be published.',
      resolve: ({ year, municipality }) => deadlineOf(year, municipality),
    }),
    mayBePublished: t.boolean({
      description: 'Whether the year is over; in a demo city at once.',
      resolve: ({ year, municipality: { timeZone, isDemo } }, _args, { now }) =>
        mayPublish(year, dayIn(timeZone, now()), isDemo),
    }),
    editions: t.field({
      type: [EditionType],
      description: 'What was published, the latest first.',
      resolve: ({ municipality, editions }) => editions.map((edition) => ({ ...edition, municipality })),
    }),
    figures: t.field({
      type: FiguresType,
      complexity: 40,
      description: 'The numbers as they are now, those of every group of places too.',
      resolve: ({ municipality, year }, _args, context) =>
        gatherYear(context, municipality, context.grant('reports.read', municipality.id), year),
    }),
  }),
});

/** One year for a member. */
export async function reportYear(
  { municipality, grant: read, context: { database, grant } }: Asked<'reports.read'>,
  year: number,
): Promise<ReportYear> {
  const open = grant('editions.read', municipality.id);
  const [draft, editions] = await Promise.all([
    asGranted({ database }, read, (tx) => findReport(tx, read, year)),
    listEditions(database.citizen.prisma, open, year),
  ]);
  return { municipality, year, draft, editions };
}

/** The current year, the one before, and every other one with a draft; the latest first. */
export async function reportYears({
  municipality,
  grant: read,
  context: { database, grant, now },
}: Asked<'reports.read'>): Promise<ReportYear[]> {
  const open = grant('editions.read', municipality.id);
  const [drafts, editions] = await Promise.all([
    asGranted({ database }, read, (tx) => listReports(tx, read)),
    listEditions(database.citizen.prisma, open),
  ]);
  const current = Number(dayIn(municipality.timeZone, now()).slice(0, 4));
  const years = new Set([current, current - 1, ...drafts.map(({ year }) => year)]);
  return [...years]
    .toSorted((a, b) => b - a)
    .map((year) => ({
      municipality,
      year,
      draft: drafts.find((draft) => draft.year === year) ?? null,
      editions: editions.filter((edition) => edition.year === year),
    }));
}
