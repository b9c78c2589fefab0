// A dialog over the page: focus stays in it, Escape closes it, and then focus goes back.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

type Props = { title: string; onClose: () => void; children: ReactNode };

/** Shown as long as it is rendered: `{isOpen && <DialogBox …>}`. Pressing beside it closes it too. */
export function DialogBox(props: Props) {
  return <Box {...props} role="dialog" />;
}

/** A question that must be answered: pressing beside it does nothing. */
export function AlertBox(props: Props) {
  return <Box {...props} role="alertdialog" />;
}

function Box({ title, onClose, children, role }: Props & { role: 'dialog' | 'alertdialog' }) {
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="modal">
        <AriaDialog role={role}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
