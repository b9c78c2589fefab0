// Changes what only an operator changes of a municipality: whether it is suspended, its slug, its host. The city's journal
// tells who and why.
import { grant } from '../../access/grants/grant.ts';
import { change, type Changing } from '../../access/journal/change.ts';
import { differenceOf } from '../../access/journal/rules.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { invalid, type FieldFault, type Invalid, type Outdated } from '../../access/journal/outcomes.ts';
import { slugFault } from '../../municipality/municipalities/slug.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { AddressCheck } from '../../foundation/paper-addresses/check.ts';
import { whyFaults } from '../../access/journal/reason.ts';
import { hostFault } from './city-host.ts';
import { getOperated, isHostTaken, isSlugTaken, saveOperated, type Wanted } from './store-operate.ts';

export interface Operated {
  readonly outcome: 'MunicipalityOperated';
  readonly municipality: Municipality;
  /** Something is not as it was before. */
  readonly isChanged: boolean;
}

export interface OperatingOn extends Pick<Changing, 'viewer' | 'now'> {
  readonly operator: Connection;
  /** Origins of the platform's own pages, whose hosts are nobody's. */
  readonly origins: readonly string[];
  readonly addresses: Pick<AddressCheck, 'askNow'>;
}

const told = ({ suspendedAt, slug, host }: Municipality) => ({
  isSuspended: suspendedAt !== null,
  slug,
  host,
});

/** Does it, in the version that was read; `why` is for the city to read. */
export async function operate(
  on: OperatingOn,
  municipality: Pick<Municipality, 'id' | 'slug' | 'host' | 'isDemo'>,
  version: number,
  wanted: Wanted,
  why: string,
): Promise<Operated | Outdated | Invalid> {
  const { operator, viewer, now } = on;
  const { id, slug } = municipality;
  const may = grant(viewer, 'municipalities.operate', id);
  // Asked before anything is locked.
  const refused = await hostFaults(on, municipality, wanted.host);
  return change<Operated | Outdated | Invalid>(
    { database: { member: operator }, viewer, now },
    may,
    async (tx) => {
      const thing = { subject: 'Municipality', subjectId: String(id), subjectName: slug };
      const before = await getOperated(tx, may);
      if (before.version !== version) return { outcome: outdated(before.version), audit: null };
      const faults = [...(await faultsOf(tx, before, wanted, why)), ...refused];
      if (faults.length > 0) return { outcome: invalid(faults), audit: null };
      const after = await saveOperated(tx, may, before, wanted, why, now());
      const difference = differenceOf(told(before), told(after));
      return {
        outcome: { outcome: 'MunicipalityOperated', municipality: after, isChanged: difference !== null },
        audit: difference && { ...thing, ...difference, after: { ...difference.after, why } },
      };
    },
  );
}

/** Who was quicker stands in the city's journal, which operators do not read. */
const outdated = (version: number): Outdated => ({
  outcome: 'Outdated',
  version,
  changedBy: null,
  changedAt: null,
});

async function faultsOf(
  tx: Tenant,
  before: Municipality,
  { slug, host }: Wanted,
  why: string,
): Promise<FieldFault[]> {
  const faults = whyFaults(why);
  if (slug !== undefined && slug !== before.slug) {
    const wrong = slugFault(slug);
    if (wrong !== null) faults.push({ field: 'slug', fault: wrong === 'NOT_ALLOWED' ? 'NOT_A_SLUG' : wrong });
    else if (await isSlugTaken(tx, before.id, slug)) faults.push({ field: 'slug', fault: 'TAKEN' });
  }
  if (host !== undefined && host !== null && (await isHostTaken(tx, before.id, host)))
    faults.push({ field: 'host', fault: 'TAKEN' });
  return faults;
}

/** What is wrong with a host that is new: before it stands on a sign it has proved that it leads here. A demo's signs lead nowhere. */
async function hostFaults(
  { origins, addresses }: Pick<OperatingOn, 'origins' | 'addresses'>,
  { host: before, isDemo }: Pick<Municipality, 'host' | 'isDemo'>,
  host: string | null | undefined,
): Promise<FieldFault[]> {
  if (host === undefined || host === null || host === before) return [];
  const ours = origins.map((origin) => new URL(origin).hostname);
  const wrong = hostFault(host, ours) ?? (isDemo ? null : await addresses.askNow(`https://${host}`));
  return wrong === null ? [] : [{ field: 'host', fault: wrong }];
}
