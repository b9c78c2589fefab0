// One comment: what was said and where, what the rules noticed, and what can be done with it, or was.
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { CommentState, HidingReason } from '../../generated/operations.ts';
import { month } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useActorWords } from '../../parts/language/actors.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { Actions } from './Actions.tsx';
import { notesOf, REASONS, usualReason } from './notes.ts';
import { Said } from '../../parts/comments/Said.tsx';
import { useCommentsTexts } from '../../parts/comments/texts.ts';
import { useIsBound } from './useIsBound.ts';
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
  const isBound = useIsBound();
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
      {comment.proposedBecause && (
        <Proposed because={comment.proposedBecause} by={comment.proposedBy ?? ''} isDecider={!isBound} />
      )}
      {isChoosing ? (
        <Reasons
          usual={usualReason(suggestions)}
          onChoose={(reason) => onDecide('HIDDEN', reason)}
          onCancel={() => onAsk(false)}
        />
      ) : (
        <Actions
          comment={comment}
          name={name}
          onAsk={() => onAsk(true)}
          onDecide={onDecide}
          onTakeBack={onTakeBack}
        />
      )}
    </>
  );
}

/** Who proposes to hide it, and why; whoever may not decide of it reads who may. */
function Proposed({ because, by, isDecider }: { because: HidingReason; by: string; isDecider: boolean }) {
  const { proposal, reasons } = useCommentsTexts();
  const { name } = useActorWords()(by);
  return (
    <p className="decided">
      {say(proposal.said, { name, reason: reasons[because].toLowerCase() })} {!isDecider && proposal.waits}
    </p>
  );
}

function Decided({ comment: { state, because, decidedBy, isMeanwhile } }: { comment: Shown }) {
  const { decided, meanwhile, reasons } = useCommentsTexts();
  const { name } = useActorWords()(decidedBy ?? '');
  const reason = because ? reasons[because].toLowerCase() : '';
  return <p className="decided">{say((isMeanwhile ? meanwhile : decided)[state], { name, reason })}</p>;
}

type ReasonsProps = {
  /** The one that is mostly meant: focused first. */
  usual: HidingReason | null;
  onChoose: (reason: HidingReason) => unknown;
  onCancel: () => void;
};

/** Asks why a comment is hidden: one press on a reason hides it. */
function Reasons({ usual, onChoose, onCancel }: ReasonsProps) {
  const { hide, proposal, reasons } = useCommentsTexts();
  const isBound = useIsBound();
  const { form } = useTexts();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    group.current?.querySelectorAll('button')[Math.max(0, usual ? REASONS.indexOf(usual) : 0)]?.focus();
  }, [usual]);
  return (
    <fieldset ref={group} className="reasons">
      <legend>{isBound ? proposal.why : hide.why}</legend>
      {REASONS.map((reason, at) => (
        <Button key={reason} onPress={() => onChoose(reason)}>
          <kbd aria-hidden="true">{at + 1}</kbd> {reasons[reason]}
        </Button>
      ))}
      <Button onPress={onCancel}>{form.cancel}</Button>
    </fieldset>
  );
}
