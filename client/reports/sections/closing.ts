// What was improved in the year, which promises were kept, and how the numbers of the report were made.
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import type { Block } from '../blocks.ts';
import type { Writing } from '../source.ts';

export function improvedSection(writing: Writing): Block[] {
  const { language, texts, source } = writing;
  const { improved } = texts;
  const { improvements } = source.figures;
  const heading = { kind: 'heading', level: 1, text: improved.title, id: 'improved' } as const;
  const kept = promisesOf(writing);
  if (improvements.length === 0) return [heading, { kind: 'paragraph', text: improved.none }, ...kept];
  return [
    heading,
    { kind: 'paragraph', text: improved.lead },
    {
      kind: 'table',
      caption: '',
      columns: [
        { head: improved.columns.when, align: 'left', share: 3.1 },
        { head: improved.columns.where, align: 'left', share: 4 },
        { head: improved.columns.what, align: 'left', share: 6.5 },
      ],
      rows: improvements.map(({ doneOn, text, where }) => [
        longDay(doneOn, language),
        where.length > 0 ? where.join('; ') : improved.everywhere,
        text,
      ]),
    },
    ...kept,
  ];
}

/** What became of what was promised for the year; nothing where nothing was. */
function promisesOf({ texts, source }: Writing): Block[] {
  const { promised } = texts.improved;
  const { promises } = source.figures;
  if (!promises) return [];
  const { kept, late, givenUp, open } = promises;
  const all = kept + late + givenUp + open;
  if (all === 0) return [];
  const numbers = { all, kept, late, givenUp, open };
  const told = Object.fromEntries(Object.entries(numbers).map(([name, count]) => [name, String(count)]));
  return [
    { kind: 'heading', level: 2, text: promised.title, id: 'promised' },
    { kind: 'paragraph', text: say(promised.all, { year: String(source.year), ...told }) },
  ];
}

export function howSection({ language, texts, source }: Writing): Block[] {
  const { how } = texts;
  const { from, to } = source.figures;
  const period = { from: longDay(from, language), to: longDay(to, language) };
  return [
    { kind: 'heading', level: 1, text: how.title, id: 'how' },
    { kind: 'paragraph', text: say(how.period, period) },
    { kind: 'list', items: how.items },
    { kind: 'paragraph', tone: 'small', text: say(how.where, { address: source.address }) },
  ];
}
