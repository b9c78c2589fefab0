// Adds to the comparison: services and settlements from lists, places from the list of places.
import type { FiltersFragment } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { navigate, useAddress } from './address.ts';
import { type Compared, isCompared, mostCompared, toggled } from '../parts/results/compared.ts';
import { Choice } from './Choice.tsx';
import { useTexts } from './language.ts';
import { Link } from './Link.tsx';

/** Offers what is not compared yet; says so where there is no room for more. */
export function ComparedChoices({ municipality }: { municipality: FiltersFragment }) {
  const address = useAddress();
  const { comparison } = useTexts();
  const { compare = [] } = address;
  const isFull = compare.length >= mostCompared;
  const add = (kind: Compared['kind']) => (id: string | undefined) =>
    id && navigate({ ...address, compare: toggled(compare, { kind, id }) });
  const others = (kind: Compared['kind'], items: FiltersFragment['categories']) =>
    items.filter(({ id }) => !isCompared(compare, { kind, id }));
  if (isFull) return <p role="status">{say(comparison.full, { most: String(mostCompared) })}</p>;
  return (
    <div className="filters choices">
      <Choice
        label={comparison.addCategory}
        all={comparison.choose}
        options={others('category', municipality.categories)}
        value={undefined}
        onChoose={add('category')}
      />
      <Choice
        label={comparison.addSettlement}
        all={comparison.choose}
        options={others('settlement', municipality.settlements)}
        value={undefined}
        onChoose={add('settlement')}
      />
      <Link to={{ ...address, view: undefined }}>{comparison.addPlace}</Link>
    </div>
  );
}
