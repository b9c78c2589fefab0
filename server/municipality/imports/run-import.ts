// An import from its bytes to its outcome: first what it would do, then, where just that was agreed to, it is done.
import type { Grant } from '../../access/grants/grant.ts';
import { may } from '../../access/grants/policy.ts';
import { change, type Done } from '../../access/journal/change.ts';
import { countPlacesAnew } from '../../foundation/database/statistics.ts';
import { asMember, PATIENT, type Tenant } from '../../foundation/database/tenant.ts';
import type { Context } from '../../api/context.ts';
import { holdGroups, listGroups } from '../location-groups/store.ts';
import { listCategories, listSettlements, type Municipality } from '../municipalities/store.ts';
import { carryOutGroups } from './carry-out-groups.ts';
import { carryOut, Overtaken } from './carry-out-plan.ts';
import { groupsListing } from './table-groups.ts';
import { notingChanges } from '../location-changes/store.ts';
import { withPlaces, type PlacesTable } from './import-in-child.ts';
import { listingOf } from './known-names.ts';
import type { Mapping } from './mapping.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './rules.ts';
import { eachPlaces, holdLocations } from './store-import.ts';
import type { TableLanguage } from './text/words.ts';

/** `outdated`: what was agreed to is not any more what would be done, so nothing was. */
export interface ImportOutcome {
  readonly outcome: 'planned' | 'imported' | 'outdated';
  readonly plan: Plan;
}

export interface ImportParts {
  readonly context: Pick<Context, 'database' | 'viewer' | 'now' | 'grant' | 'cells'>;
  readonly municipality: Municipality;
  readonly importing: Grant<'locations.import'>;
  readonly bytes: Buffer;
  readonly language: TableLanguage;
  /** What the table means where it is called otherwise. */
  readonly mapping?: Mapping;
  /** The hash of the plan that somebody saw and wants; null: it is to be shown first. */
  readonly agreed: string | null;
  readonly report: (progress: Progress) => void;
}

/** Runs it. Throws an ImportError where the file as a whole cannot be imported. */
export function runImport(parts: ImportParts): Promise<ImportOutcome> {
  const { bytes, municipality, report, mapping } = parts;
  const work = (table: PlacesTable) => importTable(parts, table);
  return withPlaces(bytes, municipality.languages, report, work, mapping);
}

async function importTable(parts: ImportParts, table: PlacesTable): Promise<ImportOutcome> {
  const { context, importing, agreed, report } = parts;
  const { prisma } = context.database.member;
  // No transaction waits for it: whoever looks at a plan holds nothing.
  const plan = () => planFor(parts, table, (work) => asMember(prisma, importing.municipalityId, work));
  if (agreed === null) return { outcome: 'planned', plan: await plan() };
  const importIn = async (tx: Tenant): Promise<Done<ImportOutcome>> => {
    await holdLocations(tx, importing);
    await holdGroups(tx, importing);
    const present = await planFor(parts, table, (work) => work(tx));
    if (present.hash !== agreed) return { outcome: { outcome: 'outdated', plan: present }, audit: null };
    const movesGroups = present.rows.some(({ toWrite }) => toWrite?.groupIds);
    // Asks to be confirmed, before anything is written.
    const edit = movesGroups ? context.grant('groups.edit', importing.municipalityId) : null;
    const of = present.rows.filter(({ toWrite }) => toWrite !== null).length;
    const places = await notingChanges(tx, importing.municipalityId, () =>
      carryOut(tx, importing, present, {
        report: (done) => report({ step: 'SAVING', done, of }),
        cells: context.cells,
      }),
    );
    const audit = [...places, ...(edit ? await carryOutGroups(tx, edit, present) : [])];
    return { outcome: { outcome: 'imported', plan: present }, audit };
  };
  try {
    const done = await change(context, importing, importIn, PATIENT);
    if (done.outcome === 'imported') await countPlacesAnew(context.database.member);
    return done;
  } catch (error) {
    if (error instanceof Overtaken) return { outcome: 'outdated', plan: await plan() };
    throw error;
  }
}

async function planFor(
  { context, municipality, importing, language }: ImportParts,
  table: PlacesTable,
  inTransaction: <T>(work: (tx: Tenant) => Promise<T>) => Promise<T>,
): Promise<Plan> {
  const read = context.grant('municipalities.read', municipality.id);
  const { prisma } = context.database.citizen;
  const [settlements, categories] = await Promise.all([
    listSettlements(prisma, read),
    listCategories(prisma, read),
  ]);
  const listed = await inTransaction((tx) => listGroups(tx, importing));
  const groups = groupsListing(listed, may(context.viewer, 'groups.edit', municipality.id));
  const listing = listingOf(municipality, settlements, categories, groups);
  return table.plan(
    { municipalityId: municipality.id, listing, language },
    eachPlaces(importing, inTransaction),
  );
}
