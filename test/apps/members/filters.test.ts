// Filters that stand in an address: what is declared is read, written, and what nobody can have meant is not said.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterIn,
  flag,
  given,
  id,
  named,
  oneOf,
  only,
  text,
  wordsOf,
} from '../../../client/parts/controls/filters.ts';

const isEven = (said: string | null): said is string => said !== null && /^\d*[02468]$/.test(said);

const declared = {
  search: text,
  actor: given(3),
  place: id,
  even: only(isEven),
  shown: named('state', oneOf(['IN_USE', 'NEW'], 'IN_USE')),
  standing: oneOf(['COUNTED', 'NOT_COUNTED']),
  isMine: flag('whose', 'mine'),
};
const USUAL = {
  search: '',
  actor: null,
  place: null,
  even: null,
  shown: 'IN_USE',
  standing: null,
  isMine: false,
};
const read = (address: string) => filterIn(declared, new URLSearchParams(address));

describe('a filter that is declared', () => {
  it.each([
    ['search=a%20b', { search: 'a b' }, 'search=a+b'],
    ['search=', {}, ''],
    ['actor=abcd', { actor: 'abc' }, 'actor=abc'],
    ['actor=', {}, ''],
    ['place=12', { place: '12' }, 'place=12'],
    ['place=012', {}, ''],
    ['place=1234567890123456789', {}, ''],
    ['even=4', { even: '4' }, 'even=4'],
    ['even=5', {}, ''],
    ['state=new', { shown: 'NEW' }, 'state=new'],
    ['state=in-use', {}, ''],
    ['state=never', {}, ''],
    ['shown=new', {}, ''],
    ['standing=not-counted', { standing: 'NOT_COUNTED' }, 'standing=not-counted'],
    ['whose=mine', { isMine: true }, 'whose=mine'],
    ['whose=yours', {}, ''],
    // In the order in which it is declared, without what is of another.
    ['whose=mine&page=2&search=a', { search: 'a', isMine: true }, 'search=a&whose=mine'],
  ])('„%s“ is read as what it says, and written as it is spelled', (address, said, written) => {
    expect(read(address)).toEqual({ ...USUAL, ...said });
    expect(new URLSearchParams(wordsOf(declared, read(address))).toString()).toBe(written);
  });

  it('is written as it was read, whatever an address says', () => {
    const names = fc.constantFrom('search', 'actor', 'place', 'even', 'state', 'standing', 'whose', 'other');
    const value = fc.oneof(fc.constantFrom('7', '8', 'new', 'NOT_COUNTED', 'mine'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(names, value)), (pairs) => {
        const filter = filterIn(declared, new URLSearchParams(pairs));
        expect(filterIn(declared, new URLSearchParams(wordsOf(declared, filter)))).toEqual(filter);
      }),
    );
  });
});
