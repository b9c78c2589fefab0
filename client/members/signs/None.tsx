// Says that no sign is found, or that there is none yet.
import { Button } from '../../parts/controls/Button.tsx';
import { Nothing } from '../tables/Nothing.tsx';
import { useSignsTexts } from './texts.ts';

type Props = { isNarrowed: boolean; onClear: () => void };

export function None({ isNarrowed, onClear }: Props) {
  const { list } = useSignsTexts();
  return (
    <Nothing title={isNarrowed ? list.none : list.empty} lead={isNarrowed ? list.noneLead : list.emptyLead}>
      {isNarrowed && <Button onPress={onClear}>{list.clear}</Button>}
    </Nothing>
  );
}
