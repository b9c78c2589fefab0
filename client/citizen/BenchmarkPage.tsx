// A city beside others that agreed to be compared: a list a service, in the order of what is certain.
import type { BenchmarkPageQuery } from '../generated/operations.ts';
import { longDay } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { SummaryRow } from '../parts/results/SummaryRow.tsx';

export const BENCHMARK_PAGE = /* GraphQL */ `
  query BenchmarkPage($slug: String!, $language: String!) {
    municipality(slug: $slug) {
      ...Masthead
    }
    benchmark(municipality: $slug) {
      takesPart
      since
      cells {
        name
        origin
        state
        readAt
      }
      categories {
        key
        category {
          name(language: $language)
        }
        of
        cities(near: 3) {
          rank
          slug
          origin
          name(language: $language)
          count
          average
          interval {
            lower
            upper
          }
        }
      }
    }
  }
  ${MASTHEAD}
`;

type Municipality = NonNullable<BenchmarkPageQuery['municipality']>;
type Benchmark = BenchmarkPageQuery['benchmark'];
type Props = { context: PageContext; municipality: Municipality; benchmark: Benchmark };

export function BenchmarkPage({ context, municipality, benchmark }: Props) {
  const { benchmark: texts } = context.texts;
  const day = longDay(benchmark.since, context.language);
  return (
    <Layout
      context={context}
      title={texts.title}
      municipality={municipality}
      shape="wide"
      description={benchmark.takesPart ? texts.lead : say(texts.apart, { municipality: municipality.name })}
    >
      <h1 tabIndex={-1}>{texts.title}</h1>
      {benchmark.takesPart ? (
        <>
          <p className="lead">{texts.lead}</p>
          <p>{say(texts.rule, { day })}</p>
          <Cells context={context} cells={benchmark.cells} />
          {benchmark.categories.length === 0 ? (
            <p className="notice">{texts.none}</p>
          ) : (
            <p>{texts.caution}</p>
          )}
          <Categories context={context} municipality={municipality} benchmark={benchmark} />
        </>
      ) : (
        <p className="lead">{say(texts.apart, { municipality: municipality.name })}</p>
      )}
    </Layout>
  );
}

/** Which cells of the country are missing, and of which the figures are old. */
function Cells({ context, cells }: Pick<Props, 'context'> & Pick<Benchmark, 'cells'>) {
  const { missing, old } = context.texts.benchmark;
  return cells
    .filter(({ state }) => state !== 'CURRENT')
    .map(({ name, origin, state, readAt }) => (
      <p key={name} className="notice">
        {say(state === 'MISSING' || readAt === null ? missing : old, {
          host: new URL(origin).host,
          day: readAt === null ? '' : longDay(readAt.slice(0, 10), context.language),
        })}
      </p>
    ));
}

function Categories({ context, municipality, benchmark }: Props) {
  const { own, part, ranked } = context.texts.benchmark;
  return benchmark.categories.map(({ key, category, of, cities }) => {
    // All are shown where they are few.
    const isPart = cities.length < of;
    const rank = cities.find(({ slug }) => slug === municipality.slug)?.rank;
    return (
      <section key={key}>
        <h2>{category.name}</h2>
        {isPart && <p>{say(part, { rank: String(rank), of: String(of) })}</p>}
        <ol className="rows">
          {cities.map(({ slug, origin, name, rank, ...summary }) => (
            <SummaryRow key={slug} wording={context} summary={summary}>
              {isPart && `${say(ranked, { rank: String(rank) })} `}
              <a
                href={(origin ?? '') + link(context, `/results/${slug}`)}
                rel={origin === null ? undefined : 'external'}
              >
                {slug === municipality.slug ? say(own, { name }) : name}
              </a>
            </SummaryRow>
          ))}
        </ol>
      </section>
    );
  });
}
