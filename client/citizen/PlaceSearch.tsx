// The search for a place, which works without a script: its words go to a page of what they find.
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import type { PlaceFilter } from './PlaceList.tsx';

type Props = { context: PageContext; path: string; filter: PlaceFilter };

/** A form at the top of the results of a municipality, within the part of it that is shown. */
export function PlaceSearch({ context, path, filter }: Props) {
  const { results } = context.texts;
  // A GET form drops the query of its action: what must stay travels in hidden fields.
  const action = new URL(
    link(context, path, { category: filter.category, settlement: filter.settlement }),
    'http://page',
  );
  return (
    <form className="search" role="search" action={action.pathname}>
      {[...action.searchParams].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="search">{results.searchLabel}</label>
      <div>
        <input
          id="search"
          type="search"
          name="search"
          maxLength={100}
          placeholder={results.searchExample}
          defaultValue={filter.search}
        />
        <button>{results.search}</button>
      </div>
    </form>
  );
}
