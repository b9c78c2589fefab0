// Results by category: averages, shares of low and high scores, and a distribution for each.
import type { ReportFiguresFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import type { Block } from '../blocks.ts';
import { drawBands, drawDistribution } from '../charts/bars.ts';
import { bandsOf, differenceWord, numbersIn, type Writing } from '../source.ts';
import { chartOfParts, tableOfParts, isKnownPart, type KnownPart } from './parts.ts';

type Category = ReportFiguresFragment['categories'][number];

export function categoriesSection(writing: Writing): Block[] {
  const { texts, source } = writing;
  const { byCategory: words } = texts;
  const parts = source.figures.categories.filter(isKnownPart);
  const heading = { kind: 'heading', level: 1, text: words.title, id: 'categories' } as const;
  if (parts.length === 0) {
    const text = say(texts.short.leadNone, { year: String(source.year) });
    return [heading, { kind: 'paragraph', text }];
  }
  const { share } = numbersIn(writing);
  const most = (band: 0 | 2) => {
    const part = parts.toSorted((a, b) => bandsOf(b.numbers)[band] - bandsOf(a.numbers)[band])[0];
    return part ? `${part.name}, ${share(bandsOf(part.numbers)[band])}` : '–';
  };
  return [
    heading,
    { kind: 'paragraph', text: words.lead },
    tableOfParts(writing, parts, { caption: words.table, name: words.columns.name, hasTracks: false }),
    chartOfParts(writing, parts, words),
    {
      kind: 'chart',
      title: words.bands,
      alt: say(words.bandsAlt, { best: most(2), worst: most(0) }),
      draw: drawBands(
        parts.map(({ name, numbers }) => ({ label: name, shares: bandsOf(numbers) })),
        share,
      ),
    },
    { kind: 'heading', level: 2, text: words.each, id: 'each-category' },
    { kind: 'paragraph', text: words.eachLead },
    ...parts.flatMap((part) => categoryOf(writing, part)),
  ];
}

function categoryOf(writing: Writing, { name, numbers, before, sinceBefore }: KnownPart<Category>): Block[] {
  const { byCategory: words } = writing.texts;
  const { mean, share, ratings, whole } = numbersIn(writing);
  const [bottom, , top] = bandsOf(numbers);
  const year = String(writing.source.year - 1);
  const past = before.average === null ? '' : mean(before.average);
  return [
    {
      kind: 'chart',
      title: say(words.one, {
        name,
        average: mean(numbers.average),
        lower: mean(numbers.interval.lower),
        upper: mean(numbers.interval.upper),
        count: ratings(numbers.count),
      }),
      alt: say(words.oneAlt, { name, top: share(top), bottom: share(bottom) }),
      draw: drawDistribution(numbers.distribution, whole, 54),
      note: say(words[differenceWord(sinceBefore)], { year, before: past }),
    },
  ];
}
