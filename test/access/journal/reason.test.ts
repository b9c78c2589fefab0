// A reason for the journal: the forms count to the bound that the server has.
import { expect, it } from 'vitest';
import { LONGEST_WHY as counted } from '../../../client/parts/fields/WhyField.tsx';
import { allowanceFaults } from '../../../server/access/allowances/rules.ts';
import { LONGEST_WHY, whyFaults } from '../../../server/access/journal/reason.ts';

const TODAY = '2026-11-02';

it('is bounded in forms as on the server, of an allowance too', () => {
  expect(counted).toBe(LONGEST_WHY);
  for (const faultsOf of [whyFaults, (why: string) => allowanceFaults(TODAY, why, TODAY)]) {
    expect(faultsOf('а'.repeat(counted))).toEqual([]);
    expect(faultsOf('а'.repeat(counted + 1))).toEqual([{ field: 'why', fault: 'TOO_LONG' }]);
    expect(faultsOf('')).toEqual([{ field: 'why', fault: 'REQUIRED' }]);
  }
});
