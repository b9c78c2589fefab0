// The comparison: up to five places, services and settlements side by side.
import type { MunicipalityQuery } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { useAddress } from './address.ts';
import { mostCompared } from '../parts/results/compared.ts';
import { ComparedChoices } from './ComparedChoices.tsx';
import { ComparedDetails } from './ComparedDetails.tsx';
import { ComparedRow } from './ComparedRow.tsx';
import { ComparisonExport } from './ComparisonExport.tsx';
import { Heading } from './Heading.tsx';
import { useTexts } from './language.ts';
import { Link } from './Link.tsx';
import { useNarrowing } from './narrowing.ts';
import { Period } from './Period.tsx';
import { IncludeUnconfirmed } from './IncludeUnconfirmed.tsx';

type Props = { municipality: NonNullable<MunicipalityQuery['municipality']> };

/** The averages on one common track first, then what narrows them, then distribution and trend of each. */
export function Comparison({ municipality }: Props) {
  const address = useAddress();
  const { comparison, period } = useTexts();
  const { standing } = useNarrowing();
  const { compare = [] } = address;
  const { slug, name } = municipality;
  const parts = compare.map((item) => ({ key: `${item.kind}-${item.id}`, item, municipality }));
  return (
    <>
      <p>
        <Link to={{ ...address, view: undefined }}>{comparison.back}</Link>
      </p>
      <Heading owner={name}>{comparison.title}</Heading>
      <ComparedChoices municipality={municipality} />
      {compare.length === 0 ? (
        <div className="notice">
          <p>
            <strong>{comparison.empty}</strong>
          </p>
          <p>{say(comparison.emptyLead, { most: String(mostCompared) })}</p>
        </div>
      ) : (
        <>
          <section>
            <h2>{comparison.averages}</h2>
            <ul className="rows">
              {parts.map(({ key, ...part }) => (
                <ComparedRow key={key} {...part} />
              ))}
            </ul>
          </section>
          <Period filter={{ municipality: slug, standing }} about={period.all} />
          <IncludeUnconfirmed />
          <section>
            <h2>{comparison.details}</h2>
            <div className="beside">
              {parts.map(({ key, ...part }) => (
                <ComparedDetails key={key} {...part} />
              ))}
            </div>
          </section>
          <ComparisonExport municipality={municipality} />
        </>
      )}
    </>
  );
}
