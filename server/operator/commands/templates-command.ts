// `npm run operator -- templates`: brings what a city has of the platform's templates up to date, and offers what they gained.
import { Failure } from '../../foundation/failure.ts';
import { readTemplates, type CategoryTemplate } from '../../municipality/templates/catalog.ts';
import type { FaultOfAdding } from '../../municipality/templates/offer.ts';
import { updateTemplates } from '../../municipality/templates/update.ts';
import type { TemplatesArgs } from './args-onboarding.ts';
import { getMunicipality, type Operating } from '../cities/platform-invitation.ts';
import { countsOf, linesOf, offersOf } from './report-lines.ts';

/** Applies the templates, or tells what that would do. Throws a Failure where there is no such city, or no such category to add. */
export async function runTemplates(
  { connections, now }: Operating,
  { slug, added, isDry }: TemplatesArgs,
  say: (sentence: string) => void,
): Promise<void> {
  const { id } = await getMunicipality(connections, slug);
  const templates = readTemplates();
  const updated = await updateTemplates({ connections, now, isDry, added }, id, templates);
  if (updated.outcome === 'refused') throw new Failure(refusalOf(updated, slug, templates));
  const rows = updated.rows.map(({ path, ...row }) => ({ ...row, key: path }));
  if (rows.length === 0)
    return say(`${slug} has nothing of the templates. To give it a category of theirs: --add KEY.`);
  for (const line of [...linesOf(rows), ...offersOf(updated.offered), ...countsOf(rows)]) say(line);
  if (updated.offered.length > 0)
    say('What is offered is not added. Ask the city, then: --add KEY, once for each.');
  return say(isDry ? 'Nothing was written. Without --dry-run it is done.' : 'Done.');
}

interface Refused {
  readonly key: string;
  readonly fault: FaultOfAdding;
}

function refusalOf({ key, fault }: Refused, slug: string, templates: readonly CategoryTemplate[]): string {
  if (fault === 'THERE') return `${slug} has the category ${key} already. Nothing was written.`;
  if (fault === 'RETIRED')
    return `${slug} took the category ${key} out of use; only its members take it back. Nothing was written.`;
  const keys = templates.map((template) => template.key).join(', ');
  return `The templates have no category "${key}". They have: ${keys}. Nothing was written.`;
}
