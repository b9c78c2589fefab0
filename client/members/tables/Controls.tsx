// What a table of results chooses beside its filters: what a row is, words to look for, the order, and how the months are shown.
import { SearchField } from '../../parts/fields/SearchField.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { useTablesTexts } from './texts.ts';
import { Whose } from '../results/parts/Whose.tsx';
import { useOwn } from '../shell/useOwn.ts';
import { GroupChoice } from './GroupChoice.tsx';
import { GROUPINGS, SORTS, useTableAddress } from './useTableAddress.ts';

/** `hasSearch`: the rows are places, which have names and addresses. */
export function Controls({ hasSearch = false }: { hasSearch?: boolean }) {
  const texts = useTablesTexts();
  const { filter, change } = useTableAddress();
  const { by, search, sort, inNumbers } = filter;
  const own = useOwn();
  return (
    <>
      <Choice
        label={texts.by}
        value={by}
        // Words and a line are of the table before.
        onChange={(chosen) => change({ by: chosen, search: '', line: null })}
        options={GROUPINGS.map((id) => ({ id, name: texts.groupings[id] }))}
      />
      {hasSearch && own?.locations && <Whose own={own} />}
      {hasSearch && <GroupChoice />}
      {hasSearch && (
        <SearchField
          label={texts.places.search}
          placeholder={texts.places.find}
          value={search}
          onSearch={(words) => change({ search: words })}
        />
      )}
      {/* Where the table has heads, they do the same. */}
      <div className={inNumbers ? 'order' : 'order only-small'}>
        <Choice
          label={texts.sort}
          value={sort}
          onChange={(chosen) => change({ sort: chosen })}
          options={SORTS.map((id) => ({ id, name: texts.sorts[id] }))}
        />
      </div>
      <Choice
        label={texts.months}
        value={inNumbers ? 'NUMBERS' : 'LINE'}
        onChange={(chosen) => change({ inNumbers: chosen === 'NUMBERS' })}
        options={(['LINE', 'NUMBERS'] as const).map((id) => ({ id, name: texts.monthsAs[id] }))}
      />
    </>
  );
}
