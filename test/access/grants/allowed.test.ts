// What somebody may do by no role: an operator by an allowance of the city, a key that tells visitors, and the terminal.
import { describe, expect, it } from 'vitest';
import { MUNICIPALITY_ACTIONS, type AllowableAction } from '../../../server/access/grants/actions.ts';
import { grant } from '../../../server/access/grants/grant.ts';
import { allowanceFor, may, mayRole, roleIn } from '../../../server/access/grants/policy.ts';
import { CITIZEN, OPERATOR } from '../../../server/access/grants/viewer.ts';
import type { Viewer } from '../../../server/access/grants/viewers.ts';
import { elsewhere, here, member, operator, printShop, refusal, tablet } from './viewers.ts';

const allowed = (action: AllowableAction, by: Viewer = operator()): Viewer =>
  by.kind === 'operator' ? { ...by, allowances: [{ municipalityId: here, id: 9n, action }] } : by;

const keyOf = (tellsVisitors: boolean): Viewer => ({
  kind: 'citizen',
  key: { municipalityId: here, id: 3n, slug: 'here', label: 'Counters', allowance: 'RAISED', tellsVisitors },
});

/** What the viewer may in the city, beside what the other one may. */
const more = (viewer: Viewer, other: Viewer, city = here) =>
  MUNICIPALITY_ACTIONS.filter((action) => may(viewer, action, city) && !may(other, action, city));

describe('an operator whom a city allows something', () => {
  it.each([
    ['comments.read', ['comments.read']],
    // Who judges openings sees them.
    ['openings.reclassify', ['openings.read', 'openings.reclassify']],
    ['municipalities.export', ['municipalities.export']],
    ['identity.edit', ['identity.edit']],
  ] as const)('by %s may that, and there alone', (action, gained) => {
    const viewer = allowed(action);
    expect(more(viewer, operator())).toEqual(gained);
    expect(more(viewer, operator(), elsewhere)).toEqual([]);
    for (const each of gained) {
      expect(allowanceFor(viewer, each, here)).toMatchObject({ id: 9n, action });
      expect(allowanceFor(viewer, each, elsewhere)).toBe(null);
    }
    expect(allowanceFor(viewer, 'settings.edit', here)).toBe(null);
  });

  it('of several allowances does something by that which is of the city and the action', () => {
    const [others, own] = [
      { municipalityId: elsewhere, id: 1n, action: 'comments.read' },
      { municipalityId: here, id: 2n, action: 'comments.read' },
    ] as const;
    const viewer: Viewer = { kind: 'operator', person: null, allowances: [] };
    const signedIn = { ...viewer, ...operator(), allowances: [others, own] } as Viewer;
    expect(allowanceFor(signedIn, 'comments.read', here)).toBe(own);
    expect(allowanceFor(signedIn, 'comments.read', elsewhere)).toBe(others);
  });

  it('is who signed in: neither the terminal nor a member has any', () => {
    const all: readonly Viewer[] = [allowed('comments.read', OPERATOR), member('admin'), printShop, tablet];
    expect(all.map((viewer) => allowanceFor(viewer, 'comments.read', here))).toEqual(all.map(() => null));
    expect(may(allowed('comments.read', OPERATOR), 'comments.read', here)).toBe(false);
  });

  it('confirms who it is before it changes what is the city’s, and not before it reads', () => {
    const unconfirmed = operator({ isConfirmed: false });
    expect(refusal(allowed('openings.reclassify', unconfirmed), 'openings.reclassify', here)).toBe(
      'CONFIRM_FIRST',
    );
    expect(refusal(allowed('openings.reclassify', unconfirmed), 'openings.read', here)).toBe('openings.read');
    expect(refusal(allowed('openings.reclassify'), 'openings.reclassify', here)).toBe('openings.reclassify');
  });

  it('needs a second factor to read too', () => {
    const without = operator({ hasFactor: false });
    expect(refusal(allowed('comments.read', without), 'comments.read', here)).toBe('FACTOR_FIRST');
  });
});

describe('a key', () => {
  it('that tells visitors records them in its own city, and does nothing else', () => {
    expect(more(keyOf(true), keyOf(false))).toEqual(['visits.record']);
    expect(more(keyOf(true), keyOf(false), elsewhere)).toEqual([]);
    expect(roleIn(keyOf(true), here)).toBe('key');
    expect([roleIn(keyOf(false), here), roleIn(keyOf(true), elsewhere)]).toEqual([null, null]);
  });

  it('hears of all else that one signs in for it', () => {
    expect(refusal(keyOf(true), 'visits.record', here)).toBe('visits.record');
    expect(refusal(keyOf(true), 'visits.record', elsewhere)).toBe('UNAUTHENTICATED');
    expect(refusal(keyOf(true), 'settings.edit', here)).toBe('UNAUTHENTICATED');
    expect(refusal(keyOf(false), 'visits.record', here)).toBe('UNAUTHENTICATED');
  });
});

it('the terminal may what the platform is run by, and is asked for nothing more', () => {
  for (const action of ['operators.manage', 'platform.read'] as const) {
    expect(may(OPERATOR, action, null)).toBe(true);
    expect(grant(OPERATOR, action, null).action).toBe(action);
  }
  expect([roleIn(OPERATOR, here), roleIn(operator(), here)]).toEqual(['terminal', 'operator']);
});

it('what everybody may each role may too', () => {
  for (const role of ['admin', 'head', 'printShop', 'key', 'terminal'] as const) {
    expect(mayRole(role, 'aggregates.read')).toBe(true);
    expect(mayRole(role, 'municipalities.find')).toBe(true);
  }
});

it('who may not is told so', () => {
  const told = (viewer: Viewer, city = here) => expect(() => grant(viewer, 'settings.edit', city));
  told(CITIZEN).toThrow('Sign in to settings.edit.');
  told(tablet).toThrow('A tablet may not settings.edit.');
  told(printShop).toThrow('This role may not settings.edit.');
  told(printShop, elsewhere).toThrow('There is no such thing here.');
});
