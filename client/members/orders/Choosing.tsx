// Choosing signs: by settlement, kind of place and state, one by one or all that were found.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { OrderableSignsDocument } from '../../generated/documents.ts';
import { wholeNumber } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useFaultText } from '../../parts/fields/faults.ts';
import { FieldBox } from '../../parts/fields/FieldBox.tsx';
import type { Field } from '../../parts/fields/fields.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { type Orderable, searched, type SignFilter, variablesOf, WHICHES } from './filter.ts';
import { PickList } from './PickList.tsx';
import { useOrdersTexts } from './texts.ts';
import { MOST_SIGNS, piecesOf, type Quantities } from './values.ts';
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { GroupFilter } from '../groups/GroupFilter.tsx';
import { usePlaceLists } from '../places/PlaceLists.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';

type Props = Field<readonly string[]> & {
  /** What is looked at when the page is opened. */
  first: SignFilter;
  quantities: Quantities;
  onQuantities: (quantities: Quantities['quantities']) => void;
};

export function Choosing({ id, value: chosen, onChange, fault, first, quantities, onQuantities }: Props) {
  const language = useLanguage();
  const { choosing } = useOrdersTexts();
  const faultText = useFaultText();
  const { slug } = useMembership().municipality;
  const [filter, setFilter] = useState(first);
  const [words, setWords] = useState('');
  const { data, previousData, error, refetch } = useQuery(OrderableSignsDocument, {
    variables: { slug, language, ...variablesOf(filter) },
    fetchPolicy: 'cache-and-network',
  });
  const listed = (data ?? previousData)?.orderableSigns;
  const found = searched(listed?.signs ?? [], words);
  const most = wholeNumber(MOST_SIGNS, language);
  return (
    <FieldBox id={id} label={choosing.label}>
      <section className="choosing" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{choosing.title}</h2>
        <ChoosingFilters
          filter={filter}
          words={words}
          onWords={setWords}
          onChange={(changed) => setFilter((before) => ({ ...before, ...changed }))}
          chosen={chosen}
        />
        <Unanswered answer={listed} error={error} onRetry={refetch} />
        {listed && <Picking found={found} chosen={chosen} onChange={onChange} quantities={quantities} />}
        {listed && listed.totalCount > listed.signs.length && (
          <p className="notice">{say(choosing.tooMany, { most })}</p>
        )}
        {listed && found.length === 0 && (
          <p className="notice">
            {filter.which === 'new' && words === '' ? choosing.noneNew : choosing.none}
          </p>
        )}
        {found.length > 0 && (
          <PickList
            // From its top, where something else is looked for.
            key={JSON.stringify([filter, words])}
            signs={found}
            chosen={chosen}
            onChange={onChange}
            quantities={quantities}
            onPieces={(code, count) => {
              const { [code]: _before, ...others } = quantities.quantities;
              onQuantities(count === null ? others : { ...others, [code]: count });
            }}
          />
        )}
        {fault !== undefined && (
          <p className="fault">
            {fault === 'TOO_MANY' ? say(choosing.tooManyChosen, { most }) : faultText(fault)}
          </p>
        )}
      </section>
    </FieldBox>
  );
}

type Picked = {
  found: readonly Orderable[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  quantities: Quantities;
};

/** How many were found and chosen, and what takes or drops all of them at once. */
function Picking({ found, chosen, onChange, quantities }: Picked) {
  const language = useLanguage();
  const { choosing } = useOrdersTexts();
  const codes = found.map(({ code }) => code);
  const isChosen = new Set(chosen);
  const pieces = chosen.reduce((sum, code) => sum + piecesOf(code, quantities), 0);
  const inFound = codes.filter((code) => isChosen.has(code));
  const drop = () => {
    const dropped = new Set(codes);
    onChange(chosen.filter((code) => !dropped.has(code)));
  };
  return (
    <div className="picking">
      <p role="status">
        {sayCount(choosing.found, found.length, language)}{' '}
        <strong>
          {chosen.length === 0 ? choosing.noneChosen : sayCount(choosing.chosen, chosen.length, language)}
        </strong>
        {pieces > chosen.length && ` ${sayCount(choosing.inAll, pieces, language)}`}
      </p>
      <div className="actions">
        {inFound.length < codes.length && (
          <Button onPress={() => onChange([...new Set([...chosen, ...codes])])}>{choosing.takeAll}</Button>
        )}
        {inFound.length > 0 && inFound.length < chosen.length && (
          <Button onPress={drop}>{choosing.dropFound}</Button>
        )}
        {chosen.length > 0 && <Button onPress={() => onChange([])}>{choosing.dropAll}</Button>}
      </div>
    </div>
  );
}

const ALL = 'all';

type ChoosingFiltersProps = {
  filter: SignFilter;
  words: string;
  onWords: (words: string) => void;
  onChange: (changed: Partial<SignFilter>) => void;
  chosen: readonly string[];
};

/** What narrows the signs that a member chooses from. */
function ChoosingFilters({ filter, words, onWords, onChange, chosen }: ChoosingFiltersProps) {
  const { choosing } = useOrdersTexts();
  const { lists } = usePlaceLists(filter);
  const all = { id: ALL, name: choosing.all };
  const idOf = (value: string) => (value === ALL ? null : value);
  // Whoever narrows the list looks for something else than what the address named.
  const anew = { codes: null, locations: null };
  return (
    <div className="narrowing">
      <SearchField label={choosing.search} value={words} onSearch={onWords} />
      <Choice
        label={choosing.which}
        value={filter.which}
        options={WHICHES.map((id) => ({ id, name: choosing.whiches[id] }))}
        onChange={(which) => {
          const everywhere = {
            settlement: null,
            category: null,
            locations: null,
            group: null,
            codes: chosen,
          };
          onChange(which === 'chosen' ? { which, ...everywhere } : { which, ...anew });
        }}
      />
      <Choice
        label={choosing.settlement}
        value={filter.settlement ?? ALL}
        options={[all, ...(lists?.settlements ?? [])]}
        onChange={(value) => onChange({ settlement: idOf(value) })}
      />
      <Choice
        label={choosing.category}
        value={filter.category ?? ALL}
        options={[all, ...(lists?.categories ?? [])]}
        onChange={(value) => onChange({ category: idOf(value) })}
      />
      <GroupFilter
        isChosen={({ id }) => id === filter.group?.id}
        onChoose={(group) => onChange({ ...anew, group })}
      />
    </div>
  );
}
