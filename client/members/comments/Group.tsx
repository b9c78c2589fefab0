// Ten comments, one under the other: decided one by one, by button or key, or those without a note together.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CommentState, HidingReason } from '../../generated/operations.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Item } from './Item.tsx';
import { REASONS } from './notes.ts';
import { useCommentsTexts } from '../../parts/comments/texts.ts';
import { useIsBound } from './useIsBound.ts';
import { mayTakeBack, type Read, type Shown, useModeration } from './useModeration.ts';

/** What is decided stays in its place, with a way back, until the next group. */
export function Group({ comments }: { comments: readonly Read[] }) {
  const language = useLanguage();
  const texts = useCommentsTexts();
  const say = useStatus();
  const isBound = useIsBound();
  const list = useRef<HTMLOListElement>(null);
  const { shown, decide, takeBack, failure } = useModeration(comments);
  const [choosing, setChoosing] = useState<string | null>(null);
  const [together, setTogether] = useState<readonly string[]>([]);
  const waiting = shown.filter(
    (comment) => isWaiting(comment) && !comment.proposedBecause && comment.suggestions.length === 0,
  );
  const kept = shown.filter(({ id, isDecided }) => isDecided && together.includes(id));

  const focus = (id: string | undefined) =>
    list.current?.querySelector<HTMLElement>(`[data-id="${id ?? ''}"]`)?.focus();

  const onDecide = async (comment: Shown, state: CommentState, because?: HidingReason) => {
    setChoosing(null);
    const count = await decide([comment], state, because);
    const done = state === 'HIDDEN' && isBound ? texts.proposal.done : texts.done[state];
    say(count === 1 ? done : texts.notDone);
    // On to the next that waits; where none does, or somebody was quicker, here.
    const at = shown.indexOf(comment);
    const next = [...shown.slice(at + 1), ...shown.slice(0, at)].find(isWaiting);
    focus(count === 1 && next ? next.id : comment.id);
  };
  const onTakeBack = async (comment: Shown) => {
    say((await takeBack([comment])) === 1 ? texts.takenBack : texts.notDone);
    focus(comment.id);
  };
  const keepWaiting = async () => {
    setTogether(waiting.map(({ id }) => id));
    say(sayCount(texts.bulk.done, await decide(waiting, 'KEPT'), language));
  };
  useKeys(list, {
    onDigit: (id, digit) => {
      const comment = shown.find((each) => each.id === id);
      const reason = REASONS[digit - 1];
      if (!comment) return;
      if (choosing === id) {
        if (reason) void onDecide(comment, 'HIDDEN', reason);
      } else if (mayTakeBack(comment)) {
        if (digit === 1) void onTakeBack(comment);
      } else if (comment.proposedBecause) {
        if (!comment.mayDecide) return;
        if (digit === 1) void onDecide(comment, isBound ? comment.state : 'KEPT');
        else if (digit === 2 && !isBound) void onDecide(comment, 'HIDDEN', comment.proposedBecause);
      } else if (digit === 1 && comment.state !== 'KEPT') void onDecide(comment, 'KEPT');
      else if (digit === 2 && comment.state !== 'HIDDEN') setChoosing(id);
    },
    onEscape: () => {
      if (choosing) focus(choosing);
      setChoosing(null);
    },
  });
  return (
    <>
      <ol ref={list} className="comments">
        {shown.map((comment, at) => (
          <li
            key={comment.id}
            data-id={comment.id}
            tabIndex={-1}
            className={comment.isDecided ? 'done' : undefined}
          >
            <Item
              comment={comment}
              number={at + 1}
              count={shown.length}
              isChoosing={choosing === comment.id}
              onAsk={(isChoosing) => setChoosing(isChoosing ? comment.id : null)}
              onDecide={(state, because) => onDecide(comment, state, because)}
              onTakeBack={() => onTakeBack(comment)}
            />
          </li>
        ))}
      </ol>
      {failure && <Problem error={failure} />}
      {waiting.length > 1 && (
        <p>
          <Button onPress={keepWaiting}>{sayCount(texts.bulk.keep, waiting.length, language)}</Button>
        </p>
      )}
      {kept.length > 0 && (
        <p className="bulk">
          {sayCount(texts.bulk.done, kept.length, language)}{' '}
          <Button onPress={() => takeBack(kept)}>{texts.bulk.undo}</Button>
        </p>
      )}
    </>
  );
}

/** Whether it still waits for somebody to look at it. */
function isWaiting({ state, isDecided, proposedBecause }: Shown): boolean {
  return !isDecided && (state === 'NEW' || proposedBecause !== null);
}

interface Keys {
  /** 1 to 9, in the comment of the id. */
  readonly onDigit: (id: string, digit: number) => void;
  readonly onEscape: () => void;
}

/**
 * Keys for whoever goes through many comments: they work only while focus is inside one, and every one has a button
 * too. Arrows go to the comment before and behind; items carry their id in `data-id`.
 */
function useKeys(list: RefObject<HTMLElement | null>, { onDigit, onEscape }: Keys): void {
  useEffect(() => {
    const element = list.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
      if (!item) return;
      const to = { ArrowDown: item.nextElementSibling, ArrowUp: item.previousElementSibling }[event.key];
      if (to instanceof HTMLElement) to.focus();
      else if (/^[1-9]$/.test(event.key)) onDigit(item.dataset['id'] ?? '', Number(event.key));
      else if (event.key === 'Escape') onEscape();
      else return;
      event.preventDefault();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  });
}
