// One comment: what was said and where, what the rules noticed, and what can be done with it, or was.
import { Link } from 'react-router';
import type { CommentState, HidingReason } from '../../generated/operations.ts';
import { month } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useActorWords } from '../../parts/language/actors.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { notesOf, usualReason } from './notes.ts';
import { Reasons } from './Reasons.tsx';
import { Said } from '../../parts/comments/Said.tsx';
import { useCommentsTexts } from '../../parts/comments/texts.ts';
import type { Shown } from './useModeration.ts';

type Props = {
  comment: Shown;
  /** Which of the group it is, from 1 on; and of how many. */
  number: number;
  count: number;
  isChoosing: boolean;
  onAsk: (isChoosing: boolean) => void;
  onDecide: (state: CommentState, because?: HidingReason) => unknown;
  onTakeBack: () => unknown;
};

export function Item({ comment, number, count, isChoosing, onAsk, onDecide, onTakeBack }: Props) {
  const language = useLanguage();
  const texts = useCommentsTexts();
  const { comment: said, suggestions } = comment;
  const notes = notesOf(suggestions, texts.notes, language);
  const name = say(texts.item, { number: String(number), count: String(count) });
  return (
    <>
      <h3>{name}</h3>
      <Said text={said.text} words={suggestions.map(({ words }) => words ?? '')} />
      <p className="where">
        <Link to={`?location=${said.location.id}`}>{said.location.name}</Link>, {month(said.month, language)}
        {said.standing === 'UNCONFIRMED' && ` · ${texts.unconfirmed}`}
      </p>
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {comment.state !== 'NEW' && <Decided comment={comment} />}
      {isChoosing ? (
        <Reasons
          usual={usualReason(suggestions)}
          onChoose={(reason) => onDecide('HIDDEN', reason)}
          onCancel={() => onAsk(false)}
        />
      ) : (
        <div className="actions">
          {comment.isDecided && !comment.isMeanwhile ? (
            <Action name={texts.undo} of={name} onPress={onTakeBack} />
          ) : (
            <>
              {comment.state !== 'KEPT' && (
                <Action
                  name={comment.state === 'HIDDEN' ? texts.show : texts.keep}
                  of={name}
                  onPress={() => onDecide('KEPT')}
                />
              )}
              {comment.state !== 'HIDDEN' && (
                <Action name={texts.hide.action} of={name} onPress={() => onAsk(true)} />
              )}
            </>
          )}
        </div>
      )}
    </>
  );
}

/** Ten buttons of one name are told apart by whom they are of. */
function Action({ name, of, onPress }: { name: string; of: string; onPress: () => unknown }) {
  return (
    <Button name={`${name}: ${of}`} onPress={onPress}>
      {name}
    </Button>
  );
}

function Decided({ comment: { state, because, decidedBy, isMeanwhile } }: { comment: Shown }) {
  const { decided, meanwhile, reasons } = useCommentsTexts();
  const { name } = useActorWords()(decidedBy ?? '');
  const reason = because ? reasons[because].toLowerCase() : '';
  return <p className="decided">{say((isMeanwhile ? meanwhile : decided)[state], { name, reason })}</p>;
}
