// `npm run operator -- templates`: brings what a city has of the platform's templates up to date, and offers what they gained.
import { say as fill } from '../../../client/text/say.ts';
import { Failure } from '../../foundation/failure.ts';
import { readTemplates, type CategoryTemplate } from '../../municipality/templates/catalog.ts';
import type { FaultOfAdding } from '../../municipality/templates/offer.ts';
import { updateTemplates } from '../../municipality/templates/update.ts';
import type { TemplatesArgs } from './args-onboarding.ts';
import { getMunicipality, type Operating } from '../cities/platform-invitation.ts';
import { countsOf, linesOf, offersOf } from './report-lines.ts';
import { terminalWords } from './text/words.ts';
import type { TerminalWords } from './text/words.en.ts';

/** Applies the templates, or tells what that would do. Throws a Failure where there is no such city, or no such category to add. */
export async function runTemplates(
  { connections, now }: Operating,
  { slug, added, isDry }: TemplatesArgs,
  say: (sentence: string) => void,
): Promise<void> {
  const words = terminalWords();
  const { id } = await getMunicipality(connections, slug);
  const templates = readTemplates();
  const updated = await updateTemplates({ connections, now, isDry, added }, id, templates);
  if (updated.outcome === 'refused') throw new Failure(refusalOf(updated, slug, templates, words));
  const rows = updated.rows.map(({ path, ...row }) => ({ ...row, key: path }));
  if (rows.length === 0) return say(fill(words.templates.none, { slug }));
  for (const line of [...linesOf(rows, words), ...offersOf(updated.offered, words), ...countsOf(rows, words)])
    say(line);
  if (updated.offered.length > 0) say(words.templates.offered);
  return say(isDry ? words.dry : words.done);
}

interface Refused {
  readonly key: string;
  readonly fault: FaultOfAdding;
}

function refusalOf(
  { key, fault }: Refused,
  slug: string,
  templates: readonly CategoryTemplate[],
  { templates: words }: TerminalWords,
): string {
  if (fault === 'THERE') return fill(words.there, { slug, key });
  if (fault === 'RETIRED') return fill(words.retired, { slug, key });
  return fill(words.unknown, { key, keys: templates.map((template) => template.key).join(', ') });
}
