// The steps of an onboarding before its places: the municipality's own row, and its settlements.
import { isDeepStrictEqual } from 'node:util';
import type { Grant } from '../../access/grants/grant.ts';
import { differenceOf } from '../../access/journal/rules.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import type { Settlement } from '../../municipality/municipalities/store.ts';
import type { City, CitySettings } from './checked-city.ts';
import type { OnboardedRow, Step } from './outcome.ts';
import { addSettlements, changeSettlement, findRow, listSettlementRows, writeRow } from './store.ts';

type Onboarding = Grant<'municipalities.onboard'>;

/** Makes the municipality's row what its files say. */
export async function writeMunicipality(
  tx: Tenant,
  onboarding: Onboarding,
  { slug, registerCode, settings }: City,
): Promise<Step> {
  const before = await findRow(tx, onboarding);
  const fields = Object.keys(settings) as (keyof CitySettings)[];
  const present = before && fields.map((field) => [field, before[field]]);
  const isSame = present !== null && isDeepStrictEqual(Object.fromEntries(present), settings);
  const outcome = before === null ? 'CREATED' : isSame ? 'UNCHANGED' : 'CHANGED';
  if (!isSame) await writeRow(tx, onboarding, { slug, registerCode, settings });
  const row: OnboardedRow = { sort: 'municipality', key: slug, name: settings.name.bg, outcome };
  const thing = { subject: 'Municipality', subjectId: slug, subjectName: settings.name.bg };
  // The arms are a drawing, and so is the boundary: that there are some is all that can be read of them.
  const drawn = { arms: settings.arms !== null, boundary: settings.boundary !== null };
  const told = { ...settings, ...drawn, languages: [...settings.languages] };
  return { rows: [row], audit: isSame ? [] : [{ ...thing, before: null, after: told }] };
}

/** Adds the settlements of the register, and renews what it says of those that are there. Where they lie is the city's. */
export async function writeSettlements(
  tx: Tenant,
  onboarding: Onboarding,
  { settlements }: City,
): Promise<Step & { readonly settlements: readonly Settlement[] }> {
  const present = new Map((await listSettlementRows(tx, onboarding)).map((row) => [row.ekatte, row]));
  const made = await addSettlements(
    tx,
    onboarding,
    settlements.filter(({ ekatte }) => !present.has(ekatte)),
  );
  const ids = new Map(made.map(({ ekatte, id }) => [ekatte, id]));
  const steps = settlements.map(({ ekatte, kind, name }) => {
    const before = present.get(ekatte);
    const said = before && { kind: before.kind, name: textsOf(before.name) };
    const difference = said && differenceOf(sortedTexts(said), sortedTexts({ kind, name }));
    const outcome = said === undefined ? 'CREATED' : difference ? 'CHANGED' : 'UNCHANGED';
    const row: OnboardedRow = { sort: 'settlement', key: ekatte, name: name.bg, outcome };
    const id = before?.id ?? ids.get(ekatte);
    const thing = { subject: 'Settlement', subjectId: String(id), subjectName: name.bg };
    const told = difference ?? { before: null, after: { ekatte, kind, name } };
    return { row, id, settlement: { ekatte, kind, name }, audit: { ...thing, ...told } };
  });
  for (const { row, id, settlement } of steps)
    if (row.outcome === 'CHANGED' && id !== undefined) await changeSettlement(tx, onboarding, id, settlement);
  return {
    settlements: [...present.values(), ...made],
    rows: steps.map(({ row }) => row),
    audit: steps.flatMap(({ row, audit }) => (row.outcome === 'UNCHANGED' ? [] : [audit])),
  };
}

/** With its texts in one order: what jsonb gives back has lost the order in which it was written. */
function sortedTexts({ kind, name }: { readonly kind: string; readonly name: Record<string, string> }) {
  return { kind, name: Object.fromEntries(Object.entries(name).toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}
