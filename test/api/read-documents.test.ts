// What is remembered of strangers' documents: so many characters of them, the oldest forgotten first.
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { rememberDocuments } from '../../server/api/read-documents.ts';

/** A document of so many characters. */
const ofLength = (length: number) => parse(`{${' '.repeat(length - 3)}a}`);

it('gives back what it was given, until others take more than there is room for', async () => {
  const store = rememberDocuments(100);
  const [first, second, third] = [ofLength(40), ofLength(50), ofLength(30)];
  await store.set('first', first);
  await store.set('second', second);
  // Again is not twice.
  await store.set('second', second);
  expect(await store.get('first')).toBe(first);
  await store.set('third', third);
  expect(await store.get('first')).toBeUndefined();
  expect(await store.get('second')).toBe(second);
  expect(await store.get('third')).toBe(third);
  await store.delete('second');
  await store.set('first', first);
  expect(await store.get('second')).toBeUndefined();
  expect(await store.get('third')).toBe(third);
});

it('keeps none that is longer than all may be', async () => {
  const store = rememberDocuments(100);
  await store.set('long', ofLength(101));
  expect(await store.get('long')).toBeUndefined();
});
