// Results by settlement: averages and their table.
import { say } from '../../text/say.ts';
import type { Block } from '../blocks.ts';
import { numbersIn, type Writing } from '../source.ts';
import { isKnownPart, tableOfParts } from './parts.ts';

export function settlementsSection(writing: Writing): Block[] {
  const { bySettlement: words } = writing.texts;
  const parts = writing.source.figures.settlements.filter(isKnownPart);
  return [
    { kind: 'heading', level: 1, text: words.title, id: 'settlements' },
    { kind: 'paragraph', text: say(words.lead, { count: numbersIn(writing).whole(parts.length) }) },
    ...(parts.length > 0
      ? [tableOfParts(writing, parts, { caption: words.table, name: words.name, hasTracks: true })]
      : []),
  ];
}
