// Writes the monthly page: what a month's published ratings say, as blocks that fit one page.
import type { Block } from '../../../client/reports/blocks.ts';
import { drawTracks } from '../../../client/reports/charts/tracks.ts';
import { average, month, percent, wholeNumber } from '../../../client/text/formats.ts';
import type { LetterLanguage } from '../../access/sessions/text/letters.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Page } from '../../foundation/pdf/page.ts';
import type { Known, MonthlyFigures, Named } from './monthly-figures.ts';
import { type MonthlyTexts, bg } from './text/monthly.bg.ts';
import { en } from './text/monthly.en.ts';

const MONTHLY: Readonly<Record<LetterLanguage, MonthlyTexts>> = { bg, en };

interface Writing {
  readonly language: LetterLanguage;
  readonly texts: MonthlyTexts;
  readonly figures: MonthlyFigures;
}

/** The page; `municipality`: its name in the language. */
export function writtenMonth(
  figures: MonthlyFigures,
  { municipality, isDemo }: { readonly municipality: string; readonly isDemo: boolean },
  language: LetterLanguage,
): Page {
  const texts = MONTHLY[language];
  const writing = { language, texts, figures };
  const title = texts.title({ month: month(figures.month.from, language) });
  return {
    language,
    title,
    owner: texts.owner({ municipality }),
    demo: isDemo ? texts.demo : null,
    blocks: [
      { kind: 'heading', level: 1, text: title, id: 'month' },
      ...(isDemo ? [{ kind: 'paragraph', tone: 'small', text: texts.invented } as const] : []),
      ...(figures.now ? known(writing, figures.now) : [{ kind: 'paragraph', text: texts.none } as const]),
    ],
  };
}

function known(writing: Writing, now: Known): Block[] {
  const { texts } = writing;
  return [
    figuresOf(writing, now),
    tracksOf(writing, now),
    { kind: 'heading', level: 2, text: texts.changed, id: 'changed' },
    ...changesOf(writing),
    ...placesOf(writing),
    { kind: 'paragraph', tone: 'small', text: texts.method },
  ];
}

function figuresOf({ language, texts, figures: { before, top } }: Writing, now: Known): Block {
  const whole = (count: number) => wholeNumber(count, language);
  return {
    kind: 'figures',
    items: [
      {
        value: average(now.average, language),
        label: texts.average,
        note: texts.between(boundsOf(now, language)),
      },
      {
        value: whole(now.count),
        label: texts.count,
        note: texts.countBefore({ count: whole(before?.count ?? 0) }),
      },
      { value: percent(top / now.count, language), label: texts.top, note: texts.topNote },
    ],
  };
}

function boundsOf({ interval }: Known, language: string) {
  return { lower: average(interval.lower, language), upper: average(interval.upper, language) };
}

function tracksOf({ language, texts, figures }: Writing, now: Known): Block {
  const [year = 0, at = 1] = figures.month.from.split('-').map(Number);
  const startOf = (year: number, at: number) =>
    new Date(Date.UTC(year, at - 1, 1)).toISOString().slice(0, 10);
  const rows = [
    { start: figures.month.from, numbers: now },
    { start: startOf(year, at - 1), numbers: figures.before },
    { start: startOf(year - 1, at), numbers: figures.yearAgo },
  ].flatMap(({ start, numbers }) =>
    numbers
      ? [
          {
            ...numbers,
            label: texts.of({ month: month(start, language), count: wholeNumber(numbers.count, language) }),
            value: average(numbers.average, language),
          },
        ]
      : [],
  );
  return {
    kind: 'chart',
    title: texts.beside,
    alt: rows.map(({ label, value }) => `${label}: ${value}`).join('; '),
    draw: drawTracks(rows),
  };
}

function changesOf({ language, texts, figures: { changed, more } }: Writing): Block[] {
  if (changed.length === 0) return [{ kind: 'paragraph', text: texts.unchanged }];
  const items = changed.map((part) =>
    texts.change({
      name: textIn(part.name, language),
      before: average(part.before, language),
      now: average(part.average, language),
      count: wholeNumber(part.count, language),
    }),
  );
  return [{ kind: 'list', items: more > 0 ? [...items, texts.more({ count: more })] : items }];
}

function placesOf({ language, texts, figures: { best, weakest } }: Writing): Block[] {
  if (best.length === 0) return [];
  const row = (part: Named) => {
    const { lower, upper } = boundsOf(part, language);
    return [
      textIn(part.name, language),
      average(part.average, language),
      `${lower}–${upper}`,
      wholeNumber(part.count, language),
    ];
  };
  const table = (caption: string, parts: readonly Named[]): Block => ({
    kind: 'table',
    caption,
    columns: [
      { head: texts.columns.place, align: 'left', share: 6 },
      { head: texts.columns.average, align: 'right', share: 2 },
      { head: texts.columns.interval, align: 'right', share: 2 },
      { head: texts.columns.count, align: 'right', share: 2 },
    ],
    rows: parts.map(row),
  });
  return [
    { kind: 'heading', level: 2, text: texts.places, id: 'places' },
    table(texts.best, best),
    table(texts.weakest, weakest),
  ];
}
