// A field for places: found by words, added one by one, and shown as a list.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PlacesFoundDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useFaultText } from '../../parts/fields/faults.ts';
import type { Field } from '../../parts/fields/fields.ts';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import type { Place } from './post.ts';
import { usePeopleTexts } from '../../parts/texts/people.ts';

type Props = Field<readonly Place[]> & {
  label: string;
  /** One alone: once it is there, no other is looked for. */
  isSingle?: boolean;
};

/** `<PlacesField label={texts.places} {...form.field('locations')} />` */
export function PlacesField({ id, value, onChange, fault, label, isSingle = false }: Props) {
  const { post } = usePeopleTexts();
  const faultText = useFaultText();
  const [search, setSearch] = useState('');
  return (
    <fieldset id={id} className="field places" data-label={label}>
      <legend>{label}</legend>
      {value.length === 0 && <p className="hint">{post.noneChosen}</p>}
      {value.length > 0 && (
        <ul className="picked">
          {value.map((place) => (
            <li key={place.id}>
              {place.name}
              <Button
                name={say(post.removePlace, { name: place.name })}
                onPress={() => onChange(value.filter((each) => each.id !== place.id))}
              >
                {post.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {fault !== undefined && <p className="fault">{faultText(fault)}</p>}
      {!(isSingle && value.length > 0) && (
        <>
          <SearchField label={post.findPlace} value={search} onSearch={setSearch} />
          {search !== '' && (
            <Found
              search={search}
              chosen={value}
              onAdd={(place) => {
                onChange([...value, place]);
                setSearch('');
              }}
            />
          )}
        </>
      )}
    </fieldset>
  );
}

type FoundProps = { search: string; chosen: readonly Place[]; onAdd: (place: Place) => void };

function Found({ search, chosen, onAdd }: FoundProps) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { post } = usePeopleTexts();
  // Not kept: the pages of places keep longer lists under the same words.
  const { data, previousData, error, refetch } = useQuery(PlacesFoundDocument, {
    variables: { slug, search },
    fetchPolicy: 'no-cache',
  });
  const found = (data ?? previousData)?.managedLocations.nodes.map(({ id, name, address }) => ({
    id,
    name: nameIn(name, language),
    address: nameIn(address ?? {}, language),
  }));
  if (error) return <Problem error={error} onRetry={refetch} />;
  const others = found?.filter(({ id }) => chosen.every((place) => place.id !== id));
  return (
    <div role="status" aria-busy={!data}>
      {others?.length === 0 && <p className="hint">{post.noneFound}</p>}
      {others && others.length > 0 && (
        <ul className="picked">
          {others.map(({ id, name, address }) => (
            <li key={id}>
              <span>
                {name} {address && <small>{address}</small>}
              </span>
              <Button name={say(post.addPlace, { name })} onPress={() => onAdd({ id, name })}>
                {post.add}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
