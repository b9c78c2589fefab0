// The methods beside the survey, as the municipality tells of them; or why one was not used.
import type { ReportContentFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import type { Block, Facts } from '../blocks.ts';
import { drawKinds } from '../charts/bars.ts';
import { numbersIn, type Writing } from '../source.ts';
import { mysteryBlocks } from './mystery.ts';
import { tallyBlocks } from './tallies.ts';
import { typedIn } from '../typed.ts';
import { staffBlocks } from './staff.ts';

type Entry = ReportContentFragment['methods'][number];

export function methodsSection(writing: Writing): Block[] {
  const { others } = writing.texts;
  return [
    { kind: 'heading', level: 1, text: others.title, id: 'methods' },
    ...writing.source.content.methods.flatMap((entry) => methodOf(writing, entry)),
  ];
}

function methodOf(writing: Writing, entry: Entry): Block[] {
  const { others } = writing.texts;
  const { method, isCarriedOut, reason, english } = entry;
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: others.names[method],
    id: `method-${method.toLowerCase().replace('_', '-')}`,
  };
  const data = dataOf(writing, method);
  if (isCarriedOut === null)
    return [heading, ...(data.length > 0 ? data : [{ kind: 'paragraph', text: others.open } as const])];
  if (!isCarriedOut)
    return [
      heading,
      ...data,
      { kind: 'paragraph', text: others.not },
      { kind: 'paragraph', ...typedIn(writing, reason, english?.reason) },
    ];
  return [
    heading,
    ...data,
    ...countsOf(writing, entry),
    ...tallyBlocks(writing, entry),
    { kind: 'facts', items: factsOf(writing, entry) },
  ];
}

/** What the platform itself knows of the method. */
function dataOf(writing: Writing, method: Entry['method']): Block[] {
  if (method === 'MYSTERY_CLIENT') return mysteryBlocks(writing);
  return method === 'EMPLOYEES' ? staffBlocks(writing) : [];
}

function factsOf(writing: Writing, entry: Entry): Facts['items'] {
  const { others } = writing.texts;
  // Of publications the sentence above says how many.
  const participants = entry.method === 'MEDIA' && entry.tallies.length > 0 ? null : entry.participants;
  const period = periodOf(writing, entry);
  const typed = (name: 'done' | 'findings' | 'measures') =>
    entry[name] === ''
      ? []
      : [{ term: others[name], ...typedIn(writing, entry[name], entry.english?.[name]) }];
  return [
    ...(period === null ? [] : [{ term: others.period, text: period }]),
    ...typed('done'),
    ...(participants === null
      ? []
      : [{ term: others.participants, text: numbersIn(writing).whole(participants) }]),
    ...typed('findings'),
    ...typed('measures'),
  ];
}

function periodOf({ language, texts: { others } }: Writing, { from, to }: Entry): string | null {
  const day = (of: string) => longDay(of, language);
  if (from !== null && to !== null)
    return from === to ? day(from) : say(others.between, { from: day(from), to: day(to) });
  if (from !== null) return say(others.since, { from: day(from) });
  return to === null ? null : say(others.until, { to: day(to) });
}

function countsOf(writing: Writing, { counts }: Entry): Block[] {
  const { others } = writing.texts;
  if (counts === null) return [];
  const { whole } = numbersIn(writing);
  const kinds = (['signals', 'proposals', 'complaints', 'praise'] as const).map((kind) => ({
    label: others.kinds[kind],
    count: counts[kind],
    value: whole(counts[kind]),
  }));
  return [
    {
      kind: 'chart',
      title: others.countsChart,
      alt: kinds.map(({ label, value }) => `${label}: ${value}`).join('; '),
      draw: drawKinds(kinds),
    },
    {
      kind: 'table',
      caption: others.counts,
      isNarrow: true,
      columns: [
        { head: others.countsColumns.kind, align: 'left', share: 3 },
        { head: others.countsColumns.count, align: 'right', share: 2 },
      ],
      rows: kinds.map(({ label, value }) => [label, value]),
    },
  ];
}
