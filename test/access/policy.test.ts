// The table of actions and viewers, as a whole: a new action without a line here fails.
import { describe, expect, it } from 'vitest';
import { grant } from '../../server/access/grant.ts';
import { GLOBAL_ACTIONS, may, MUNICIPALITY_ACTIONS, type Viewer } from '../../server/access/policy.ts';
import { printToken } from '../../server/access/tokens.ts';
import { CITIZEN, viewerOf } from '../../server/access/viewer.ts';
import { AppError } from '../../server/errors.ts';
import type { MunicipalityId } from '../../server/municipalities/rules.ts';

const here = 1n as MunicipalityId;
const elsewhere = 2n as MunicipalityId;
const printShop: Viewer = { kind: 'printShop', municipalityId: here };

const NOT_FOR_STRANGERS = new Set(['signs.print']);

describe('the policy', () => {
  it.each(MUNICIPALITY_ACTIONS)('%s', (action) => {
    const isPublic = !NOT_FOR_STRANGERS.has(action);
    expect(may(CITIZEN, action, here)).toBe(isPublic);
    expect(may(printShop, action, here)).toBe(true);
    expect(may(printShop, action, elsewhere)).toBe(isPublic);
  });

  it.each(GLOBAL_ACTIONS)('%s is for everybody', (action) => {
    expect(may(CITIZEN, action, null) && may(printShop, action, null)).toBe(true);
  });

  it('refuses a stranger with FORBIDDEN and hides another city with NOT_FOUND', () => {
    expect(() => grant(CITIZEN, 'signs.print', here)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    expect(() => grant(printShop, 'signs.print', elsewhere)).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
    expect(grant(printShop, 'signs.print', here)).toMatchObject({
      action: 'signs.print',
      municipalityId: here,
    });
  });
});

describe('the viewer', () => {
  const key = Buffer.alloc(32, 7);
  const cities = [
    { id: here, slug: 'here' },
    { id: elsewhere, slug: 'elsewhere' },
  ];

  it('is a citizen without a header, and the print shop of the token', () => {
    expect(viewerOf(undefined, key, cities)).toBe(CITIZEN);
    expect(viewerOf(`Bearer ${printToken(key, 'here')}`, key, cities)).toEqual(printShop);
  });

  it.each(['', 'Bearer', 'Bearer x', 'Basic eDp5', `Bearer ${printToken(Buffer.alloc(32, 8), 'here')}`])(
    'is refused with the header %j',
    (header) => expect(() => viewerOf(header, key, cities)).toThrow(AppError),
  );
});
