// The page of a municipality that is suspended (status 503): what that means for whoever came, and that no vote was taken.
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';

/** Stands in the place of every page of the municipality, and after a vote that was sent meanwhile. */
export function SuspendedPage({ context }: { readonly context: PageContext }) {
  const { suspended } = context.texts;
  return (
    <Layout context={context} title={suspended.title} shape="reading">
      <h1 tabIndex={-1}>{suspended.title}</h1>
      <p>{suspended.lead}</p>
      <p>{suspended.notCounted}</p>
      <p>{suspended.thanks}</p>
    </Layout>
  );
}
