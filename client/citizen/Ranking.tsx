// Categories or settlements in the order of their results, those without enough answers apart.
import type { SummaryRowFragment } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { textsIn } from '../text/texts.ts';
import type { PageContext } from './context.ts';
import { rank } from './ranking.ts';
import { SummaryRow } from './SummaryRow.tsx';

/** A row's name leads to its places. */
export type Ranked = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly summary: SummaryRowFragment;
};

type Props = { context: PageContext; title: string; items: readonly Ranked[] };

/** A section with a list; nothing at all for no items. */
export function Ranking({ context, title, items }: Props) {
  const { results } = textsIn(context.language);
  const { published, waiting } = rank(items);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {published.length > 1 && <p className="small">{results.ranked}</p>}
      {published.length > 0 && (
        <ol className="rows">
          {published.map(({ id, name, href, summary }) => (
            <SummaryRow key={id} language={context.language} summary={summary}>
              <a href={href}>{name}</a>
            </SummaryRow>
          ))}
        </ol>
      )}
      {waiting.length > 0 && (
        <details className="waiting-list" open={published.length === 0}>
          <summary>{say(results.notEnoughFor, { count: String(waiting.length) })}</summary>
          <ul>
            {waiting.map(({ id, name, href }) => (
              <li key={id}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
