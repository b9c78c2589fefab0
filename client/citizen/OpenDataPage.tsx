// Open data: what can be downloaded, under which licence, what stands in it, and how it is used and cited.
import type { OpenDataPageQuery } from '../generated/operations.ts';
import { longDay, wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { OPEN_DATA_TABLE, OpenDataTable } from './OpenDataTable.tsx';

export const OPEN_DATA_PAGE = /* GraphQL */ `
  query OpenDataPage($slug: String!, $language: String!, $version: String) {
    municipality(slug: $slug) {
      ...Masthead
      threshold
      openData(version: $version) {
        version
        day
        licence {
          key
          name
          address
        }
        versions
        tables {
          ...OpenDataTable
        }
      }
    }
  }
  ${MASTHEAD}
  ${OPEN_DATA_TABLE}
`;

type Municipality = NonNullable<OpenDataPageQuery['municipality']>;
type Version = NonNullable<Municipality['openData']>;
type Props = { context: PageContext; municipality: Municipality };

/** A city that published nothing yet says so. */
export function OpenDataPage({ context, municipality }: Props) {
  const { openData: texts, results } = context.texts;
  const { name, slug, openData, threshold } = municipality;
  return (
    <Layout
      context={context}
      title={texts.title}
      municipality={municipality}
      shape="reading"
      beside="report"
      description={texts.lead}
    >
      <h1 tabIndex={-1}>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <p>{say(texts.groups, { threshold: wholeNumber(threshold, context.language) })}</p>
      {openData ? (
        <Files context={context} municipality={municipality} version={openData} />
      ) : (
        <p>{texts.none}</p>
      )}
      <p className="onward">
        <a href={link(context, `/results/${slug}`)}>{say(results.back, { municipality: name })}</a>
      </p>
    </Layout>
  );
}

type FilesProps = Props & { version: Version };

function Files({ context, municipality, version }: FilesProps) {
  const { openData: texts } = context.texts;
  const { licence } = version;
  const folder = `/results/${municipality.slug}/data`;
  const named = { version: version.version, day: longDay(version.day, context.language) };
  return (
    <>
      <p>{say(texts.version, named)}</p>
      <h2>{texts.licence}</h2>
      <p>
        <a href={licence.address} rel="external">
          {licence.name}
        </a>
        {'. '}
        {licence.key !== 'ODBL_1_0' && texts.licenceMeaning[licence.key]} {texts.licenceOwn}
      </p>
      <h2>{texts.tables}</h2>
      {version.tables.map((table) => (
        <OpenDataTable key={table.name} context={context} table={table} licence={licence.key} />
      ))}
      <Use context={context} municipality={municipality} version={version} />
      <h2>{texts.programs}</h2>
      <p>{texts.latest}</p>
      <ul>
        <li>
          <a href={`${folder}/${version.version}/csv-metadata.json`}>{texts.dictionary}</a>
        </li>
        <li>
          <a href={`${folder}/catalog.jsonld`}>{texts.catalogue}</a>
        </li>
        <li>
          <a href={`${folder}/${version.version}/SHA256SUMS`}>{texts.checksums}</a>
        </li>
        <li>
          <a href="/graphql" hrefLang="en">
            {texts.explorer}
          </a>
        </li>
        <li>
          <a href="/graphql/schema" hrefLang="en">
            {texts.schema}
          </a>
        </li>
      </ul>
      <h2>{texts.versions}</h2>
      <ul>
        {version.versions.map((each) => (
          <li key={each}>
            <a
              href={link(context, folder, { version: each })}
              aria-current={each === version.version ? 'page' : undefined}
            >
              {each}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** In a spreadsheet, and in a text. */
function Use({ context, municipality, version }: FilesProps) {
  const { openData: texts } = context.texts;
  const page = `${context.publicUrl}/results/${municipality.slug}/data`;
  const tallies = `${page}/latest/tallies.csv`;
  const cited = {
    municipality: municipality.name,
    version: version.version,
    address: `${page}?version=${version.version}`,
    licence: version.licence.name,
  };
  return (
    <>
      <h2>{texts.sheet}</h2>
      <p>{texts.sheetFile}</p>
      <p>{texts.sheetLive}</p>
      <p>
        <code>{`=IMPORTDATA("${tallies}"; ";")`}</code>
      </p>
      <p>{texts.sheetWeb}</p>
      <p>
        <code>{tallies}</code>
      </p>
      <h2>{texts.cite}</h2>
      <p>
        <cite>{say(texts.citation, cited)}</cite>
      </p>
    </>
  );
}
