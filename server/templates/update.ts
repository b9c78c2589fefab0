// Brings a city's categories and questions up to date with the templates that they came from; what the city changed stays.
import { grant } from '../access/grant.ts';
import { OPERATOR } from '../access/viewer.ts';
import { tryChange } from '../audit/try.ts';
import type { Connections } from '../database/connect.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';
import { applyTemplates } from './apply.ts';
import type { AppliedRow } from './applied.ts';
import type { CategoryTemplate } from './catalog.ts';
import { listRemembered } from './store.ts';

export interface Updating {
  readonly connections: Pick<Connections, 'operator'>;
  readonly now: () => Date;
  /** Whether it is only to be known what would be done. */
  readonly isDry: boolean;
}

/** Applies those of the templates whose categories the city has from them, and answers what became of each row. */
export async function updateTemplates(
  { connections, now, isDry }: Updating,
  municipalityId: MunicipalityId,
  templates: readonly CategoryTemplate[],
): Promise<readonly AppliedRow[]> {
  const applying = grant(OPERATOR, 'templates.apply', municipalityId);
  const changing = { database: { member: connections.operator }, viewer: OPERATOR, now };
  return tryChange(changing, applying, async (tx) => {
    const remembered = await listRemembered(tx, applying);
    const own = templates.filter(({ key }) => remembered.has(`category/${key}`));
    const { rows, audit } = await applyTemplates(tx, applying, own);
    return { outcome: rows, audit, isTakenBack: isDry };
  });
}
