// The page of a sign that takes no ratings: it has been retired, or its place opens later or is over (status 410; of one that opens, 404).
import type { RetiredFragment } from '../generated/operations.ts';
import { longDay, wholeCode } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { ToResults } from './ToResults.tsx';

/** What the page needs; the operation declares `$language: String!` and brings the fragment Masthead. */
export const RETIRED = /* GraphQL */ `
  fragment Retired on SignRetired {
    code
    opensOn
    closedOn
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

/** Of a place with a first or a last day: from when, or until when it is rated. Null of any other. */
function seasonOf({ texts, language }: PageContext, { opensOn, closedOn, location }: RetiredFragment) {
  const words = texts.retired;
  const place = location.name;
  if (opensOn)
    return { title: words.early, lead: say(words.opens, { place, day: longDay(opensOn, language) }) };
  return (
    closedOn && { title: words.over, lead: say(words.closed, { place, day: longDay(closedOn, language) }) }
  );
}

type Props = { context: PageContext; sign: RetiredFragment; ownScript?: string };

/** Says what happened, of which place, and where to go: to its new sign, or else to what is published of it. */
export function RetiredPage({ context, sign, ownScript }: Props) {
  const { retired } = context.texts;
  const { municipality, location, replacement } = sign;
  const season = seasonOf(context, sign);
  if (season)
    return (
      <Layout
        context={context}
        title={season.title}
        municipality={municipality}
        shape="reading"
        ownScript={ownScript}
      >
        <h1 tabIndex={-1}>{season.title}</h1>
        <p>{season.lead}</p>
        <ToResults context={context} municipality={municipality} location={location} />
      </Layout>
    );
  return (
    <Layout context={context} title={retired.title} municipality={municipality} shape="reading">
      <h1 tabIndex={-1}>{retired.title}</h1>
      <p>{say(retired.lead, { code: wholeCode(sign.code), place: location.name })}</p>
      {replacement ? (
        <>
          <p>{say(retired.next, { place: replacement.location.name })}</p>
          <p>
            <a className="button" href={link(context, `/s/${replacement.code}`)}>
              {say(retired.rate, { code: wholeCode(replacement.code) })}
            </a>
          </p>
        </>
      ) : (
        <p>{retired.none}</p>
      )}
      <ToResults context={context} municipality={municipality} location={location} />
    </Layout>
  );
}
