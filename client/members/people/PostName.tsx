// A post in a table: the role, and below it what it is bound to.
import type { Role, ScopeOfFragment } from '../../generated/operations.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { usePeopleTexts } from '../../parts/texts/people.ts';

/** Many places are counted, and one is named. */
export function PostName({ role, scope }: { role: Role; scope: ScopeOfFragment | null }) {
  const { roles } = useTexts();
  const { post } = usePeopleTexts();
  const language = useLanguage();
  if (scope === null) return roles[role];
  const { settlement, category, group, locations } = scope;
  const [only] = locations;
  const places = locations.length === 1 ? only?.name : sayCount(post.placesOf, locations.length, language);
  return (
    <>
      {roles[role]} <small>{(settlement ?? category ?? group)?.name ?? places}</small>
    </>
  );
}
