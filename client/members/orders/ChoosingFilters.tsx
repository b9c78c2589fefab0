// What narrows the signs that a member chooses from.
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { usePlaceLists } from '../places/usePlaceLists.ts';
import { Choice } from '../../parts/controls/Choice.tsx';
import { type SignFilter, WHICHES } from './filter.ts';
import { useOrdersTexts } from './texts.ts';

const ALL = 'all';

type Props = {
  filter: SignFilter;
  words: string;
  onWords: (words: string) => void;
  onChange: (changed: Partial<SignFilter>) => void;
  chosen: readonly string[];
};

export function ChoosingFilters({ filter, words, onWords, onChange, chosen }: Props) {
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
          const everywhere = { settlement: null, category: null, locations: null, codes: chosen };
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
    </div>
  );
}
