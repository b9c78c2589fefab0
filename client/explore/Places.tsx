// The list of places behind its filters, with the numbers of all that they leave.
import type { MunicipalityQuery } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { useAddress } from './address.ts';
import { CompareToggle } from './CompareToggle.tsx';
import type { Compared } from '../parts/results/compared.ts';
import { useTexts } from './language.ts';
import { Link } from './Link.tsx';
import { Locations } from './Locations.tsx';
import { useNarrowing } from './narrowing.ts';
import { Period } from './Period.tsx';
import { Pools } from './Pools.tsx';
import { Selection } from './Selection.tsx';
import { IncludeUnconfirmed } from './IncludeUnconfirmed.tsx';

type Props = { slug: string; municipality: NonNullable<MunicipalityQuery['municipality']> | undefined };

/** Words narrow the list only: no number is published of places that share a word. */
export function Places({ slug, municipality }: Props) {
  const { search, category, settlement, ...rest } = useAddress();
  const { filters, period, selection, unknownFilter } = useTexts();
  const { standing } = useNarrowing();
  const byId = (items: readonly { id: string; name: string }[] = [], id?: string) =>
    items.find((item) => item.id === id);
  const service = byId(municipality?.categories, category);
  const town = byId(municipality?.settlements, settlement);
  if (municipality && ((category && !service) || (settlement && !town)))
    return (
      <div className="notice">
        <p>
          <strong>{unknownFilter.title}</strong>
        </p>
        <p>{unknownFilter.lead}</p>
        <p>
          <Link to={rest}>{filters.clear}</Link>
        </p>
      </div>
    );
  const about = [service?.name, town?.name].filter(Boolean).join(' · ') || period.all;
  const filter = { municipality: slug, category, settlement, standing };
  const parts: { item: Compared; name: string }[] = [
    ...(service ? [{ item: { kind: 'category', id: service.id } as const, name: service.name }] : []),
    ...(town ? [{ item: { kind: 'settlement', id: town.id } as const, name: town.name }] : []),
  ];
  return (
    <>
      {municipality && (
        <>
          <Period filter={filter} about={about} />
          <IncludeUnconfirmed />
          {!search && (
            <section>
              <h2>{say(selection.title, { about })}</h2>
              <Selection filter={filter} threshold={municipality.threshold} />
              {parts.map(({ item, name }) => (
                <p key={item.kind}>
                  <CompareToggle item={item} name={name} isNamed />
                </p>
              ))}
            </section>
          )}
        </>
      )}
      <Locations slug={slug} isDemo={municipality?.isDemo} />
      <Pools slug={slug} />
    </>
  );
}
