// The filters of results: period, service and settlement, each a list of plain links that opens without a script.
import type { PageContext } from '../parts/page/context.ts';
import { monthsOfYear, type Part, partLink, periodName, yearsOf } from './report.ts';

type Named = { readonly id: string; readonly name: string };
type Choice = { readonly value: string | null; readonly name: string };

type Props = {
  context: PageContext;
  path: string;
  part: Part;
  categories: readonly Named[];
  settlements: readonly Named[];
  /** The first days of the months in which something was published. */
  months: readonly string[];
};

const choicesOf = (items: readonly Named[]): Choice[] => items.map(({ id, name }) => ({ value: id, name }));

/** A landmark, folded away until something is chosen; every combination has an address of its own. */
export function Filters({ context, path, part, categories, settlements, months }: Props) {
  const { report } = context.texts;
  const isNarrowed = Boolean(part.category ?? part.settlement ?? part.period);
  const filterOf = (name: keyof Part, title: string, all: string, choices: readonly Choice[]) => (
    <Filter
      title={title}
      chosen={part[name] ?? null}
      choices={[{ value: null, name: all }, ...choices]}
      hrefOf={(value) => partLink(context, path, part, { [name]: value })}
    />
  );
  return (
    <details className="choose" open={isNarrowed}>
      <summary>{report.choose}</summary>
      <nav className="part" aria-label={report.filters}>
        <PeriodFilter context={context} path={path} part={part} months={months} />
        {categories.length > 1 &&
          filterOf('category', report.service, report.allServices, choicesOf(categories))}
        {settlements.length > 1 &&
          filterOf('settlement', report.settlement, report.allSettlements, choicesOf(settlements))}
        {isNarrowed && (
          <a className="clear" href={partLink(context, path, {}, {})}>
            {report.clear}
          </a>
        )}
      </nav>
    </details>
  );
}

type PeriodProps = { context: PageContext; path: string; part: Part; months: readonly string[] };

/** All time, the years, and the months of the year chosen or of the latest; nothing at all where nothing is published. */
export function PeriodFilter({ context, path, part, months }: PeriodProps) {
  const { report } = context.texts;
  const years = yearsOf(months);
  const year = part.period?.slice(0, 4) ?? years[0];
  if (year === undefined) return null;
  const values = years.flatMap((each) =>
    each === year ? [each, ...monthsOfYear(months, each).toReversed()] : [each],
  );
  const choices = values.map((value) => ({ value, name: periodName(context, value) }));
  // A period without ratings is reached by its address only: it is named all the same.
  if (part.period && !values.includes(part.period))
    choices.unshift({ value: part.period, name: periodName(context, part.period) });
  return (
    <Filter
      title={report.period}
      chosen={part.period ?? null}
      choices={[{ value: null, name: report.allTime }, ...choices]}
      hrefOf={(period) => partLink(context, path, part, { period })}
    />
  );
}

type FilterProps = {
  title: string;
  chosen: string | null;
  choices: readonly Choice[];
  hrefOf: (value: string | null) => string;
};

function Filter({ title, chosen, choices, hrefOf }: FilterProps) {
  const current = choices.find(({ value }) => value === chosen);
  return (
    <details>
      <summary>
        <span>
          <small>{title}</small> {current?.name}
        </span>
      </summary>
      <ul>
        {choices.map(({ value, name }) => (
          <li key={value ?? ''}>
            <a href={hrefOf(value)} aria-current={value === chosen ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
