// What of a design gives way on a sign that can be felt: Braille has the size that fingers need, on a small sign too.
import type { Row } from './area.ts';
import { AFTER_BRAILLE, BEFORE_BRAILLE, brailleHeight } from './raised.ts';
import type { Block, DesignRules } from './row-tables.ts';

/** On A5: three lines of a question at their smallest size, and one in the second language. */
const QUESTION = 33;

/** Returns the rows of a design on a sign that can be felt: the track alone stands for the scale, and no line of promises. */
export function tactileRows({ rows }: DesignRules): readonly Row<Block>[] {
  const line = rows.findIndex(([name]) => name === 'line');
  // With the gap before it.
  const kept = rows.filter((_, i) => line < 0 || (i !== line && i !== line - 1));
  return kept.map((row): Row<Block> => {
    if (row[0] === 'scale') return ['track', 10];
    return row[0] === 'question' ? ['question', QUESTION, 1] : row;
  });
}

/** Returns the rows of Braille below the code, in millimetres as they are. */
export function brailleRows(width: number): readonly Row<Block>[] {
  return [
    [null, BEFORE_BRAILLE],
    ['braille', brailleHeight(width)],
    [null, AFTER_BRAILLE],
  ];
}
