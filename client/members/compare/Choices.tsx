// Adds to the comparison: services and settlements from lists, places by what is typed.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { isCompared } from '../../parts/results/compared.ts';
import { ResultsListsDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { FoundPlaces } from '../results/parts/FoundPlaces.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
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
        <FoundPlaces
          words={{ noneFound: texts.noneFound, choose: texts.add, chooseNamed: texts.addNamed }}
          search={search}
          isOffered={(id) => !isCompared(items, { kind: 'location', id })}
          onChoose={(id) => {
            setSearch('');
            toggle({ kind: 'location', id });
          }}
        />
      )}
    </fieldset>
  );
}
