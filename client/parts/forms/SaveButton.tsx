// The button that sends the form around it, and says that it is being sent.
import { useContext } from 'react';
import { useTexts } from '../language/language.tsx';
import { Button, type Weight } from '../controls/Button.tsx';
import { Pending } from './Form.tsx';

type Props = { children?: string; pending?: string; weight?: Weight };

/** "Save", unless `children` says something else. */
export function SaveButton({ children, pending, weight = 'main' }: Props) {
  const isPending = useContext(Pending);
  const { form } = useTexts();
  return (
    <Button type="submit" weight={weight} isPending={isPending}>
      {isPending ? (pending ?? form.saving) : (children ?? form.save)}
    </Button>
  );
}
