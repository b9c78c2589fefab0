// The order in which tables come in: whatever refers to something comes after it, however they are listed.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from '../../../server/operator/moving/rules.ts';

/** Tables of which each refers to some of those before it, and perhaps to itself, in any order. */
const tables = fc
  .array(fc.array(fc.nat(20), { maxLength: 4 }), { maxLength: 20 })
  .map((lists) =>
    lists.map((refers, at) => ({
      name: `t${at}`,
      refersTo: refers.map((other) => `t${other % (at + 1)}`).concat('users'),
    })),
  )
  .chain((listed) => fc.shuffledSubarray(listed, { minLength: listed.length }));

it('puts every table after all that it refers to, and loses none', () => {
  fc.assert(
    fc.property(tables, (listed) => {
      const ordered = inOrder(listed);
      expect(ordered.map(({ name }) => name).toSorted()).toEqual(listed.map(({ name }) => name).toSorted());
      const places = new Map(ordered.map(({ name }, at) => [name, at]));
      for (const { name, refersTo } of ordered)
        for (const other of refersTo.filter((each) => each !== name && each !== 'users'))
          expect(places.get(other)).toBeLessThan(Number(places.get(name)));
    }),
  );
});

it('says which tables refer to each other in a circle', () => {
  const circle = [
    { name: 'a', refersTo: ['b'] },
    { name: 'b', refersTo: ['a'] },
  ];
  expect(() => inOrder(circle)).toThrow('Tables refer to each other: a, b');
});
