// Says that nothing is found, or that there is nothing yet.
import { Button } from '../../parts/controls/Button.tsx';
import { usePlacesTexts } from './texts.ts';
import type { PlacesFilter } from './usePlacesAddress.ts';

const WIDE = { search: '', settlement: null, category: null, state: null } as const;

type Props = { filter: PlacesFilter; onClear: (filter: typeof WIDE) => void };

export function None({ filter: { search, settlement, category, state }, onClear }: Props) {
  const { list } = usePlacesTexts();
  const isNarrowed = search !== '' || settlement !== null || category !== null || state !== null;
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
