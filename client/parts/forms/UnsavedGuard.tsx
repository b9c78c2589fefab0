// Asks before a page with unsaved changes is left.
import { useEffect, useRef } from 'react';
import { Button } from '../controls/Button.tsx';
import { AlertBox, loadDialogs } from '../controls/Dialog.tsx';
import { useFormsTexts } from '../texts/forms.ts';
import { useLeaving } from './useLeaving.ts';

/**
 * Stands in every form that is not `isUnguarded`, and where something is chosen that is sent later. A page that leaves by itself, once
 * it has saved, is not asked.
 */
export function UnsavedGuard({ isChanged }: { isChanged: boolean }) {
  const { unsaved } = useFormsTexts();
  const isHeld = useRef(isChanged);
  // Where it cannot be fetched now, it is tried again when it is needed.
  useEffect(() => void loadDialogs().catch(() => {}), []);
  useEffect(() => {
    isHeld.current = isChanged;
  }, [isChanged]);
  const leaving = useLeaving(() => isHeld.current);
  if (!leaving) return null;
  return (
    <AlertBox title={unsaved.title} onClose={leaving.stay}>
      <p>{unsaved.lead}</p>
      <div className="actions">
        <Button weight="main" onPress={leaving.stay}>
          {unsaved.stay}
        </Button>
        <Button onPress={leaving.go}>{unsaved.leave}</Button>
      </div>
    </AlertBox>
  );
}
