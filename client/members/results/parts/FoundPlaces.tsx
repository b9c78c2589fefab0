// The places that fit what was typed, each with a button that chooses it.
import { useQuery } from '@apollo/client/react';
import { FoundPlacesDocument } from '../../../generated/documents.ts';
import { say } from '../../../text/say.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { Button } from '../../../parts/controls/Button.tsx';
import { useMembership } from '../../../parts/shell/membership.ts';
import { Problem } from '../../../parts/controls/Problem.tsx';

type Props = {
  words: { readonly noneFound: string; readonly choose: string; readonly chooseNamed: string };
  search: string;
  isOffered: (location: string) => boolean;
  onChoose: (location: string) => void;
};

/** Those that are rated. */
export function FoundPlaces({ words, search, isOffered, onChoose }: Props) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  // Not kept: other pages keep other lists under the same words.
  const { data, previousData, error, refetch } = useQuery(FoundPlacesDocument, {
    variables: { slug, language, search },
    fetchPolicy: 'no-cache',
  });
  if (error) return <Problem error={error} onRetry={refetch} />;
  const found = (data ?? previousData)?.municipality?.locations.nodes.filter(({ id }) => isOffered(id));
  return (
    <div role="status" aria-busy={!data}>
      {found?.length === 0 && <p className="hint">{words.noneFound}</p>}
      {found && found.length > 0 && (
        <ul className="picked">
          {found.map(({ id, name, settlement }) => (
            <li key={id}>
              <span>
                {name} <small>{settlement.name}</small>
              </span>
              <Button name={say(words.chooseNamed, { name })} onPress={() => onChoose(id)}>
                {words.choose}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
