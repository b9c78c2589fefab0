// What can be done with a comment: kept, hidden or shown again, proposed to be hidden, or what was decided taken back.
import type { CommentState, HidingReason } from '../../generated/operations.ts';
import { Button, type Weight } from '../../parts/controls/Button.tsx';
import { useCommentsTexts } from '../../parts/comments/texts.ts';
import { Deeds } from '../deeds/Deeds.tsx';
import { useIsBound } from './useIsBound.ts';
import { mayTakeBack, type Shown } from './useModeration.ts';

type Props = {
  comment: Shown;
  /** As the comment is called: ten buttons of one name are told apart by it. */
  name: string;
  onAsk: () => void;
  onDecide: (state: CommentState, because?: HidingReason) => unknown;
  onTakeBack: () => unknown;
};

export function Actions({ comment, name, onAsk, onDecide, onTakeBack }: Props) {
  const texts = useCommentsTexts();
  const isBound = useIsBound();
  const { state, proposedBecause, mayDecide, comment: said } = comment;
  const action = (word: string, onPress: () => unknown, weight: Weight = 'quiet') => (
    <Button name={`${word}: ${name}`} weight={weight} onPress={onPress}>
      {word}
    </Button>
  );
  if (mayTakeBack(comment)) return <div className="actions">{action(texts.undo, onTakeBack)}</div>;
  if (proposedBecause && !mayDecide) return null;
  if (proposedBecause)
    return (
      <div className="actions">
        {isBound ? (
          action(texts.proposal.withdraw, () => onDecide(state))
        ) : (
          <>
            {action(texts.keep, () => onDecide('KEPT'), 'main')}
            {action(texts.proposal.confirm, () => onDecide('HIDDEN', proposedBecause))}
          </>
        )}
      </div>
    );
  return (
    <div className="actions">
      {state === 'NEW' && action(texts.keep, () => onDecide('KEPT'), 'main')}
      {state === 'HIDDEN' && action(texts.show, () => onDecide('KEPT'))}
      {state !== 'HIDDEN' && action(isBound ? texts.proposal.action : texts.hide.action, onAsk)}
      {state !== 'HIDDEN' && (
        <span className="deeds">
          <Deeds place={said.location} weight="text" />
        </span>
      )}
    </div>
  );
}
