// What narrows the comments: what became of them, and where they were written.
import { Button } from '../../parts/controls/Button.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { useCommentsTexts } from '../../parts/comments/texts.ts';
import { STATES, type CommentsFilter } from './useCommentsAddress.ts';

const ALL = '';

interface Named {
  readonly id: string;
  readonly name: string;
}

type Props = {
  filter: CommentsFilter;
  change: (changed: Partial<CommentsFilter>) => void;
  settlements: readonly Named[];
  categories: readonly Named[];
};

/** Each is in the address at once. */
export function CommentsFilters({ filter, change, settlements, categories }: Props) {
  const { filters, states } = useCommentsTexts();
  return (
    <form
      className="narrowing filters wide"
      aria-label={filters.title}
      onSubmit={(event) => event.preventDefault()}
    >
      <Choice
        label={filters.state}
        value={filter.state}
        onChange={(state) => change({ state })}
        options={STATES.map((id) => ({ id, name: states[id] }))}
      />
      <Choice
        label={filters.settlement}
        value={filter.settlement ?? ALL}
        onChange={(chosen) => change({ settlement: chosen || null })}
        options={[{ id: ALL, name: filters.allSettlements }, ...settlements]}
      />
      <Choice
        label={filters.category}
        value={filter.category ?? ALL}
        onChange={(chosen) => change({ category: chosen || null })}
        options={[{ id: ALL, name: filters.allCategories }, ...categories]}
      />
      {filter.location && <Button onPress={() => change({ location: null })}>{filters.everywhere}</Button>}
    </form>
  );
}
