// Finds the place that another one is merged into.
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
import { usePlacesTexts } from './texts.ts';
import type { PlaceOf } from './usePlace.ts';

export type Found = OtherPlacesQuery['managedLocations']['nodes'][number];

type Props = { place: PlaceOf; onChoose: (place: Found) => void };

/** Looks from the beginning for places of the same name: most are there twice because they were typed twice. */
export function OtherPlace({ place, onChoose }: Props) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { merge } = usePlacesTexts();
  const [search, setSearch] = useState(nameIn(place.name, language).slice(0, 100));
  // Not kept: the list keeps longer pages under the same words.
  const { data, previousData, error, refetch } = useQuery(OtherPlacesDocument, {
    variables: { slug, search, language },
    fetchPolicy: 'no-cache',
  });
  const found = (data ?? previousData)?.managedLocations.nodes.filter(
    ({ id, kind }) => id !== place.id && kind === place.kind,
  );
  return (
    <>
      <SearchField label={merge.search} value={search} onSearch={setSearch} />
      {error && <Problem error={error} onRetry={refetch} />}
      <div role="status" aria-busy={!data}>
        {found?.length === 0 && <p className="hint">{merge.none}</p>}
        <ul className="found">
          {found?.map((other) => {
            const name = nameIn(other.name, language);
            const where = [nameIn(other.address ?? {}, language), other.settlement.name].filter(Boolean);
            return (
              <li key={other.id}>
                <Button name={say(merge.choose, { name })} onPress={() => onChoose(other)}>
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
