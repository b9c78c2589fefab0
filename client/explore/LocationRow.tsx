// One location in the list: its name, where and what it is, and how it is rated.
import { SummaryRow } from '../parts/results/SummaryRow.tsx';
import type { LocationRowFragment } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { useAddress } from './address.ts';
import { CompareToggle } from './CompareToggle.tsx';
import { useWording } from './language.ts';
import { Link } from './Link.tsx';

/** A list item; the name leads to the details. */
export function LocationRow({ location }: { location: LocationRowFragment }) {
  const { id, name, address, line, registrationNumber, category, settlement, summary } = location;
  const wording = useWording();
  const here = useAddress();
  const { vote } = wording.texts;
  const facts = [
    category.name,
    !address?.includes(settlement.name) && settlement.name,
    address,
    line && say(vote.line, { line }),
    registrationNumber,
  ];
  return (
    <SummaryRow wording={wording} summary={summary.unconfirmed?.together ?? summary}>
      <Link to={{ ...here, location: id }}>{name}</Link>
      <small>{facts.filter(Boolean).join(' · ')}</small>
      <CompareToggle item={{ kind: 'location', id }} name={name} />
    </SummaryRow>
  );
}
