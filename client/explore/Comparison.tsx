// The comparison: up to five places, services and settlements side by side.
import { useQuery } from '@apollo/client/react';
import { Distribution } from '../charts/Distribution.tsx';
import { monthsOf } from '../charts/months.ts';
import { Trend } from '../charts/Trend.tsx';
import { TrendDocument } from '../generated/documents.ts';
import type { FiltersFragment, MunicipalityQuery } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { navigate, useAddress } from './address.ts';
import { Choice } from './Choice.tsx';
import { type Compared, isCompared, toggled, mostCompared } from '../parts/results/compared.ts';
import { ComparisonExport } from './ComparisonExport.tsx';
import { Heading } from './Heading.tsx';
import { useTexts, useWording } from './language.ts';
import { Link } from './Link.tsx';
import { useNarrowing } from './narrowing.ts';
import { Period } from './Period.tsx';
import { IncludeUnconfirmed } from './IncludeUnconfirmed.tsx';
import { useCompared } from './useCompared.ts';
import { SummaryRow } from '../parts/results/SummaryRow.tsx';
import { CompareToggle } from './CompareToggle.tsx';
import { Failure, Loading } from './Unanswered.tsx';

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

/**
 * One thing compared, in detail: how its ratings are distributed, and how they went month by month. Nothing where
 * nothing is published, or where the row above says what went wrong.
 */
function ComparedDetails({ item, municipality }: ComparedProps) {
  const wording = useWording();
  const { slug } = municipality;
  const within = useCommonMonths(slug);
  const { name, summary, isMissing } = useCompared(slug, item, municipality);
  if (isMissing || !summary || !name || summary.count === 0) return null;
  return (
    <div className="compared">
      <h3>{name}</h3>
      <Distribution distribution={summary.distribution} wording={wording} />
      <Trend months={monthsOf(summary.series, within)} wording={wording} />
    </div>
  );
}

// The months that all of them are drawn over: the chosen period, or all in which the municipality published.
function useCommonMonths(slug: string): { first: string; last: string } | undefined {
  const { from, to } = useAddress();
  const { standing } = useNarrowing();
  const { data } = useQuery(TrendDocument, { variables: { filter: { municipality: slug, standing } } });
  const { starts = [] } = data?.summary.series ?? {};
  const inside = starts.filter((start) => (!from || start >= `${from}-01`) && (!to || start <= `${to}-01`));
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? { first, last } : undefined;
}

/**
 * Adds to the comparison: services and settlements from lists, places from the list of places. Offers what is not
 * compared yet; says so where there is no room for more.
 */
function ComparedChoices({ municipality }: { municipality: FiltersFragment }) {
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

type ComparedProps = { item: Compared; municipality: NonNullable<MunicipalityQuery['municipality']> };

/**
 * One thing compared, as a row: its name, average, ball on the track, interval and number of ratings. A list item,
 * whatever became of it: what does not exist can be taken away like the rest.
 */
function ComparedRow({ item, municipality }: ComparedProps) {
  const wording = useWording();
  const { comparison } = useTexts();
  const { name, note, summary, isMissing, error, onRetry } = useCompared(
    municipality.slug,
    item,
    municipality,
  );
  const label = isMissing ? comparison.missing : (name ?? '');
  const title = (
    <>
      {label}
      {!isMissing && <small>{note}</small>}
      <CompareToggle item={item} name={label} />
    </>
  );
  if (!isMissing && !error && summary && name)
    return (
      <SummaryRow wording={wording} summary={summary}>
        {title}
      </SummaryRow>
    );
  return (
    <li>
      <span className="name">{title}</span>
      {error && (
        <div className="waiting">
          <Failure error={error} onRetry={onRetry} />
        </div>
      )}
      {!isMissing && !error && <Loading />}
    </li>
  );
}
