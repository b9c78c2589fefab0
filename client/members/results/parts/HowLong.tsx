// How long a place of this traffic takes until something of it is published next, in words.
import type { PaceFragment } from '../../../generated/operations.ts';
import { say } from '../../../text/say.ts';
import { useResultsTexts } from '../../../parts/results/texts.ts';

type Gap = keyof ReturnType<typeof useResultsTexts>['howLong']['gaps'];

/** Up to how many days each word is used. */
const GAPS: readonly (readonly [Gap, number])[] = [
  ['DAYS', 4],
  ['WEEK', 10],
  ['WEEKS_2', 17],
  ['WEEKS_3', 25],
  ['MONTH', 45],
  ['MONTHS_2', 75],
  ['QUARTER', 110],
];

/** The word for a gap of so many days. */
export function gapOf(days: number): Gap {
  return GAPS.find(([, most]) => days <= most)?.[0] ?? 'LONGER';
}

type Props = {
  /** As the API tells it of a location; null is too quiet to tell. */
  pace: PaceFragment | null;
  /** page: whole sentences; row: in a table. */
  size?: 'page' | 'row';
};

/** As a paragraph; in a row, in small. */
export function HowLong({ pace, size = 'page' }: Props) {
  const { howLong } = useResultsTexts();
  const words = size === 'row' ? howLong.row : howLong;
  const told =
    pace === null
      ? words.unknown
      : say(pace.isOfCategory ? words.category : words.place, { gap: howLong.gaps[gapOf(pace.days)] });
  return size === 'row' ? <small>{told}</small> : <p>{told}</p>;
}
