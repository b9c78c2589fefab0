// From which day a place asks for presence, and ceases to.
import { expect, test } from 'vitest';
import { asksPresenceOn } from '../../../server/municipality/presence/rules.ts';

const changedOn = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

test.each([
  ['never', false, null, '2026-11-24', false],
  ['always', true, null, '2026-11-24', true],
  ['not on the day on which it was switched on', true, '2026-11-24', '2026-11-24', false],
  ['from the next day on', true, '2026-11-24', '2026-11-25', true],
  ['still on the day on which it was switched off', false, '2026-11-24', '2026-11-24', true],
  ['no more on the next day', false, '2026-11-24', '2026-11-25', false],
  ['not by a clock that is a day behind', true, '2026-11-24', '2026-11-23', false],
])('%s', (_, asksPresence, changed, day, asks) => {
  expect(asksPresenceOn({ asksPresence, presenceChangedOn: changedOn(changed) }, day)).toBe(asks);
});
