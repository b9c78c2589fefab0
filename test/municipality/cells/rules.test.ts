// Which codes a map must name whole, since by their beginning they are another cell's.
import { expect, it } from 'vitest';
import { withCheckDigits } from '../../../server/foundation/sign-code.ts';
import { cellsFrom } from '../../../server/municipality/cells/read.ts';
import { misplacedIn } from '../../../server/municipality/cells/rules.ts';
import { mapOf, WEST } from '../../support/cells.ts';

const code = (seven: string) => withCheckDigits(seven);
const [kept, listed, taken, gone, moved] = ['1', '2', '91', '92', '93'].map((at) => code(at.padEnd(7, '0')));

it.each([
  ['a sign of ours, with a code of ours', kept, 'vidin', null],
  ['of ours, listed whole', listed, 'vidin', null],
  ['of ours, that begins as theirs', taken, 'vidin', 'west'],
  ['of a city that no map names', taken, 'unnamed', 'west'],
  ['of a city that moved, with its code', moved, 'burgas', null],
  ['of a city that moved, without it', kept, 'burgas', 'east'],
  ['erased, and ours', kept, null, null],
  ['erased, and to be drawn by them', gone, null, 'west'],
  ['erased since it moved', moved, null, null],
] as const)('%s', (_what, asked, slug, cell) => {
  const cells = cellsFrom(
    mapOf({
      west: { municipalities: ['vidin'], codes: [listed ?? ''] },
      east: { municipalities: ['burgas'], codes: ['2', '9', moved ?? ''] },
    }),
    WEST,
  );
  const { own } = cells;
  if (own === null || asked === undefined) throw new Error('There is a map.');
  expect(misplacedIn([{ code: asked, slug }], { ...cells, own })).toEqual(
    cell === null ? [] : [{ code: asked, cell }],
  );
});
