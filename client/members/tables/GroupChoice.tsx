// Narrows the table of places to those of a group, which the address names one by one: so it says the same to everybody.
import { useQuery } from '@apollo/client/react';
import { GroupsDocument } from '../../generated/documents.ts';
import { Choice } from '../../parts/controls/Choice.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useTablesTexts } from './texts.ts';
import { useTableAddress } from './useTableAddress.ts';

const ALL = '';

/** Nothing where there are no groups. */
export function GroupChoice() {
  const { group } = useTablesTexts();
  const { slug } = useMembership().municipality;
  const { filter, change } = useTableAddress();
  const { data } = useQuery(GroupsDocument, { variables: { slug } });
  const groups = data?.locationGroups ?? [];
  if (groups.length === 0) return null;
  const chosen = filter.locations?.join();
  return (
    <Choice
      label={group.label}
      value={groups.find(({ locationIds }) => locationIds.join() === chosen)?.id ?? ALL}
      onChange={(id) => change({ locations: groups.find((each) => each.id === id)?.locationIds ?? null })}
      options={[{ id: ALL, name: group.all }, ...groups]}
    />
  );
}
