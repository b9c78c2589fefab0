// Asks why a comment is hidden: one press on a reason hides it.
import { useEffect, useRef } from 'react';
import type { HidingReason } from '../../generated/operations.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { REASONS } from './notes.ts';
import { useCommentsTexts } from '../../parts/comments/texts.ts';

type Props = {
  /** The one that is mostly meant: focused first. */
  usual: HidingReason | null;
  onChoose: (reason: HidingReason) => unknown;
  onCancel: () => void;
};

export function Reasons({ usual, onChoose, onCancel }: Props) {
  const { hide, reasons } = useCommentsTexts();
  const { form } = useTexts();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    group.current?.querySelectorAll('button')[Math.max(0, usual ? REASONS.indexOf(usual) : 0)]?.focus();
  }, [usual]);
  return (
    <fieldset ref={group} className="reasons">
      <legend>{hide.why}</legend>
      {REASONS.map((reason, at) => (
        <Button key={reason} onPress={() => onChoose(reason)}>
          <kbd aria-hidden="true">{at + 1}</kbd> {reasons[reason]}
        </Button>
      ))}
      <Button onPress={onCancel}>{form.cancel}</Button>
    </fieldset>
  );
}
