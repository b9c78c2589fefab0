// A form that carries one ballot: its id, where it goes, and what is said while it is under way.
import type { ReactNode } from 'react';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';

type Props = {
  context: PageContext;
  action: string;
  slip: 'score' | 'answer' | 'line';
  ballotId: string;
  /** The id is that of a slip of paper: no visit has another. */
  isPrinted?: boolean;
  children: ReactNode;
};

/**
 * Posts to `action`. Browsers must not restore old field values into it (`autocomplete`): a restored ballot id would be
 * used twice. The `data-` texts are for the script, which writes them into the empty status line.
 */
export function BallotForm({ context, action, slip, ballotId, isPrinted = false, children }: Props) {
  const { error, sending } = context.texts;
  return (
    <form
      method="post"
      action={link(context, action)}
      autoComplete="off"
      data-kind={slip}
      data-now={sending.now}
      data-refused={`${error.badInput}. ${error.badInputLead}`}
    >
      <input type="hidden" data-slip={isPrinted ? undefined : slip} name="ballotId" value={ballotId} />
      {children}
      <p className="status" role="status" />
    </form>
  );
}
