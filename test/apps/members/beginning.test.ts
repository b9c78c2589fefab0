// What the address of a new task or improvement may say, and what of it is believed.
import { describe, expect, it } from 'vitest';
import { beginningOf, deedPath } from '../../../client/members/deeds/beginning.ts';

const read = (address: string) =>
  beginningOf(new URL(address, 'https://proba.bg').searchParams, 'stara-zagora');

describe('the beginning of a deed', () => {
  it('is read as it was written', () => {
    const beginning = {
      location: '81',
      from: '/stara-zagora/alerts?state=NEW&after=a',
      text: 'Спад: от 8,2 на 5,1 & още',
    };
    expect(read(deedPath('stara-zagora', 'tasks', beginning))).toEqual(beginning);
    const ofService = { category: '14', from: '/stara-zagora/alerts' };
    expect(read(deedPath('stara-zagora', 'improvements', ofService))).toEqual(ofService);
  });

  it.each([
    ['another site', '//evil.example/stara-zagora/'],
    ['an address', 'https://evil.example/stara-zagora/'],
    ['another city', '/kazanlak/tasks'],
    ['a city whose name begins alike', '/stara-zagora-2/tasks'],
    ['something of 1,001 characters', `/stara-zagora/${'a'.repeat(987)}`],
  ])('comes back to no page of %s', (_what, from) => {
    expect(read(`/x?${new URLSearchParams({ from })}`)).toEqual({});
  });

  it.each(['0x1', '-1', '1'.repeat(19), 'a', ''])('takes no place and no service of "%s"', (said) => {
    expect(read(`/x?${new URLSearchParams({ location: said, category: said })}`)).toEqual({});
  });

  it('cuts a text to what a task holds', () => {
    expect(read(`/x?text=${'я'.repeat(400)}`).text).toHaveLength(300);
  });
});
