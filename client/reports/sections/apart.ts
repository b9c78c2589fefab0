// What is published apart from the results: unconfirmed ratings, and those of quiet places.
import type { ReportNumbersFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import type { Block } from '../blocks.ts';
import { isKnown, numbersIn, type Writing } from '../source.ts';

export function apartSection(writing: Writing): Block[] {
  const { apart } = writing.texts;
  const { unconfirmed, pooled } = writing.source.figures;
  const { mean, ratings } = numbersIn(writing);
  const said = (numbers: ReportNumbersFragment, some: string, none: string): Block => ({
    kind: 'paragraph',
    text: isKnown(numbers)
      ? say(some, { count: ratings(numbers.count), average: mean(numbers.average) })
      : none,
  });
  return [
    { kind: 'heading', level: 1, text: apart.title, id: 'apart' },
    { kind: 'paragraph', text: apart.lead },
    { kind: 'heading', level: 2, text: apart.unconfirmed, id: 'unconfirmed' },
    said(unconfirmed, apart.unconfirmedText, apart.unconfirmedNone),
    { kind: 'heading', level: 2, text: apart.pooled, id: 'quiet-places' },
    said(pooled, apart.pooledText, apart.pooledNone),
  ];
}
