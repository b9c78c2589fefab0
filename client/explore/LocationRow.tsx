// One location in the list: its name, where and what it is, and how it is rated.
import { SummaryRow } from '../citizen/SummaryRow.tsx';
import type { LocationRowFragment } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { textsIn } from '../text/texts.ts';
import { useAddress } from './address.ts';
import { useLanguage } from './language.ts';
import { Link } from './Link.tsx';

/** A list item; the name leads to the details. */
export function LocationRow({ location }: { location: LocationRowFragment }) {
  const { id, name, address, line, registrationNumber, category, settlement, summary } = location;
  const language = useLanguage();
  const here = useAddress();
  const { vote } = textsIn(language);
  const facts = [
    category.name,
    !address?.includes(settlement.name) && settlement.name,
    address,
    line && say(vote.line, { line }),
    registrationNumber,
  ];
  return (
    <SummaryRow language={language} summary={summary}>
      <Link to={{ ...here, location: id }}>{name}</Link>
      <small>{facts.filter(Boolean).join(' · ')}</small>
    </SummaryRow>
  );
}
