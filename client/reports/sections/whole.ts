// The whole municipality: how many gave each score, and the average month by month beside the year before.
import { monthName } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import type { Block } from '../blocks.ts';
import { drawDistribution } from '../charts/bars.ts';
import { drawTrend } from '../charts/trend.ts';
import { weightedIn } from '../../text/visitors.ts';
import { bandsOf, boundsIn, figureWording, isKnown, numbersIn, type Known, type Writing } from '../source.ts';

export function wholeSection(writing: Writing): Block[] {
  const { texts, source } = writing;
  const { whole: words } = texts;
  const { whole } = source.figures;
  const heading = { kind: 'heading', level: 1, text: words.title, id: 'whole' } as const;
  if (!isKnown(whole)) {
    const text = say(texts.short.leadNone, { year: String(source.year) });
    return [heading, { kind: 'paragraph', text }];
  }
  const { mean } = numbersIn(writing);
  const lead = say(words.lead, {
    average: mean(whole.average),
    lower: mean(whole.interval.lower),
    upper: mean(whole.interval.upper),
  });
  const weighted = weightedIn(figureWording(writing), source.figures);
  return [
    heading,
    { kind: 'paragraph', tone: 'lead', text: lead },
    ...(weighted === null ? [] : [{ kind: 'paragraph', text: weighted } as const]),
    distributionOf(writing, whole),
    trendOf(writing),
    distributionTable(writing, whole),
    trendTable(writing),
  ];
}

function distributionOf(writing: Writing, whole: Known): Block {
  const { whole: words } = writing.texts;
  const { share } = numbersIn(writing);
  const [bottom, middle, top] = bandsOf(whole).map(share);
  return {
    kind: 'chart',
    title: words.chart,
    alt: say(words.chartAlt, { top: top ?? '', middle: middle ?? '', bottom: bottom ?? '' }),
    draw: drawDistribution(whole.distribution, (count) => share(count / whole.count), 90),
  };
}

function distributionTable(writing: Writing, whole: Known): Block {
  const { whole: words } = writing.texts;
  const { whole: number, share } = numbersIn(writing);
  return {
    kind: 'table',
    caption: words.distribution,
    isNarrow: true,
    columns: [
      { head: words.columns.score, align: 'left', share: 2 },
      { head: words.columns.count, align: 'right', share: 3 },
      { head: words.columns.share, align: 'right', share: 3 },
    ],
    rows: whole.distribution.map((count, at) => [String(at + 1), number(count), share(count / whole.count)]),
  };
}

function trendOf(writing: Writing): Block {
  const { language, texts, source } = writing;
  const { whole: words } = texts;
  const { months } = source.figures;
  const { mean } = numbersIn(writing);
  const year = (which: number) => say(words.now, { year: String(which) });
  const known = months.flatMap(({ numbers }) => (numbers.average === null ? [] : [numbers.average]));
  return {
    kind: 'chart',
    title: words.trend,
    alt: say(words.trendAlt, { lowest: mean(Math.min(...known)), highest: mean(Math.max(...known)) }),
    draw: drawTrend(
      months.map(({ start, numbers, before }) => ({
        label: monthName(start, language, true),
        average: numbers.average,
        lower: numbers.interval?.lower ?? null,
        upper: numbers.interval?.upper ?? null,
        before: before.average,
      })),
      [year(source.year - 1), year(source.year)],
    ),
  };
}

function trendTable(writing: Writing): Block {
  const { language, texts, source } = writing;
  const { whole: words } = texts;
  const { mean, whole: number } = numbersIn(writing);
  const past = { year: String(source.year - 1) };
  return {
    kind: 'table',
    caption: words.trendTable,
    columns: [
      { head: words.trendColumns.month, align: 'left', share: 4 },
      { head: words.trendColumns.average, align: 'right', share: 2.5 },
      { head: words.trendColumns.interval, align: 'right', share: 3 },
      { head: words.trendColumns.count, align: 'right', share: 2.5 },
      { head: say(words.trendColumns.before, past), align: 'right', share: 3 },
      { head: say(words.trendColumns.beforeCount, past), align: 'right', share: 3 },
    ],
    rows: source.figures.months.map(({ start, numbers, before }) => [
      monthName(start, language),
      ...(isKnown(numbers)
        ? [mean(numbers.average), boundsIn(writing, numbers), number(numbers.count)]
        : ['–', '–', '–']),
      ...(isKnown(before) ? [mean(before.average), number(before.count)] : ['–', '–']),
    ]),
  };
}
