// The box of a dialog: what Dialog.tsx fetches when one is first opened.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

type Props = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** alertdialog: pressing beside it does nothing. */
  role: 'dialog' | 'alertdialog';
};

/** Shown as long as it is rendered. */
export function Box({ title, onClose, children, role }: Props) {
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
