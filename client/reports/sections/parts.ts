// What categories and settlements share: a chart of averages, and the table of the same numbers.
import type { ReportFiguresFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import type { Block } from '../blocks.ts';
import { drawTracks, smallTrack } from '../charts/tracks.ts';
import { bandsOf, boundsIn, isKnown, numbersIn, rateIn, type Known, type Writing } from '../source.ts';

export type Part = ReportFiguresFragment['settlements'][number];
export type KnownPart<Of extends Part = Part> = Of & { readonly numbers: Known };

export const isKnownPart = <Of extends Part>(part: Of): part is KnownPart<Of> => isKnown(part.numbers);

/** The averages of the parts as balls. */
export function chartOfParts(
  writing: Writing,
  parts: readonly KnownPart[],
  words: { readonly chart: string; readonly chartAlt: string },
): Block {
  const { mean } = numbersIn(writing);
  const said = (part: KnownPart | undefined) => (part ? `${part.name}, ${mean(part.numbers.average)}` : '–');
  return {
    kind: 'chart',
    title: words.chart,
    alt: say(words.chartAlt, { best: said(parts[0]), worst: said(parts.at(-1)) }),
    draw: drawTracks(
      parts.map(({ name, numbers }) => ({
        label: name,
        value: mean(numbers.average),
        average: numbers.average,
        interval: numbers.interval,
      })),
    ),
  };
}

interface TableOfParts {
  readonly caption: string;
  readonly name: string;
  /** With a small ball for each, where there is no chart of them. */
  readonly hasTracks: boolean;
}

/** The numbers of the parts. */
export function tableOfParts(
  writing: Writing,
  parts: readonly KnownPart[],
  { caption, name: head, hasTracks }: TableOfParts,
): Block {
  const { byCategory, places } = writing.texts;
  const { columns } = byCategory;
  const { mean, whole, share } = numbersIn(writing);
  const hasRates = parts.some(({ response }) => response !== null && response.rate !== null);
  return {
    kind: 'table',
    caption,
    columns: [
      { head, align: 'left', share: hasTracks ? 4.2 : 6 },
      { head: columns.count, align: 'right', share: 2.1 },
      ...(hasRates ? [{ head: columns.rate, align: 'right', share: 1.9 } as const] : []),
      { head: columns.average, align: 'right', share: 1.9 },
      { head: columns.interval, align: 'right', share: 2.6 },
      { head: columns.top, align: 'right', share: 1.6 },
      { head: columns.bottom, align: 'right', share: 1.6 },
      { head: say(columns.before, { year: String(writing.source.year - 1) }), align: 'right', share: 1.9 },
      ...(hasTracks ? [{ head: places.track, align: 'left', share: 3 } as const] : []),
    ],
    rows: parts.map(({ name, numbers, before, response }) => {
      const [bottom, , top] = bandsOf(numbers);
      return [
        name,
        whole(numbers.count),
        ...(hasRates ? [rateIn(writing, response)] : []),
        mean(numbers.average),
        boundsIn(writing, numbers),
        share(top),
        share(bottom),
        before.average === null ? '–' : mean(before.average),
        ...(hasTracks ? [smallTrack(numbers)] : []),
      ];
    }),
  };
}
