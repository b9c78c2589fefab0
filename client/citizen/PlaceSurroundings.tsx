// What belongs to a place without being part of its numbers: its tablet, the desk of a tablet, places nearby.
import type { PlaceResultsPageQuery } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { SummaryRow } from '../parts/results/SummaryRow.tsx';

type Location = NonNullable<PlaceResultsPageQuery['location']>;
type Props = { context: PageContext; slug: string };

/** The tablet at the place's desk as a channel of its own; nothing at all where there is none. */
export function Channel({ context, slug, tablet }: Props & Pick<Location, 'tablet'>) {
  const { report } = context.texts;
  if (!tablet) return null;
  return (
    <section>
      <h2>{report.tablet}</h2>
      <p className="small">{report.tabletLead}</p>
      <ul className="rows">
        <SummaryRow wording={context} summary={tablet.summary}>
          <a href={link(context, `/results/${slug}/${tablet.id}`)}>{tablet.name}</a>
        </SummaryRow>
      </ul>
    </section>
  );
}

/** Where the tablet stands whose page this is. */
export function Desk({ context, slug, desk }: Props & { desk: NonNullable<Location['desk']> }) {
  const [before, after] = context.texts.report.desk.split('{place}');
  return (
    <p>
      {before}
      <a href={link(context, `/results/${slug}/${desk.id}`)}>{desk.name}</a>
      {after}
    </p>
  );
}

/** Places nearby with their results, the nearest first; nothing at all where there are none. */
export function Nearby({ context, slug, places }: Props & { places: Location['nearby'] }) {
  if (places.length === 0) return null;
  return (
    <section>
      <h2>{context.texts.report.nearby}</h2>
      <ul className="rows">
        {places.map(({ id, name, category, summary }) => (
          <SummaryRow key={id} wording={context} summary={summary}>
            <a href={link(context, `/results/${slug}/${id}`)}>{name}</a>
            <small>{category.name}</small>
          </SummaryRow>
        ))}
      </ul>
    </section>
  );
}
