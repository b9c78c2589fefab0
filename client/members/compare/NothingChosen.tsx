// What stands where nothing is compared yet: what to do, and an example that is ready.
import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { ResultsListsDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { writeCompared } from '../../parts/results/compared.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { say } from '../../text/say.ts';
import { useCompareTexts } from './texts.ts';

/** The example are the first two services of the municipality; none where it has fewer. */
export function NothingChosen() {
  const texts = useCompareTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const [search] = useSearchParams();
  const { data } = useQuery(ResultsListsDocument, { variables: { slug, language } });
  const [one, other] = data?.municipality?.categories ?? [];
  const items = [one, other].flatMap((each) => (each ? [{ kind: 'category', id: each.id } as const] : []));
  const example = new URLSearchParams(search);
  example.set('items', writeCompared(items));
  return (
    <div className="notice">
      <p>
        <strong>{texts.empty}</strong>
      </p>
      <p>{texts.emptyLead}</p>
      {one && other && (
        <p>
          <Link to={`?${example}`}>{say(texts.example, { one: one.name, other: other.name })}</Link>
        </p>
      )}
    </div>
  );
}
