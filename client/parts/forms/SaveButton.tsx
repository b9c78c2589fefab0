// The button that sends the form around it, and says that it is being sent.
import { useContext } from 'react';
import { useTexts } from '../language/language.tsx';
import { Button } from '../controls/Button.tsx';
import { Pending } from './Form.tsx';

/** "Save", unless `children` says something else. */
export function SaveButton({ children, pending }: { children?: string; pending?: string }) {
  const isPending = useContext(Pending);
  const { form } = useTexts();
  return (
    <Button type="submit" weight="main" isPending={isPending}>
      {isPending ? (pending ?? form.saving) : (children ?? form.save)}
    </Button>
  );
}
