// Says that no sign is found, or that there is none yet.
import { Button } from '../../parts/controls/Button.tsx';
import { Nothing } from '../tables/Nothing.tsx';
import { useSignsTexts } from './texts.ts';
import { type SignsFilter, WIDE } from './useSignsAddress.ts';

type Props = { filter: SignsFilter; onClear: (filter: SignsFilter) => void };

export function None({ filter, onClear }: Props) {
  const { list } = useSignsTexts();
  const isNarrowed = Object.entries(WIDE).some(([key, value]) => filter[key as keyof SignsFilter] !== value);
  return (
    <Nothing title={isNarrowed ? list.none : list.empty} lead={isNarrowed ? list.noneLead : list.emptyLead}>
      {isNarrowed && <Button onPress={() => onClear(WIDE)}>{list.clear}</Button>}
    </Nothing>
  );
}
