// The page of a code that no sign carries (status 404), with the signs that differ in one digit.
import type { UnknownFragment } from '../generated/operations.ts';
import { wholeCode } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { CodeForm } from './CodeForm.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';

/** What the page needs; the operation declares `$language: String!`. */
export const UNKNOWN = /* GraphQL */ `
  fragment Unknown on SignUnknown {
    code
    didYouMean {
      code
      municipality {
        name(language: $language)
      }
      location {
        name(language: $language)
      }
    }
  }
`;

/** Suggestions as links, then the form with the mistyped code in it. */
export function UnknownCodePage({ context, sign }: { context: PageContext; sign: UnknownFragment }) {
  const { page, unknownCode } = context.texts;
  return (
    <Layout context={context} title={unknownCode.title} shape="reading">
      <h1 tabIndex={-1}>{unknownCode.title}</h1>
      <p>{say(unknownCode.lead, { code: wholeCode(sign.code) })}</p>
      {sign.didYouMean.length > 0 && (
        <>
          <h2>{unknownCode.didYouMean}</h2>
          <ul className="plain">
            {sign.didYouMean.map(({ code, location, municipality }) => (
              <li key={code}>
                <a className="button quiet" href={link(context, `/s/${code}`)}>
                  {location.name}{' '}
                  <small>{`${say(page.municipality, { municipality: municipality.name })} · ${wholeCode(code)}`}</small>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{unknownCode.again}</p>
      <CodeForm context={context} code={sign.code} />
    </Layout>
  );
}
