// The page of a typed code that is of another cell: a link to the sign there, since a form that is sent may lead to no other site.
import { wholeCode } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';

type Props = {
  readonly context: PageContext;
  readonly code: string;
  /** Where that cell's citizens reach it: an origin. */
  readonly origin: string;
};

export function ElsewherePage({ context, code, origin }: Props) {
  const { elsewhere } = context.texts;
  const host = new URL(origin).host;
  return (
    <Layout context={context} title={elsewhere.title} shape="reading">
      <h1 tabIndex={-1}>{elsewhere.title}</h1>
      <p>{say(elsewhere.lead, { code: wholeCode(code), host })}</p>
      <p>
        <a href={origin + link(context, `/s/${code}`)} rel="external">
          {elsewhere.go}
        </a>
      </p>
    </Layout>
  );
}
