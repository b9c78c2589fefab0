// Narrows a list to the places of a group; nothing where there are no groups, or whoever looks may not read them.
import { useQuery } from '@apollo/client/react';
import { GroupsDocument } from '../../generated/documents.ts';
import type { GroupsQuery } from '../../generated/operations.ts';
import { Choice } from '../../parts/controls/Choice.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { useGroupsTexts } from './texts.ts';

export type Group = GroupsQuery['locationGroups'][number];

const ALL = '';

type Props = { isChosen: (group: Group) => boolean; onChoose: (group: Group | null) => void };

export function GroupFilter({ isChosen, onChoose }: Props) {
  const { filter } = useGroupsTexts();
  const groups = useGroups();
  if (groups.length === 0) return null;
  return (
    <Choice
      label={filter.label}
      value={groups.find(isChosen)?.id ?? ALL}
      onChange={(id) => onChoose(groups.find((each) => each.id === id) ?? null)}
      options={[{ id: ALL, name: filter.all }, ...groups]}
    />
  );
}

/** The groups of the municipality; none while they are asked for. */
export function useGroups(): readonly Group[] {
  const { slug } = useMembership().municipality;
  const mayRead = useMay('LOCATIONS_MANAGE');
  const { data } = useQuery(GroupsDocument, { variables: { slug }, skip: !mayRead });
  return data?.locationGroups ?? [];
}
