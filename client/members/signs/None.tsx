// Says that no sign is found, or that there is none yet.
import { Button } from '../../parts/controls/Button.tsx';
import { useSignsTexts } from './texts.ts';
import { type SignsFilter, WIDE } from './useSignsAddress.ts';

type Props = { filter: SignsFilter; onClear: (filter: SignsFilter) => void };

export function None({ filter, onClear }: Props) {
  const { list } = useSignsTexts();
  const isNarrowed = Object.entries(WIDE).some(([key, value]) => filter[key as keyof SignsFilter] !== value);
  return (
    <div className="notice" role="status">
      <p>
        <strong>{isNarrowed ? list.none : list.empty}</strong>
      </p>
      <p>{isNarrowed ? list.noneLead : list.emptyLead}</p>
      {isNarrowed && <Button onPress={() => onClear(WIDE)}>{list.clear}</Button>}
    </div>
  );
}
