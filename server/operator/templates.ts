// `npm run operator -- templates`: brings what a city has of the platform's templates up to date.
import { readTemplates } from '../templates/catalog.ts';
import { updateTemplates } from '../templates/update.ts';
import type { TemplatesArgs } from './args.ts';
import { getMunicipality, type Operating } from './invite.ts';
import { countsOf, linesOf } from './told.ts';

/** Applies the templates, or tells what that would do. Throws a Failure where there is no such city. */
export async function runTemplates(
  { connections, now }: Operating,
  { slug, isDry }: TemplatesArgs,
  say: (sentence: string) => void,
): Promise<void> {
  const { id } = await getMunicipality(connections, slug);
  const applied = await updateTemplates({ connections, now, isDry }, id, readTemplates());
  const rows = applied.map(({ path, ...row }) => ({ ...row, key: path }));
  if (rows.length === 0) return say(`${slug} has nothing of the templates.`);
  for (const line of [...linesOf(rows), ...countsOf(rows)]) say(line);
  return say(isDry ? 'Nothing was written. Without --dry-run it is done.' : 'Done.');
}
