// Onboards a city: all that its files say, in one transaction. Stopped half way, nothing of it is there; run again, it is done.
import { grant, type Grant } from '../../access/grants/grant.ts';
import type { Viewer } from '../../access/grants/viewers.ts';
import type { Changed } from '../../access/journal/rules.ts';
import { tryChange, type Tried } from '../../access/journal/dry-run.ts';
import type { Connections } from '../../foundation/database/connect.ts';
import { countPlacesAnew } from '../../foundation/database/statistics.ts';
import { PATIENT, type Tenant } from '../../foundation/database/tenant.ts';
import { applyTemplates } from '../../municipality/templates/apply.ts';
import type { City } from './checked-city.ts';
import { writeCategoryHours } from './category-hours.ts';
import type { OnboardedRow, Step } from './outcome.ts';
import { writePlaces, type Hearing } from './write-places.ts';
import type { Problem } from './problem.ts';
import { writeMunicipality, writeSettlements } from './write-city.ts';
import { drawMunicipalityId, hasMembers, listNamesakes, wasSlugGiven } from './store.ts';

/** `planned`: all of it was done and taken back. `owned`: the city has members, who change it themselves from then on. */
export type Onboarded =
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] }
  | { readonly outcome: 'owned' }
  | { readonly outcome: 'planned' | 'onboarded'; readonly rows: readonly OnboardedRow[] };

export interface OnboardParts extends Hearing {
  readonly connections: Pick<Connections, 'operator'>;
  /** Who does it: the terminal, or an operator who signed in. */
  readonly viewer: Viewer;
  readonly now: () => Date;
  /** Whether it is only to be known what would be done. */
  readonly isDry: boolean;
}

/**
 * Sets the city up, or only says what that would do: then it is done all the same, and taken back. A city that nobody has
 * joined yet becomes what its files say now.
 */
export async function onboard(city: City, parts: OnboardParts): Promise<Onboarded> {
  const { connections, viewer, now, isDry } = parts;
  const { prisma } = connections.operator;
  const find = grant(viewer, 'municipalities.find', null);
  const namesakes = await listNamesakes(prisma, find, city);
  const own = namesakes.find((each) => each.slug === city.slug && each.registerCode === city.registerCode);
  const isGiven = own === undefined && (await wasSlugGiven(prisma, find, city.slug));
  const others = [...namesakes, ...(isGiven ? [{ slug: city.slug }] : [])];
  const problems = own === undefined ? others.map((each) => takenBy(each, city)) : [];
  if (problems.length > 0) return { outcome: 'refused', problems };
  const id = own?.id ?? (await drawMunicipalityId(prisma, find));
  const onboarding = grant(viewer, 'municipalities.onboard', id);
  if (await hasMembers(prisma, onboarding)) return { outcome: 'owned' };
  const changing = { database: { member: connections.operator }, viewer, now };
  const work = async (tx: Tenant): Promise<Tried<Onboarded>> => {
    const { rows, audit, refused } = await setUp(tx, onboarding, city, parts);
    if (refused.length > 0)
      return { outcome: { outcome: 'refused', problems: refused }, audit: null, isTakenBack: true };
    return { outcome: { outcome: isDry ? 'planned' : 'onboarded', rows }, audit, isTakenBack: isDry };
  };
  const onboarded = await tryChange(changing, onboarding, work, PATIENT);
  if (onboarded.outcome === 'onboarded') await countPlacesAnew(connections.operator);
  return onboarded;
}

function takenBy({ slug }: { readonly slug: string }, { slug: wanted, source }: City): Problem {
  const field = slug === wanted ? 'slug' : 'municipality';
  const at = { file: source.yaml, line: source.lineOf([field]), field };
  return slug === wanted
    ? { ...at, kind: 'SLUG_TAKEN', detail: null }
    : { ...at, kind: 'CITY_THERE', detail: slug };
}

async function setUp(
  tx: Tenant,
  onboarding: Grant<'municipalities.onboard'>,
  city: City,
  hearing: Hearing,
): Promise<{ rows: OnboardedRow[]; audit: Changed[]; refused: readonly Problem[] }> {
  const municipality = await writeMunicipality(tx, onboarding, city);
  const settled = await writeSettlements(tx, onboarding, city);
  const applied = await applyTemplates(tx, onboarding, city.templates);
  const categories: Step = {
    rows: applied.rows.map(({ path, ...row }) => ({ ...row, key: path })),
    audit: applied.audit,
  };
  const hours = await writeCategoryHours(tx, onboarding, city);
  const places = await writePlaces(tx, onboarding, city, settled.settlements, hearing);
  const steps = [municipality, settled, categories, hours, places];
  return {
    rows: steps.flatMap(({ rows }) => rows),
    audit: steps.flatMap(({ audit }) => audit),
    refused: places.refused,
  };
}
