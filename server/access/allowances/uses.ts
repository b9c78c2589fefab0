// Writes each use of an allowance into the journal of the municipality that gave it, before the answer goes out.
import type { Grant } from '../grants/grant.ts';
import type { Action, MunicipalityAction } from '../grants/actions.ts';
import { allowanceFor } from '../grants/policy.ts';
import { change, type Changing } from '../journal/change.ts';

/** What one request did by allowances. */
export interface Uses {
  /** Looks whether the grant was minted by an allowance, and remembers that. */
  readonly add: (grant: Grant<Action>) => void;
  /** Writes what was remembered, each once. Rejects where it cannot be written: then nothing may be answered. */
  readonly note: () => Promise<void>;
}

const isOfMunicipality = (grant: Grant<Action>): grant is Grant<MunicipalityAction> =>
  grant.municipalityId !== null;

export function createUses(changing: Changing): Uses {
  const used = new Map<string, () => Promise<void>>();
  return {
    add: (grant) => {
      if (!isOfMunicipality(grant)) return;
      const { municipalityId, action } = grant;
      const allowance = allowanceFor(changing.viewer, action, municipalityId);
      if (allowance === null) return;
      used.set(`${municipalityId} ${action}`, () =>
        change(changing, grant, () => {
          const thing = { subject: 'Allowance', subjectId: String(allowance.id) };
          return Promise.resolve({
            outcome: undefined,
            audit: { ...thing, before: null, after: { action } },
          });
        }),
      );
    },
    note: async () => {
      for (const write of used.values()) await write();
    },
  };
}
