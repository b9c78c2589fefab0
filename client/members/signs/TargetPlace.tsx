// Finds the place to which a code is to lead.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { OtherPlacesDocument } from '../../generated/documents.ts';
import type { OtherPlacesQuery } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../language.tsx';
import { Button } from '../parts/Button.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { nameIn } from '../parts/name.ts';
import { useMembership } from '../shell/membership.ts';
import { Problem } from '../shell/Problem.tsx';
import { useSignsTexts } from './texts.ts';

export type Found = OtherPlacesQuery['managedLocations']['nodes'][number];

type Props = { present: string; onChoose: (place: Found) => void };

export function TargetPlace({ present, onChoose }: Props) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { repoint } = useSignsTexts();
  const [search, setSearch] = useState('');
  // Not kept: the list keeps longer pages under the same words.
  const { data, previousData, error, refetch } = useQuery(OtherPlacesDocument, {
    variables: { slug, search, language },
    fetchPolicy: 'no-cache',
  });
  const found = (data ?? previousData)?.managedLocations.nodes.filter(
    ({ id, kind }) => id !== present && kind !== 'TABLET',
  );
  return (
    <>
      <SearchField label={repoint.search} value={search} onSearch={setSearch} />
      {error && <Problem error={error} onRetry={refetch} />}
      <div role="status" aria-busy={!data}>
        {found?.length === 0 && <p className="hint">{repoint.none}</p>}
        <ul className="found">
          {found?.map((place) => {
            const name = nameIn(place.name, language);
            const where = [nameIn(place.address ?? {}, language), place.settlement.name].filter(Boolean);
            return (
              <li key={place.id}>
                <Button name={say(repoint.choose, { name })} onPress={() => onChoose(place)}>
                  <span>
                    <strong>{name}</strong>
                    <small>{where.join(', ')}</small>
                  </span>
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
