// Adds one thing to the comparison, or takes it away again.
import { say } from '../text/say.ts';
import { navigate, useAddress } from './address.ts';
import { type Compared, isCompared, mostCompared, toggled } from '../parts/results/compared.ts';
import { useTexts } from './language.ts';

type Props = {
  item: Compared;
  name: string;
  /** Shows the name too, where it does not stand beside. */
  isNamed?: boolean;
};

/** The name is read aloud in any case. Once the comparison is full, only what is in it can be pressed. */
export function CompareToggle({ item, name, isNamed = false }: Props) {
  const address = useAddress();
  const { comparison } = useTexts();
  const { compare = [] } = address;
  const isChosen = isCompared(compare, item);
  const named = say(isChosen ? comparison.removeNamed : comparison.addNamed, { name });
  return (
    <button
      type="button"
      className="toggle"
      disabled={!isChosen && compare.length >= mostCompared}
      aria-label={named}
      onClick={() => navigate({ ...address, compare: toggled(compare, item) }, 'replace')}
    >
      {isNamed ? named : isChosen ? comparison.remove : comparison.add}
    </button>
  );
}
