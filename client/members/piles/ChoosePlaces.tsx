// Choosing places for paper slips: by settlement, kind of place, group and words, one by one or all that were found.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PilePlacesDocument } from '../../generated/documents.ts';
import type { PilePlacesQuery } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { More } from '../../parts/controls/More.tsx';
import { useFaultText } from '../../parts/fields/faults.ts';
import { FieldBox } from '../../parts/fields/FieldBox.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { wholeNumber, whereOf } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { GroupFilter } from '../groups/GroupFilter.tsx';
import { PlaceChoices } from '../places/PlaceLists.tsx';
import { usePilesTexts } from './texts.ts';
import '../style/orders.css';

type Place = PilePlacesQuery['pilePlaces']['places'][number];

/** Rows that a phone draws at once. */
const PAGE = 50;

const EVERYWHERE = { settlement: null, category: null, group: null } as const;
type Filter = Record<keyof typeof EVERYWHERE, string | null>;

/** Those of which a word stands in the name, the settlement or the address. */
function searched(places: readonly Place[], words: string): readonly Place[] {
  const plain = words.trim().toLocaleLowerCase('bg');
  return places.filter(({ name, settlement, address }) =>
    [name, settlement, address ?? ''].some((text) => text.toLocaleLowerCase('bg').includes(plain)),
  );
}

/** The ids of the places that are chosen. */
export function ChoosePlaces({ id, value: chosen, onChange, fault }: Field<readonly string[]>) {
  const { choosing } = usePilesTexts();
  const faultText = useFaultText();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const [filter, setFilter] = useState<Filter>(EVERYWHERE);
  const [words, setWords] = useState('');
  const { data, previousData, error, refetch } = useQuery(PilePlacesDocument, {
    variables: { slug, language, ...filter },
    fetchPolicy: 'cache-and-network',
  });
  const listed = (data ?? previousData)?.pilePlaces;
  const found = searched(listed?.places ?? [], words);
  const change = (changed: Partial<Filter>) => setFilter((before) => ({ ...before, ...changed }));
  return (
    <FieldBox id={id} label={choosing.label}>
      <section className="choosing" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{choosing.title}</h2>
        <div className="narrowing">
          <SearchField label={choosing.search} value={words} onSearch={setWords} />
          <PlaceChoices words={choosing} filter={filter} onChange={change} />
          <GroupFilter
            isChosen={(group) => group.id === filter.group}
            onChoose={(group) => change({ group: group?.id ?? null })}
          />
        </div>
        <Unanswered answer={listed} error={error} onRetry={refetch} />
        {listed && <Picking found={found} chosen={chosen} onChange={onChange} />}
        {listed && listed.totalCount > listed.places.length && (
          <p className="notice">
            {say(choosing.tooMany, { most: wholeNumber(listed.places.length, language) })}
          </p>
        )}
        {listed && found.length === 0 && <p className="notice">{choosing.none}</p>}
        {/* From its top, where something else is looked for. */}
        <Picks key={JSON.stringify([filter, words])} places={found} chosen={chosen} onChange={onChange} />
        {fault !== undefined && (
          <p className="fault">{fault === 'TOO_MANY' ? choosing.tooManySlips : faultText(fault)}</p>
        )}
      </section>
    </FieldBox>
  );
}

type Chosen = { chosen: readonly string[]; onChange: (chosen: readonly string[]) => void };

/** How many were found and chosen, and what takes or drops all of them at once. */
function Picking({ found, chosen, onChange }: Chosen & { found: readonly Place[] }) {
  const { choosing } = usePilesTexts();
  const language = useLanguage();
  const all = new Set([...chosen, ...found.map(({ id }) => id)]);
  return (
    <div className="picking">
      <p role="status">
        {sayCount(choosing.found, found.length, language)}{' '}
        <strong>
          {chosen.length === 0 ? choosing.noneChosen : sayCount(choosing.chosen, chosen.length, language)}
        </strong>
      </p>
      <div className="actions">
        {all.size > chosen.length && <Button onPress={() => onChange([...all])}>{choosing.takeAll}</Button>}
        {chosen.length > 0 && <Button onPress={() => onChange([])}>{choosing.dropAll}</Button>}
      </div>
    </div>
  );
}

function Picks({ places, chosen, onChange }: Chosen & { places: readonly Place[] }) {
  const { choosing } = usePilesTexts();
  const [most, setMost] = useState(PAGE);
  const isChosen = new Set(chosen);
  const toggle = (id: string) =>
    onChange(isChosen.has(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const shown = places.slice(0, most);
  if (shown.length === 0) return null;
  return (
    <>
      <ul className="picks" aria-label={choosing.listed}>
        {shown.map(({ id, name, settlement, address }) => (
          <li key={id}>
            <label className="pick">
              <input type="checkbox" checked={isChosen.has(id)} onChange={() => toggle(id)} />
              <span>
                {name}
                <small>{whereOf(settlement, address)}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {places.length > PAGE && (
        <More
          shown={shown.length}
          total={places.length}
          load={() => {
            setMost(most + PAGE);
            return Promise.resolve();
          }}
        />
      )}
    </>
  );
}
