// Does what a plan says, in the transaction in which it was made.
import { differenceOf, type Changed } from '../../access/journal/rules.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { isSameHours } from '../managed-locations/draft.ts';
import { keepToday } from '../managed-locations/keep-today.ts';
import { noteChange } from '../location-changes/store.ts';
import { said } from '../managed-locations/journal-fields.ts';
import type { Cells } from '../cells/cells.ts';
import { addSigns } from '../codes/store-new.ts';
import type { TabledLocation } from './place-cells.ts';
import type { Plan, ToWrite } from './plan.ts';
import {
  insertLocations,
  replaceAllHours,
  updateLocations,
  type ChangedLocation,
  type Importing,
  type NewLocation,
} from './store-import.ts';

/** Places that are written at a time. */
const BATCH = 1_000;

/** Somebody took an external id that the plan gives to a new place: nothing of it may stay done. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

export interface CarryingOut {
  /** Hears how many are written. */
  readonly report: (done: number) => void;
  /** Among whose codes the new ones are drawn. */
  readonly cells: Cells;
}

/** Creates and changes places; answers what the journal is to say. */
export async function carryOut(
  tx: Tenant,
  importing: Importing,
  { rows }: Plan,
  { report, cells }: CarryingOut,
): Promise<Changed[]> {
  const wanted = rows.flatMap(({ toWrite }) => toWrite ?? []);
  const told: Changed[] = [];
  for (let at = 0; at < wanted.length; at += BATCH) {
    const batch = wanted.slice(at, at + BATCH);
    told.push(...(await create(tx, importing, batch, cells)), ...(await update(tx, importing, batch)));
    report(Math.min(at + BATCH, wanted.length));
  }
  return told;
}

async function create(
  tx: Tenant,
  importing: Importing,
  rows: readonly ToWrite[],
  cells: Cells,
): Promise<Changed[]> {
  const drafts = rows.flatMap(({ draft, stored }): NewLocation[] =>
    stored === null && draft.externalId !== null ? [{ ...draft, externalId: draft.externalId }] : [],
  );
  if (drafts.length === 0) return [];
  const ids = await insertLocations(tx, importing, drafts);
  if (ids.size < drafts.length) throw new Overtaken('An external id of the plan was taken meanwhile.');
  const made = drafts.flatMap((draft) => {
    const id = ids.get(draft.externalId);
    return id === undefined ? [] : [{ id, draft }];
  });
  const codes = await addSigns(tx, importing, [...ids.values()], cells);
  await replaceAllHours(tx, importing, made);
  return made.map(({ id, draft }) => ({
    subject: 'Location',
    subjectId: String(id),
    subjectName: draft.name.bg,
    before: null,
    after: { ...said(draft), codes: [codes.get(id) ?? null] },
  }));
}

/** A place as it is, and as it is to be. */
type Change = ChangedLocation & { readonly stored: TabledLocation };

async function update(tx: Tenant, importing: Importing, rows: readonly ToWrite[]): Promise<Changed[]> {
  const changed = rows.flatMap(({ draft, stored }): Change[] =>
    // A row can change nothing but groups.
    stored !== null && differenceOf(said(stored), said(draft)) ? [{ id: stored.id, draft, stored }] : [],
  );
  if (changed.length === 0) return [];
  await keepToday(tx, importing.municipalityId, changed);
  await updateLocations(tx, importing, changed);
  const withOtherHours = changed.filter(({ draft, stored }) => !isSameHours(stored, draft));
  if (withOtherHours.length > 0) await replaceAllHours(tx, importing, withOtherHours);
  await noteChange(
    tx,
    importing.municipalityId,
    'HOURS',
    withOtherHours.map(({ id }) => id),
  );
  return changed.flatMap(({ id, draft, stored }) => {
    const difference = differenceOf(said(stored), said(draft));
    const thing = { subject: 'Location', subjectId: String(id), subjectName: draft.name.bg };
    return difference ? [{ ...thing, ...difference }] : [];
  });
}
