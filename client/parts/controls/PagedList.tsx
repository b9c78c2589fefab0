// The pages of a list that were read so far, with a button for the next one at their end.
import type { ReactNode } from 'react';
import { More } from './More.tsx';

type Props<Row> = {
  /** Nothing where it is not read yet. */
  list:
    | {
        readonly nodes: readonly Row[];
        readonly totalCount: number;
        readonly pageInfo: { readonly endCursor?: string | null };
      }
    | undefined;
  load: (after: string | null) => Promise<unknown>;
  children: (rows: readonly Row[]) => ReactNode;
};

/** Nothing of a list that is empty: its page says so in words of its own. */
export function PagedList<Row>({ list, load, children }: Props<Row>) {
  if (!list || list.totalCount === 0) return null;
  const { nodes, totalCount, pageInfo } = list;
  return (
    <>
      {children(nodes)}
      <More shown={nodes.length} total={totalCount} load={() => load(pageInfo.endCursor ?? null)} />
    </>
  );
}
