// The start page: a code to type, what this is and for whom, and the results of every city.
import type { CodePageQuery } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { CodeForm } from './CodeForm.tsx';
import { SlipCodeForm } from './SlipCodeForm.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { Sharing } from '../parts/page/Sharing.tsx';

export const CODE_PAGE = /* GraphQL */ `
  query CodePage($language: String!) {
    municipalities {
      slug
      name(language: $language)
    }
  }
`;

type Props = {
  context: PageContext;
  data: CodePageQuery;
  /** What was typed, and the digits in it, where they are no code. */
  wrong?: { readonly text: string; readonly digits: string } | undefined;
  /** The same of a slip of paper. */
  wrongSlip?: string | undefined;
};

/** For who cannot scan the sign, and for who only wants to look. */
export function CodePage({ context, data, wrong, wrongSlip }: Props) {
  const { code, page, paper } = context.texts;
  return (
    <Layout
      context={context}
      title={code.title}
      shape="reading"
      isStart
      sharing={<Sharing context={context} title={context.platformName} description={code.whatLead} />}
    >
      <h1 tabIndex={-1}>{code.title}</h1>
      <p>{code.lead}</p>
      <CodeForm context={context} {...(wrong && { code: wrong.text, wrong: wrong.digits })} />
      <h2>{paper.title}</h2>
      <SlipCodeForm context={context} wrong={wrongSlip} />
      <h2>{say(code.what, { platform: context.platformName })}</h2>
      <p>{code.whatLead}</p>
      <p>
        <a href={link(context, '/anonymity')}>{page.anonymity}</a>
      </p>
      <h2>{code.cities}</h2>
      {data.municipalities.length === 0 && <p>{code.noCities}</p>}
      <ul className="plain">
        {data.municipalities.map(({ slug, name }) => (
          <li key={slug}>
            <a className="button quiet" href={link(context, `/results/${slug}`)}>
              {say(page.municipality, { municipality: name })}
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
