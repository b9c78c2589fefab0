// The table of actions and viewers, as a whole: a new action without a line here fails.
import { describe, expect, it } from 'vitest';
import { grant } from '../../../server/access/grants/grant.ts';
import {
  CONFIRMED_ACTIONS,
  GLOBAL_ACTIONS,
  MUNICIPALITY_ACTIONS,
  type Action,
  type MunicipalityAction,
} from '../../../server/access/grants/actions.ts';
import { may } from '../../../server/access/grants/policy.ts';
import { EVERYTHING, ROLES, type Scope } from '../../../server/access/grants/member-roles.ts';
import { tabletTokenOf, tokenOf } from '../../../server/access/grants/tokens.ts';
import { CITIZEN, OPERATOR, viewerOf } from '../../../server/access/grants/viewer.ts';
import { AppError } from '../../../server/foundation/errors.ts';
import { withCheckDigits } from '../../../server/foundation/sign-code.ts';
import {
  elsewhere,
  fitter,
  here,
  isFor,
  member,
  mysteryClient,
  operator,
  pass,
  printShop,
  refusal,
  RESERVED,
  shop,
  tablet,
} from './viewers.ts';

describe('the policy', () => {
  it.each(MUNICIPALITY_ACTIONS)('%s', (action) => {
    const letters = RESERVED[action];
    const isPublic = letters === undefined;
    const expected = (letter: string) => isPublic || letters.includes(letter);
    expect([may(CITIZEN, action, here), may(tablet, action, here)]).toEqual([isPublic, isPublic]);
    expect(may(printShop, action, here)).toBe(expected('S'));
    expect(may(printShop, action, elsewhere)).toBe(isPublic);
    expect([shop, fitter, mysteryClient].map((holder) => may(holder, action, here))).toEqual(
      ['o', 'f', 'm'].map(expected),
    );
    for (const holder of [shop, fitter, mysteryClient]) expect(may(holder, action, elsewhere)).toBe(isPublic);
    expect([may(OPERATOR, action, here), may(OPERATOR, action, elsewhere)]).toEqual([
      expected('O'),
      expected('O'),
    ]);
    for (const role of ROLES) {
      expect([role, may(member(role), action, here)]).toEqual([role, isPublic || isFor(role, letters)]);
      expect(may(member(role), action, elsewhere)).toBe(isPublic);
    }
  });

  const isOfOperators = (action: Action) =>
    ['platform.read', 'operators.manage', 'municipalities.import'].includes(action);
  it.each(GLOBAL_ACTIONS.filter((action) => !isOfOperators(action)))('%s is for everybody', (action) => {
    for (const viewer of [
      CITIZEN,
      tablet,
      printShop,
      shop,
      fitter,
      mysteryClient,
      ...ROLES.map((role) => member(role)),
    ])
      expect(may(viewer, action, null)).toBe(true);
  });

  it('municipalities.import is for the terminal alone', () => {
    const others = [
      CITIZEN,
      tablet,
      printShop,
      shop,
      fitter,
      operator(),
      ...ROLES.map((role) => member(role)),
    ];
    expect(others.map((viewer) => may(viewer, 'municipalities.import', null))).toEqual(
      others.map(() => false),
    );
    expect(may(OPERATOR, 'municipalities.import', null)).toBe(true);
  });
});

describe('an operator who signed in', () => {
  it.each(MUNICIPALITY_ACTIONS)(
    'may in a city what everybody may, set it up, operate it, plan its erasure and read its papers: %s',
    (action) => {
      const own = [
        'municipalities.onboard',
        'municipalities.operate',
        'municipalities.erase',
        'documents.read',
      ];
      expect(may(operator(), action, here)).toBe(own.includes(action) || RESERVED[action] === undefined);
    },
  );

  it('confirms who it is before a city is erased', () => {
    expect(refusal(operator({ isConfirmed: false }), 'municipalities.erase', here)).toBe('CONFIRM_FIRST');
    expect(refusal(operator(), 'municipalities.erase', here)).toBe('municipalities.erase');
  });

  it('confirms who it is before another operator’s factor is taken away', () => {
    const others = [CITIZEN, tablet, printShop, shop, fitter, ...ROLES.map((role) => member(role))];
    expect(others.map((viewer) => may(viewer, 'operators.manage', null))).toEqual(others.map(() => false));
    expect(() => grant(operator({ isConfirmed: false }), 'operators.manage', null)).toThrow('Confirm');
    expect(grant(operator(), 'operators.manage', null).action).toBe('operators.manage');
  });

  it('reads of the platform what nobody else does, with a second factor', () => {
    const others = [CITIZEN, tablet, printShop, shop, fitter, ...ROLES.map((role) => member(role))];
    expect(others.map((viewer) => may(viewer, 'platform.read', null))).toEqual(others.map(() => false));
    expect([operator(), OPERATOR].map((viewer) => may(viewer, 'platform.read', null))).toEqual([true, true]);
    expect(() => grant(operator({ hasFactor: false }), 'platform.read', null)).toThrow('second factor');
    expect(grant(operator(), 'platform.read', null).action).toBe('platform.read');
  });
});

describe('a grant', () => {
  it.each(Object.entries(RESERVED) as [MunicipalityAction, string][])(
    '%s is refused to a stranger, and hidden in another city',
    (action, letters) => {
      expect(refusal(CITIZEN, action, here)).toBe('UNAUTHENTICATED');
      expect(refusal(tablet, action, here)).toBe('FORBIDDEN');
      expect(refusal(printShop, action, here)).toBe(letters.includes('S') ? action : 'FORBIDDEN');
      expect(refusal(printShop, action, elsewhere)).toBe('NOT_FOUND');
      for (const [holder, letter] of [
        [shop, 'o'],
        [fitter, 'f'],
      ] as const) {
        expect(refusal(holder, action, here)).toBe(letters.includes(letter) ? action : 'FORBIDDEN');
        expect(refusal(holder, action, elsewhere)).toBe('NOT_FOUND');
      }
      expect(refusal(OPERATOR, action, here)).toBe(letters.includes('O') ? action : 'FORBIDDEN');
      for (const role of ROLES) {
        expect(refusal(member(role), action, here)).toBe(isFor(role, letters) ? action : 'FORBIDDEN');
        expect(refusal(member(role), action, elsewhere)).toBe('NOT_FOUND');
      }
    },
  );

  it('is minted for an admin with a second factor only, and for nobody else asks for one', () => {
    expect(refusal(member('admin', { hasFactor: false }), 'members.read', here)).toBe('FACTOR_FIRST');
    expect(refusal(member('auditor', { hasFactor: false }), 'members.read', here)).toBe('members.read');
    expect(refusal(member('admin', { hasFactor: false }), 'aggregates.read', here)).toBe('aggregates.read');
  });

  it('asks to be confirmed where it is listed', () => {
    const unconfirmed = member('admin', { isConfirmed: false });
    expect(CONFIRMED_ACTIONS).toEqual([
      'members.manage',
      'municipalities.operate',
      'municipalities.erase',
      'operators.manage',
      'municipalities.export',
      'identity.edit',
      'allowances.edit',
      'groups.edit',
    ]);
    expect(refusal(unconfirmed, 'members.manage', here)).toBe('CONFIRM_FIRST');
    expect(refusal(operator({ isConfirmed: false }), 'municipalities.operate', here)).toBe('CONFIRM_FIRST');
    expect(refusal(unconfirmed, 'settings.edit', here)).toBe('settings.edit');
  });

  it('of a suspended city reads and changes nothing', () => {
    const role = { municipalityId: here, memberId: 1n, role: 'admin', scope: EVERYTHING } as const;
    const viewer = member('admin', { memberships: [{ ...role, isSuspended: true }] });
    for (const action of MUNICIPALITY_ACTIONS.filter((each) => may(viewer, each, here))) {
      const reads =
        /\.(read|manage|print|export)$|^(ballots\.cast|requests\.(send|follow))$|^allowances/.test(action) &&
        action !== 'members.manage';
      expect(refusal(viewer, action, here)).toBe(reads ? action : 'SUSPENDED');
    }
  });

  it('carries what a local member is bound to, and everything for all others', () => {
    const scope: Scope = { kind: 'settlement', settlementId: 7n };
    expect(grant(member('local', {}, scope), 'locations.edit', here).scope).toEqual(scope);
    expect(grant(member('editor'), 'locations.edit', here).scope).toEqual(EVERYTHING);
  });
});

describe('the viewer', () => {
  const key = Buffer.alloc(32, 7);
  const cities = [
    { id: here, slug: 'here', printTokenIssue: 1 },
    { id: elsewhere, slug: 'elsewhere', printTokenIssue: 3 },
  ];

  it('is a citizen without a header, and the print shop of the token', () => {
    expect(viewerOf(undefined, key, cities)).toBe(CITIZEN);
    expect(viewerOf(`Bearer ${tokenOf(key, { slug: 'here', printTokenIssue: 1 })}`, key, cities)).toEqual(
      printShop,
    );
    expect(
      viewerOf(`Bearer ${tokenOf(key, { slug: 'elsewhere', printTokenIssue: 3 })}`, key, cities),
    ).toEqual({
      ...printShop,
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
    `Bearer ${tokenOf(Buffer.alloc(32, 8), { slug: 'here', printTokenIssue: 1 })}`,
    // An earlier issue, and one that is not there yet.
    `Bearer ${tokenOf(key, { slug: 'elsewhere', printTokenIssue: 2 })}`,
    `Bearer ${tokenOf(key, { slug: 'elsewhere', printTokenIssue: 4 })}`,
    `Bearer ${tabletTokenOf(Buffer.alloc(32, 8), tablet.code)}`,
    `Bearer ${tablet.code}`,
    // The check digits are right, the token is another tablet's.
    `Bearer ${tabletTokenOf(key, tablet.code).replace(tablet.code, withCheckDigits('7654321'))}`,
  ])('is refused with the header %j', (header) =>
    expect(() => viewerOf(header, key, cities)).toThrow(AppError),
  );
});

describe('a pass', () => {
  it('binds a grant to its one order, or its one round', () => {
    expect(grant(shop, 'orders.fulfil', here).subjectId).toBe(5n);
    expect(grant(fitter, 'rounds.mount', here).subjectId).toBe(6n);
    expect(grant(member('admin'), 'orders.edit', here).subjectId).toBe(null);
  });

  it('changes nothing while the city is suspended', () => {
    expect(refusal(pass({ of: 'order', orderId: 5n }, true), 'orders.fulfil', here)).toBe('SUSPENDED');
    expect(refusal(pass({ of: 'round', roundId: 6n }, true), 'rounds.mount', here)).toBe('SUSPENDED');
  });

  it('reads also then', () => {
    expect(grant(pass({ of: 'order', orderId: 5n }, true), 'orders.view', here).subjectId).toBe(5n);
    expect(grant(pass({ of: 'round', roundId: 6n }, true), 'rounds.view', here).subjectId).toBe(6n);
  });
});
