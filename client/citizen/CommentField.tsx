// The field for a comment: folded away, limited, and with a word against personal data.
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';

/** As many characters as the server takes. */
export const LONGEST_COMMENT = 300;

type Props = {
  context: PageContext;
  /** Where the script sends it, as a slip of its own; without a script it comes along with the answer. */
  action: string;
  ballotId: string;
  /** Tells several fields of one page apart. */
  name: string;
};

/** Works without a script; with one, it counts what is left. */
export function CommentField({ context, action, ballotId, name }: Props) {
  const { followUp } = context.texts;
  const [label, warning] = [`comment-${name}`, `comment-warning-${name}`];
  return (
    <details>
      <summary id={label}>{followUp.comment}</summary>
      <input type="hidden" data-slip="comment" name="commentId" value={ballotId} />
      <p className="small" id={warning}>
        {followUp.commentWarning}
      </p>
      <textarea
        name="comment"
        rows={3}
        maxLength={LONGEST_COMMENT}
        aria-labelledby={label}
        aria-describedby={warning}
        data-action={link(context, action)}
      />
      <p className="small" data-left={say(followUp.commentLeft, { count: '#' })}>
        {say(followUp.commentMost, { count: String(LONGEST_COMMENT) })}
      </p>
    </details>
  );
}
