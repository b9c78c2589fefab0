// Adds to the comparison: services and settlements from lists, places by what is typed.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { type Compared, isCompared } from '../../explore/compared.ts';
import { ComparePlacesDocument, ResultsListsDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../language.tsx';
import { Button } from '../parts/Button.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { Choice } from '../results/parts/Choice.tsx';
import { useMembership } from '../shell/membership.ts';
import { Problem } from '../shell/Problem.tsx';
import { useCompareTexts } from './texts.ts';
import { MOST, useCompareAddress } from './useCompareAddress.ts';

/** Offers what is not compared yet; says so where there is no room for more. */
export function Choices() {
  const texts = useCompareTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const [items, toggle] = useCompareAddress();
  const [search, setSearch] = useState('');
  const { data, previousData } = useQuery(ResultsListsDocument, { variables: { slug, language } });
  const lists = (data ?? previousData)?.municipality;
  if (items.length >= MOST) return <p role="status">{say(texts.full, { most: String(MOST) })}</p>;
  const listed = (kind: 'category' | 'settlement', all: readonly { id: string; name: string }[] = []) => [
    { id: '', name: texts.none },
    ...all.filter(({ id }) => !isCompared(items, { kind, id })),
  ];
  return (
    <fieldset className="choices-to-compare">
      <legend>{texts.choose}</legend>
      <div className="narrowing wide">
        <Choice
          label={texts.addCategory}
          value=""
          onChange={(id) => toggle({ kind: 'category', id })}
          options={listed('category', lists?.categories)}
        />
        <Choice
          label={texts.addSettlement}
          value=""
          onChange={(id) => toggle({ kind: 'settlement', id })}
          options={listed('settlement', lists?.settlements)}
        />
        <SearchField label={texts.findPlace} value={search} onSearch={setSearch} />
      </div>
      {search !== '' && (
        <Found
          search={search}
          items={items}
          onAdd={(item) => {
            setSearch('');
            toggle(item);
          }}
        />
      )}
    </fieldset>
  );
}

type FoundProps = { search: string; items: readonly Compared[]; onAdd: (item: Compared) => void };

function Found({ search, items, onAdd }: FoundProps) {
  const texts = useCompareTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  // Not kept: other pages keep other lists under the same words.
  const { data, previousData, error, refetch } = useQuery(ComparePlacesDocument, {
    variables: { slug, language, search },
    fetchPolicy: 'no-cache',
  });
  if (error) return <Problem error={error} onRetry={refetch} />;
  const found = (data ?? previousData)?.municipality?.locations.nodes;
  const others = found?.filter(({ id }) => !isCompared(items, { kind: 'location', id }));
  return (
    <div role="status" aria-busy={!data}>
      {others?.length === 0 && <p className="hint">{texts.noneFound}</p>}
      <ul className="picked">
        {others?.map(({ id, name, settlement }) => (
          <li key={id}>
            <span>
              {name} <small>{settlement.name}</small>
            </span>
            <Button name={say(texts.addNamed, { name })} onPress={() => onAdd({ kind: 'location', id })}>
              {texts.add}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
