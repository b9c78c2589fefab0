// The rules of a channel's address: what it may be, and what it becomes for a place.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { requestChannelsBg } from '../../../client/text/request-channels.bg.ts';
import {
  addressFaults,
  fillAddress,
  HOLES,
  hostOf,
} from '../../../server/municipality/request-channels/rules.ts';

const NOWHERE = Object.fromEntries(HOLES.map((hole) => [hole, ''])) as Record<(typeof HOLES)[number], string>;

describe('an address', () => {
  test.each([
    'https://signali.example.bg/new',
    'https://signali.example.bg:8443/new?where={place}&lat={latitude}&lon={longitude}&lang={language}',
    'https://signali.example.bg/{number}/{category}#{settlement}, {address}'.replace(', ', '-'),
    'https://xn--80aswg.example/{place}',
    'https://пример.бг/сигнал?място={place}',
  ])('may be %s', (address) => expect(addressFaults(address)).toEqual([]));

  test.each([
    ['http://signali.example.bg/', 'NOT_HTTPS', undefined],
    ['javascript:alert(1)', 'NOT_HTTPS', undefined],
    [' https://signali.example.bg/', 'NOT_HTTPS', undefined],
    ['https://signali.example.bg/?s={score}', 'UNKNOWN', '{score}'],
    ['https://signali.example.bg/?s={place}&v={ballotId}', 'UNKNOWN', '{ballotId}'],
    ['https://signali.example.bg/?s={}', 'UNKNOWN', '{}'],
    ['https://signali.example.bg/?s={Place}', 'UNKNOWN', '{Place}'],
    ['https://signali.example.bg/?s={place', 'NOT_ALLOWED', undefined],
    ['https://signali.example.bg/?s=place}', 'NOT_ALLOWED', undefined],
    ['https://signali.example.bg/a b', 'NOT_ALLOWED', undefined],
    ['https://signali.example.bg/"onclick', 'NOT_ALLOWED', undefined],
    ['https://signali.example.bg\\@evil.example/', 'NOT_ALLOWED', undefined],
    ['https://{place}.example.bg/', 'NOT_ALLOWED', undefined],
    ['https://signali{place}', 'NOT_ALLOWED', undefined],
    ['https://signali.example.bg@evil.example/', 'NOT_A_HOST', undefined],
    ['https://localhost/', 'NOT_A_HOST', undefined],
    ['https://signali.example.bg:port/', 'NOT_A_HOST', undefined],
    ['https://', 'NOT_A_HOST', undefined],
    [`https://signali.example.bg/${'a'.repeat(500)}`, 'TOO_LONG', undefined],
    [`https://${'{'.repeat(1_000_000)}`, 'TOO_LONG', undefined],
  ])('may not be %.80s', (address, fault, part) =>
    expect(addressFaults(address)).toEqual([{ field: 'address', fault, ...(part && { part }) }]),
  );

  it('says its host as people read it', () => {
    expect(hostOf('https://signali.example.bg:8443/{place}')).toBe('signali.example.bg:8443');
  });
});

describe('filled in', () => {
  it('says the place, percent-encoded', () => {
    const told = { ...NOWHERE, place: 'ДГ № 33 „Люляк“ & Co?', latitude: '42.43', longitude: '-25.6' };
    expect(fillAddress('https://c.example/{latitude},{longitude}?p={place}&n={number}', told)).toBe(
      `https://c.example/42.43,-25.6?p=${encodeURIComponent(told.place)}&n=`,
    );
  });

  it('stays what it was but for the holes: nothing that a place is called leads to another host or adds to the query', () => {
    const template = 'https://c.example/a/{category}?p={place}&q={address}#{settlement}';
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 4, maxLength: 4 }), (words) => {
        const [place = '', address = '', category = '', settlement = ''] = words;
        const url = new URL(fillAddress(template, { ...NOWHERE, place, address, category, settlement }));
        expect(url.origin).toBe('https://c.example');
        expect([...url.searchParams]).toEqual([
          ['p', place],
          ['q', address],
        ]);
      }),
    );
  });

  it('is told of a place, and of nothing else: no vote, no score, no time, no code', () => {
    expect([...HOLES]).toEqual([
      'place',
      'address',
      'number',
      'category',
      'settlement',
      'latitude',
      'longitude',
      'language',
    ]);
    expect(requestChannelsBg.holes.map(([hole]) => hole)).toEqual(HOLES.map((hole) => `{${hole}}`));
  });
});
