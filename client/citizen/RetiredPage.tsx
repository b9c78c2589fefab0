// The page of a sign that has been retired (status 410).
import type { RetiredFragment } from '../generated/operations.ts';
import { spacedCode } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';

/** What the page needs; the operation declares `$language: String!` and brings the fragment Masthead. */
export const RETIRED = /* GraphQL */ `
  fragment Retired on SignRetired {
    code
    municipality {
      ...Masthead
    }
    location {
      id
      name(language: $language)
    }
    replacement {
      code
      location {
        id
        name(language: $language)
      }
    }
  }
`;

/** Says what happened, of which place, and where to go: to its new sign, or else to what is published of it. */
export function RetiredPage({ context, sign }: { context: PageContext; sign: RetiredFragment }) {
  const { page, retired } = context.texts;
  const { municipality, location, replacement } = sign;
  return (
    <Layout context={context} title={retired.title} municipality={municipality} shape="reading">
      <h1 tabIndex={-1}>{retired.title}</h1>
      <p>{say(retired.lead, { code: spacedCode(sign.code), place: location.name })}</p>
      {replacement ? (
        <>
          <p>{say(retired.next, { place: replacement.location.name })}</p>
          <p>
            <a className="button" href={link(context, `/s/${replacement.code}`)}>
              {say(retired.rate, { code: spacedCode(replacement.code) })}
            </a>
          </p>
        </>
      ) : (
        <p>{retired.none}</p>
      )}
      <p>
        <a href={link(context, `/results/${municipality.slug}/${location.id}`)}>
          {say(retired.results, { place: location.name })}
        </a>
      </p>
      <p>
        <a href={link(context, `/results/${municipality.slug}`)}>
          {say(page.allResults, { municipality: municipality.name })}
        </a>
      </p>
    </Layout>
  );
}
