// The places with the highest and the lowest ratings, by the bound that is surest.
import type { ReportFiguresFragment } from '../../generated/operations.ts';
import type { Block } from '../blocks.ts';
import { smallTrack } from '../charts/tracks.ts';
import { boundsIn, isKnown, numbersIn, rateIn, type Writing } from '../source.ts';

type Place = ReportFiguresFragment['best'][number];

export function placesSection(writing: Writing): Block[] {
  const { places: words } = writing.texts;
  const { best, weakest } = writing.source.figures;
  const heading = { kind: 'heading', level: 1, text: words.title, id: 'places' } as const;
  if (best.length === 0) return [heading, { kind: 'paragraph', text: words.few }];
  return [
    heading,
    { kind: 'heading', level: 2, text: words.best, id: 'best-places' },
    { kind: 'paragraph', text: words.bestLead },
    tableOf(writing, best),
    { kind: 'heading', level: 2, text: words.weakest, id: 'weakest-places' },
    { kind: 'paragraph', text: words.weakestLead },
    tableOf(writing, weakest),
  ];
}

function tableOf(writing: Writing, places: readonly Place[]): Block {
  const { columns, track } = writing.texts.places;
  const { mean, whole } = numbersIn(writing);
  const hasRates = places.some(({ response }) => response !== null && response.rate !== null);
  return {
    kind: 'table',
    caption: '',
    columns: [
      { head: columns.name, align: 'left', share: 5 },
      { head: columns.category, align: 'left', share: 3.5 },
      { head: columns.count, align: 'right', share: 1.8 },
      ...(hasRates ? [{ head: columns.rate, align: 'right', share: 1.8 } as const] : []),
      { head: columns.average, align: 'right', share: 1.8 },
      { head: columns.interval, align: 'right', share: 2 },
      { head: track, align: 'left', share: 2.4 },
    ],
    rows: places.flatMap(({ name, category, numbers, response }) =>
      isKnown(numbers)
        ? [
            [
              name,
              category,
              whole(numbers.count),
              ...(hasRates ? [rateIn(writing, response)] : []),
              mean(numbers.average),
              boundsIn(writing, numbers),
              smallTrack(numbers),
            ],
          ]
        : [],
    ),
  };
}
