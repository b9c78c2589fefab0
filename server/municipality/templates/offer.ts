// Which categories of the templates a city may have that it was not given: offered, never forced. Pure.
import type { CategoryTemplate } from './catalog.ts';
import type { Present } from './rules.ts';

/** What a city has: what templates wrote there, by key, and its categories, in use or not. */
export interface Had {
  readonly remembered: ReadonlyMap<string, string>;
  readonly present: ReadonlyMap<string, Pick<Present, 'isRetired'>>;
}

type Offered = Pick<CategoryTemplate, 'key' | 'template'>;

/** Why a category cannot be added: there is none of the key; the city has it; it took it out of use, and only it takes it back. */
export type FaultOfAdding = 'UNKNOWN' | 'THERE' | 'RETIRED';

/** Why the category of the key cannot be added; null where it can. */
export function faultOfAdding(
  key: string,
  templates: readonly Offered[],
  { remembered, present }: Had,
): FaultOfAdding | null {
  if (templates.every((template) => template.key !== key)) return 'UNKNOWN';
  if (present.get(key)?.isRetired) return 'RETIRED';
  return present.has(key) || remembered.has(`category/${key}`) ? 'THERE' : null;
}

/** What the city may add, of whichever template. */
export function addableOf<Template extends Offered>(templates: readonly Template[], had: Had): Template[] {
  return templates.filter(({ key }) => faultOfAdding(key, templates, had) === null);
}

/** What the templates that the city began with have gained since. */
export function offeredOf<Template extends Offered>(templates: readonly Template[], had: Had): Template[] {
  const begun = new Set(
    templates.filter(({ key }) => had.remembered.has(`category/${key}`)).map(({ template }) => template),
  );
  return addableOf(templates, had).filter(({ template }) => begun.has(template));
}
