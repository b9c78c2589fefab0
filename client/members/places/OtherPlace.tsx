// Finds another place of the municipality: to merge a place into, or to lead a code to.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { OtherPlacesDocument } from '../../generated/documents.ts';
import type { OtherPlacesQuery } from '../../generated/operations.ts';
import { whereOf } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage, useTexts, nameIn } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';

export type Found = OtherPlacesQuery['managedLocations']['nodes'][number];

type Props = {
  words: { readonly search: string; readonly none: string; readonly choose: string };
  isOffered: (place: Found) => boolean;
  onChoose: (place: Found) => void;
  onClose: () => void;
};

export function OtherPlace({ words, isOffered, onChoose, onClose }: Props) {
  const language = useLanguage();
  const { form: common } = useTexts();
  const { slug } = useMembership().municipality;
  const [search, setSearch] = useState('');
  // Not kept: the list keeps longer pages under the same words.
  const { data, previousData, error, refetch } = useQuery(OtherPlacesDocument, {
    variables: { slug, search, language },
    fetchPolicy: 'no-cache',
  });
  const found = (data ?? previousData)?.managedLocations.nodes.filter(isOffered);
  return (
    <>
      <SearchField label={words.search} value={search} onSearch={setSearch} />
      {error && <Problem error={error} onRetry={refetch} />}
      <div role="status" aria-busy={!data}>
        {found?.length === 0 && <p className="hint">{words.none}</p>}
        <ul className="found">
          {found?.map((place) => {
            const name = nameIn(place.name, language);
            const where = whereOf(place.settlement.name, nameIn(place.address ?? {}, language));
            return (
              <li key={place.id}>
                <Button name={say(words.choose, { name })} onPress={() => onChoose(place)}>
                  <span>
                    <strong>{name}</strong>
                    <small>{where}</small>
                  </span>
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
      <div className="actions">
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </>
  );
}
