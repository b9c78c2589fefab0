// The annual report as everybody reads it: an edition with its numbers, or since when and why it is not there any more.
import type { ReportPageQuery } from '../generated/operations.ts';
import { Blocks } from '../reports/Blocks.tsx';
import { CONTENT, FIGURES } from '../reports/fragments.ts';
import { type ReportSource, writtenReport } from '../reports/sections/written.ts';
import { annualIn } from '../text/annual.ts';
import { dayIn, longDay } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';

export const REPORT_PAGE = /* GraphQL */ `
  query ReportPage($slug: String!, $year: Int!, $edition: Int, $language: String!) {
    municipality(slug: $slug) {
      ...Masthead
      arms
      timeZone
    }
    reportEditions(municipality: $slug, year: $year) {
      edition
      publishedAt
      withdrawnAt
    }
    reportEdition(municipality: $slug, year: $year, edition: $edition) {
      year
      edition
      publishedAt
      withdrawnAt
      withdrawnWhy
      figures {
        ...ReportFigures
      }
      content {
        ...ReportContent
      }
    }
  }
  ${MASTHEAD}
  ${FIGURES}
  ${CONTENT}
`;

type Municipality = NonNullable<ReportPageQuery['municipality']>;
type Edition = NonNullable<ReportPageQuery['reportEdition']>;
type Editions = ReportPageQuery['reportEditions'];

type Props = { context: PageContext; municipality: Municipality; edition: Edition; editions: Editions };

/** What a report that stands is written from; null where it was withdrawn. */
export function sourceOf(
  { publicUrl }: Pick<PageContext, 'publicUrl'>,
  { slug, name, isDemo, timeZone }: Municipality,
  { year, edition, publishedAt, figures, content }: Edition,
): ReportSource | null {
  if (!figures || !content) return null;
  const address = `${publicUrl}/results/${slug}`;
  const published = { number: edition, day: dayIn(timeZone, new Date(publishedAt)) };
  return { municipality: name, isDemo, year, edition: published, address, figures, content };
}

export function ReportPage({ context, municipality, edition, editions }: Props) {
  const words = annualIn(context.language);
  const { texts, language } = words;
  const source = sourceOf(context, municipality, edition);
  const year = String(edition.year);
  const title = say(texts.titleOf, { year });
  const path = `/results/${municipality.slug}/report/${year}`;
  if (!source)
    return <Withdrawn context={context} municipality={municipality} edition={edition} editions={editions} />;
  const written = writtenReport(source, language);
  const chapters = written.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block] : [],
  );
  const file = link(context, `${path}.pdf`, { edition: String(edition.edition), language });
  return (
    <Layout
      context={context}
      title={title}
      municipality={municipality}
      shape="wide"
      description={`${written.title} ${written.subtitle}`}
    >
      <article lang={language}>
        <h1 tabIndex={-1}>{written.title}</h1>
        <p className="lead">{written.subtitle}</p>
        {written.lines.map((line) => (
          <p className="small" key={line}>
            {line}
          </p>
        ))}
        <p>
          <a href={file}>{texts.download}</a>
        </p>
        <nav aria-label={written.contents}>
          <ul className="annual-contents">
            {chapters.map(({ id, text }) => (
              <li key={id}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Blocks blocks={written.blocks} deeper={1} />
        <OtherEditions context={context} municipality={municipality} edition={edition} editions={editions} />
      </article>
    </Layout>
  );
}

function Withdrawn({ context, municipality, edition, editions }: Props) {
  const { language, texts } = annualIn(context.language);
  const title = say(texts.withdrawnTitle, { year: String(edition.year) });
  const day = longDay(
    dayIn(municipality.timeZone, new Date(edition.withdrawnAt ?? edition.publishedAt)),
    language,
  );
  const said = say(texts.withdrawn, {
    edition: String(edition.edition),
    day,
    why: edition.withdrawnWhy ?? '',
  });
  return (
    <Layout
      context={context}
      title={title}
      municipality={municipality}
      shape="reading"
      beside="report"
      description={said}
    >
      <div lang={language}>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{said}</p>
        <OtherEditions context={context} municipality={municipality} edition={edition} editions={editions} />
      </div>
    </Layout>
  );
}

/** Every edition stays where it can be found: what was said once is not said anew in silence. */
function OtherEditions({ context, municipality, edition, editions }: Props) {
  const { language, texts } = annualIn(context.language);
  const path = `/results/${municipality.slug}/report/${edition.year}`;
  if (editions.length < 2) return null;
  const latest = editions.find(({ withdrawnAt }) => withdrawnAt === null);
  const stateOf = ({ edition: number, withdrawnAt }: Editions[number]) =>
    withdrawnAt === null ? (number === latest?.edition ? texts.current : texts.replaced) : texts.gone;
  return (
    <section>
      <h2>{texts.editions}</h2>
      <ul>
        {editions.map((each) => {
          const day = longDay(dayIn(municipality.timeZone, new Date(each.publishedAt)), language);
          const name = say(texts.edition, { edition: String(each.edition), day });
          return (
            <li key={each.edition}>
              <a href={link(context, path, { edition: String(each.edition) })}>{name}</a> ({stateOf(each)})
            </li>
          );
        })}
      </ul>
    </section>
  );
}
