// Brings a city's categories and questions up to date with the templates that they came from; what the city changed stays.
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { tryChange, type Tried } from '../../access/journal/dry-run.ts';
import type { Connections } from '../../foundation/database/connect.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { applyTemplates } from './apply.ts';
import type { AppliedRow } from './applied.ts';
import type { CategoryTemplate } from './catalog.ts';
import { faultOfAdding, offeredOf, type FaultOfAdding } from './offer.ts';
import { listHad } from './store.ts';

export interface Updating {
  readonly connections: Pick<Connections, 'operator'>;
  readonly now: () => Date;
  /** Whether it is only to be known what would be done. */
  readonly isDry: boolean;
  /** Keys of categories that the city is to be given too, though it was not given them before. */
  readonly added?: readonly string[];
}

/** What became of each row, and which categories the city may have yet; or why nothing was done. */
export type Updated =
  | {
      readonly outcome: 'updated';
      readonly rows: readonly AppliedRow[];
      readonly offered: readonly CategoryTemplate[];
    }
  | {
      readonly outcome: 'refused';
      readonly key: string;
      readonly fault: FaultOfAdding;
    };

/** Applies those of the templates whose categories the city has from them, and those that are to be added. */
export async function updateTemplates(
  { connections, now, isDry, added = [] }: Updating,
  municipalityId: MunicipalityId,
  templates: readonly CategoryTemplate[],
): Promise<Updated> {
  const applying = grant(OPERATOR, 'templates.apply', municipalityId);
  const changing = { database: { member: connections.operator }, viewer: OPERATOR, now };
  return tryChange(changing, applying, async (tx): Promise<Tried<Updated>> => {
    const had = await listHad(tx, applying);
    for (const key of added) {
      const fault = faultOfAdding(key, templates, had);
      if (fault !== null)
        return { outcome: { outcome: 'refused', key, fault }, audit: null, isTakenBack: true };
    }
    const isWanted = ({ key }: CategoryTemplate) =>
      had.remembered.has(`category/${key}`) || added.includes(key);
    const { rows, audit } = await applyTemplates(tx, applying, templates.filter(isWanted));
    const offered = offeredOf(templates, had).filter(({ key }) => !added.includes(key));
    return { outcome: { outcome: 'updated', rows, offered }, audit, isTakenBack: isDry };
  });
}
