// A page behind a code, made for all places of a kind and filled with the words of one: the same as if it had been made for that place.
import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pages } from '../../../client/citizen/pages.tsx';
import type { PageContext } from '../../../client/parts/page/context.ts';
import { BALLOT_SLOT, keep, show } from '../../../server/foundation/html/kept-page.ts';
import { nameAssets } from '../../../server/foundation/html/inline.ts';
import { createKinds, ofKind, type OfKind } from '../../../server/http/pages/page-kinds.ts';
import { contextIn, tablet, vote } from '../../apps/citizen/fixtures.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const textOf = (page: ReturnType<typeof keep>, isCompressed: boolean) => {
  const bytes = show(page, isCompressed);
  return (isCompressed ? gunzipSync(bytes) : bytes).toString().replaceAll(UUID, '|');
};

const contextAt = (language: 'bg' | 'en', path: string): PageContext => {
  const context = contextIn(language);
  return { ...context, path, assets: nameAssets(context.assets) };
};

type VoteSign = typeof vote.sign;
const renderVote = (context: PageContext, sign: VoteSign) =>
  pages.vote.render({ context, data: { sign }, ballotId: BALLOT_SLOT });
const voteOf = (context: PageContext, sign: VoteSign) => ofKind('vote', context, sign, renderVote);

const word = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      'ж',
      'a',
      ' ',
      '.',
      '&',
      '<',
      '>',
      '"',
      "'",
      '$&',
      '{place}',
      '🙂',
      '\n',
      '%',
      '?',
      '/',
    ),
    maxLength: 300,
  }),
  fc.string({ unit: 'grapheme' }),
  // About as long as a name that is no heading any more.
  fc.integer({ min: 58, max: 63 }).map((length) => 'ж'.repeat(length)),
  fc.integer({ min: 57, max: 62 }).map((length) => `${'ж'.repeat(length)}.`),
);
const place = fc.record({
  code: fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String),
  language: fc.constantFrom<('bg' | 'en')[]>('bg', 'en'),
  isChosen: fc.boolean(),
  id: fc.bigInt({ min: 1n, max: 10n ** 17n }).map(String),
  name: word,
  address: fc.option(word),
  line: fc.option(word),
  settlement: word,
});

describe.each([
  ['as it is', false],
  ['as gzip', true],
])('shown %s', (_, isCompressed) => {
  it('a vote page is what it would be if it were made for its place', () => {
    const kinds = createKinds(1e7);
    fc.assert(
      fc.property(place, ({ code, language, isChosen, id, name, address, line, settlement }) => {
        const context = contextAt(language, `/s/${code}${isChosen ? `?language=${language}` : ''}`);
        const location = { ...vote.sign.location, id, name, address, line, settlement: { name: settlement } };
        const sign = { ...vote.sign, code, location };
        const html = pages.vote.render({ context, data: { sign }, ballotId: crypto.randomUUID() });
        const own = keep({ status: 200, html });
        expect(textOf(keep(kinds.show(voteOf(context, sign))), isCompressed)).toBe(textOf(own, isCompressed));
      }),
      { numRuns: 300 },
    );
    // In two languages, chosen or not; with and without each word, and a full stop at its end; a name that is long, or not.
    expect(kinds.rendered()).toBeLessThan(4 * 5 * 3 ** 3);
  });

  it('a tablet’s page too', () => {
    const kinds = createKinds(1e7);
    if (tablet.sign.__typename !== 'Sign') throw new Error('It has a sign.');
    const given = tablet.sign;
    const render = (context: PageContext, sign: typeof given) =>
      pages.tablet.render({ context, data: { sign } });
    fc.assert(
      fc.property(place, ({ code, id, name, settlement }) => {
        const context = contextAt('bg', `/tablet/${code}`);
        const location = { ...given.location, id, name, settlement: { name: settlement }, desk: null };
        const sign = { ...given, code, location };
        const own = keep({ status: 200, html: render(context, sign) });
        const page = keep(kinds.show(ofKind('tablet', context, sign, render)));
        expect(textOf(page, isCompressed)).toBe(textOf(own, isCompressed));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a kind', () => {
  const context = contextAt('bg', `/s/${vote.sign.code}`);
  const { sign } = vote;
  const renderings = (...asked: readonly OfKind[]) => {
    const kinds = createKinds(1e7);
    for (const page of asked) kinds.show(page);
    return kinds.rendered();
  };
  const elsewhere = { ...sign, location: { ...sign.location, id: '77', name: 'Другаде' } };

  it('is rendered once for all its places', () => {
    expect(renderings(voteOf(context, sign), voteOf(context, elsewhere), voteOf(context, sign))).toBe(1);
  });

  it('is another one as soon as anything else differs', () => {
    const { municipality, location } = sign;
    const others = [
      voteOf({ ...context, path: `${context.path}?language=bg` }, sign),
      voteOf({ ...context, languages: ['bg'] }, sign),
      voteOf({ ...context, texts: { ...context.texts, vote: { ...context.texts.vote, send: 'Да' } } }, sign),
      voteOf(context, { ...sign, municipality: { ...municipality, colour: '#000000' } }),
      voteOf(context, { ...sign, municipality: { ...municipality, commentsAllowed: false } }),
      voteOf(context, {
        ...sign,
        location: { ...location, category: { ...location.category, questions: [] } },
      }),
      ofKind('other', context, sign, renderVote),
    ];
    expect(renderings(voteOf(context, sign), ...others)).toBe(1 + others.length);
  });

  it('of the same texts, read again, is the same one', () => {
    const again = { ...context, texts: structuredClone(context.texts) };
    expect(renderings(voteOf(context, sign), voteOf(again, sign))).toBe(1);
  });

  it('makes room for others, the oldest first, and a page larger than the room is shown all the same', () => {
    const one = voteOf(context, sign);
    const kinds = createKinds(2.5 * 2 * createKinds(1e7).show(one).html.length);
    const [two, three] = ['2', '3'].map((name) => ofKind(name, context, sign, renderVote)) as [
      OfKind,
      OfKind,
    ];
    for (const page of [one, two, three, two, three]) kinds.show(page);
    expect(kinds.rendered()).toBe(3);
    kinds.show(one);
    expect(kinds.rendered()).toBe(4);
    const small = createKinds(10);
    const without = ({ html }: { html: string }) => html.replaceAll(UUID, '|');
    for (const again of [1, 2])
      expect([again, without(small.show(one))]).toEqual([again, without(kinds.show(one))]);
    expect(small.rendered()).toBe(2);
  });
});
