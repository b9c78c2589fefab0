// The table of actions and viewers, as a whole: a new action without a line here fails.
import { describe, expect, it } from 'vitest';
import { grant } from '../../server/access/grant.ts';
import {
  GLOBAL_ACTIONS,
  may,
  MUNICIPALITY_ACTIONS,
  type MunicipalityAction,
  type Viewer,
} from '../../server/access/policy.ts';
import { tabletTokenOf, tokenOf } from '../../server/access/tokens.ts';
import { CITIZEN, viewerOf } from '../../server/access/viewer.ts';
import { AppError } from '../../server/errors.ts';
import type { MunicipalityId } from '../../server/municipalities/rules.ts';
import { withCheckDigits } from '../../server/signs/rules.ts';

const here = 1n as MunicipalityId;
const elsewhere = 2n as MunicipalityId;
const printShop: Viewer = { kind: 'printShop', municipalityId: here };
const tablet = { kind: 'tablet', code: withCheckDigits('1234567') } as const satisfies Viewer;
const member: Viewer = { kind: 'member', municipalityId: here };

/** Who may do what not everybody may. */
const RESERVED = new Map<MunicipalityAction, Viewer>([
  ['signs.print', printShop],
  ['signs.record', printShop],
  ['openings.read', member],
  ['openings.reclassify', member],
  ['comments.read', member],
]);

describe('the policy', () => {
  it.each(MUNICIPALITY_ACTIONS)('%s', (action) => {
    const isPublic = !RESERVED.has(action);
    for (const viewer of [CITIZEN, tablet]) expect(may(viewer, action, here)).toBe(isPublic);
    for (const viewer of [printShop, member]) {
      expect(may(viewer, action, here)).toBe(isPublic || RESERVED.get(action) === viewer);
      expect(may(viewer, action, elsewhere)).toBe(isPublic);
    }
  });

  it.each(GLOBAL_ACTIONS)('%s is for everybody', (action) => {
    for (const viewer of [CITIZEN, tablet, printShop, member]) expect(may(viewer, action, null)).toBe(true);
  });

  it.each([...RESERVED])('%s is refused to a stranger, and hidden in another city', (action, viewer) => {
    const other = viewer === member ? printShop : member;
    for (const each of [CITIZEN, tablet])
      expect(() => grant(each, action, here)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    expect(() => grant(other, action, here)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    for (const each of [viewer, other]) {
      expect(() => grant(each, action, elsewhere)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    }
    expect(grant(viewer, action, here)).toMatchObject({ action, municipalityId: here });
  });
});

describe('the viewer', () => {
  const key = Buffer.alloc(32, 7);
  const cities = [
    { id: here, slug: 'here' },
    { id: elsewhere, slug: 'elsewhere' },
  ];

  it('is a citizen without a header, and the print shop or the member of the token', () => {
    expect(viewerOf(undefined, key, cities)).toBe(CITIZEN);
    expect(viewerOf(`Bearer ${tokenOf('printShop', key, 'here')}`, key, cities)).toEqual(printShop);
    expect(viewerOf(`Bearer ${tokenOf('member', key, 'here')}`, key, cities)).toEqual(member);
    expect(viewerOf(`Bearer ${tokenOf('member', key, 'elsewhere')}`, key, cities)).toEqual({
      ...member,
      municipalityId: elsewhere,
    });
  });

  it('is the tablet of the token, which holds its code', () => {
    expect(viewerOf(`Bearer ${tabletTokenOf(key, tablet.code)}`, key, cities)).toEqual(tablet);
  });

  it.each([
    '',
    'Bearer',
    'Bearer x',
    'Basic eDp5',
    `Bearer ${tokenOf('member', Buffer.alloc(32, 8), 'here')}`,
    `Bearer ${tabletTokenOf(Buffer.alloc(32, 8), tablet.code)}`,
    `Bearer ${tablet.code}`,
    // The check digits are right, the token is another tablet's.
    `Bearer ${tabletTokenOf(key, tablet.code).replace(tablet.code, withCheckDigits('7654321'))}`,
  ])('is refused with the header %j', (header) =>
    expect(() => viewerOf(header, key, cities)).toThrow(AppError),
  );
});
