// The page of a request that led nowhere: no such page, not understood, or a fault of ours.
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';

type Props = {
  context: PageContext;
  problem: 'notFound' | 'badInput' | 'internal';
  /** The id under which a masked bug stands in the server's log. */
  reference?: string;
};

/** Says in one sentence what to do next. */
export function ErrorPage({ context, problem, reference }: Props) {
  const { error } = context.texts;
  return (
    <Layout context={context} title={error[problem]} shape="reading">
      <h1 tabIndex={-1}>{error[problem]}</h1>
      <p>{error[`${problem}Lead`]}</p>
      {reference && <p className="small">{say(error.reference, { reference })}</p>}
      <p>
        <a className="button" href={link(context, '/')}>
          {error.home}
        </a>
      </p>
    </Layout>
  );
}
