// A dialog over the page: focus stays in it, Escape closes it, and then focus goes back.
import { type ReactNode, Suspense } from 'react';
import { lazyComponent } from '../connection/lazy-component.ts';

type Props = { title: string; onClose: () => void; children: ReactNode };

/** Fetches what dialogs are made of, ahead of a page that may need one when there is no connection any more. */
export const loadDialogs = () => import('./DialogBox.tsx');

const Box = lazyComponent(async () => (await loadDialogs()).Box);

/** Shown as long as it is rendered: `{isOpen && <DialogBox …>}`. Pressing beside it closes it too. */
export function DialogBox(props: Props) {
  return (
    <Suspense>
      <Box {...props} role="dialog" />
    </Suspense>
  );
}

/** A question that must be answered: pressing beside it does nothing. */
export function AlertBox(props: Props) {
  return (
    <Suspense>
      <Box {...props} role="alertdialog" />
    </Suspense>
  );
}
