// The report in short: four numbers, the average beside the year before, what stands out.
import { monthName } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import type { Block } from '../blocks.ts';
import { drawTracks } from '../charts/tracks.ts';
import { bandsOf, differenceWord, isKnown, numbersIn, type Known, type Writing } from '../source.ts';
import { typedIn } from '../typed.ts';

export function shortSection(writing: Writing): Block[] {
  const { texts, source } = writing;
  const { short } = texts;
  const { whole } = source.figures;
  const { introduction, english } = source.content;
  const heading = { kind: 'heading', level: 1, text: short.title, id: 'short' } as const;
  const typed: Block[] =
    introduction === ''
      ? []
      : [
          { kind: 'heading', level: 2, text: short.introduction, id: 'introduction' },
          { kind: 'paragraph', ...typedIn(writing, introduction, english?.introduction) },
        ];
  if (!isKnown(whole)) {
    const year = String(source.year);
    return [heading, { kind: 'paragraph', tone: 'lead', text: say(short.leadNone, { year }) }, ...typed];
  }
  return [
    heading,
    { kind: 'paragraph', tone: 'lead', text: leadOf(writing, whole) },
    figuresOf(writing, whole),
    chartOf(writing, whole),
    { kind: 'heading', level: 2, text: short.main, id: 'main-results' },
    { kind: 'list', items: mainOf(writing, whole) },
    ...typed,
  ];
}

function leadOf(writing: Writing, whole: Known): string {
  const { texts, source } = writing;
  const { mean, ratings } = numbersIn(writing);
  return say(texts.short.lead, {
    year: String(source.year),
    count: ratings(whole.count),
    owner: say(texts.owner, { municipality: source.municipality }),
    average: mean(whole.average),
  });
}

function figuresOf(writing: Writing, whole: Known): Block {
  const { short } = writing.texts;
  const { before, placesRated, placesInUse, improvements } = writing.source.figures;
  const { mean, whole: number } = numbersIn(writing);
  const bounds = { lower: mean(whole.interval.lower), upper: mean(whole.interval.upper) };
  const past = before.count > 0 ? number(before.count) : short.none;
  return {
    kind: 'figures',
    items: [
      { value: mean(whole.average), label: short.average, note: say(short.averageNote, bounds) },
      { value: number(whole.count), label: short.count, note: say(short.countNote, { before: past }) },
      {
        value: number(placesRated),
        label: short.places,
        note: say(short.placesNote, { count: number(placesInUse) }),
      },
      { value: number(improvements.length), label: short.improvements, note: short.improvementsNote },
    ],
  };
}

function chartOf(writing: Writing, whole: Known): Block {
  const { texts, source } = writing;
  const { before } = source.figures;
  const { mean } = numbersIn(writing);
  const track = (year: number, numbers: Known) => ({
    label: say(texts.whole.now, { year: String(year) }),
    value: mean(numbers.average),
    average: numbers.average,
    interval: numbers.interval,
  });
  const past = String(source.year - 1);
  return {
    kind: 'chart',
    title: texts.short.chart,
    alt: say(texts.short.chartAlt, {
      year: String(source.year),
      average: mean(whole.average),
      lower: mean(whole.interval.lower),
      upper: mean(whole.interval.upper),
      before: isKnown(before)
        ? say(texts.short.chartBefore, { year: past, average: mean(before.average) })
        : say(texts.short.chartNoBefore, { year: past }),
    }),
    draw: drawTracks([
      track(source.year, whole),
      ...(isKnown(before) ? [track(source.year - 1, before)] : []),
    ]),
  };
}

function mainOf(writing: Writing, whole: Known): string[] {
  const { language, texts, source } = writing;
  const { short } = texts;
  const { before, sinceBefore, categories, months } = source.figures;
  const { mean, share, ratings } = numbersIn(writing);
  const difference = differenceWord(sinceBefore);
  const [bottom, , top] = bandsOf(whole);
  const busiest = months.toSorted((a, b) => b.numbers.count - a.numbers.count)[0];
  const [best, worst] = [categories[0], categories.at(-1)];
  const named = (text: string, part: typeof best) =>
    part && isKnown(part.numbers)
      ? [
          say(text, {
            name: part.name,
            average: mean(part.numbers.average),
            count: ratings(part.numbers.count),
          }),
        ]
      : [];
  return [
    ...(difference === 'none' || before.average === null
      ? []
      : [say(short[difference], { year: String(source.year - 1), before: mean(before.average) })]),
    say(short.top, { top: share(top), bottom: share(bottom) }),
    ...named(short.best, best),
    ...(best === worst ? [] : named(short.worst, worst)),
    ...(busiest
      ? [
          say(short.month, {
            month: monthName(busiest.start, language),
            count: ratings(busiest.numbers.count),
          }),
        ]
      : []),
  ];
}
