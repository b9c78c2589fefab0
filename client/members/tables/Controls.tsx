// What a table of results has above it: words to look for, the order, and how the months are shown.
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { useTablesTexts } from './texts.ts';
import { SORTS, useTableAddress } from './useTableAddress.ts';
import '../../parts/style/results-tables.css';

/** `hasSearch`: the rows are places, which have names and addresses. */
export function Controls({ hasSearch = false }: { hasSearch?: boolean }) {
  const texts = useTablesTexts();
  const { filter, change } = useTableAddress();
  const { search, sort, inNumbers } = filter;
  return (
    <div className="filters table-controls">
      {hasSearch && (
        <SearchField
          label={texts.places.search}
          value={search}
          onSearch={(words) => change({ search: words })}
        />
      )}
      <Choice
        label={texts.sort}
        value={sort}
        onChange={(chosen) => change({ sort: chosen })}
        options={SORTS.map((id) => ({ id, name: texts.sorts[id] }))}
      />
      <Choice
        label={texts.months}
        value={inNumbers ? 'NUMBERS' : 'LINE'}
        onChange={(chosen) => change({ inNumbers: chosen === 'NUMBERS' })}
        options={(['LINE', 'NUMBERS'] as const).map((id) => ({ id, name: texts.monthsAs[id] }))}
      />
    </div>
  );
}
