// A link with a pass that was just made: a code to scan, the address, and a button that copies it. It is seen here and never again.
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { useStatus } from '../controls/status.tsx';
import { QrCode } from './QrCode.tsx';

type Props = {
  address: string;
  texts: Readonly<Record<'shownTitle' | 'shownLead' | 'qr' | 'copy' | 'copied', string>>;
  children?: ReactNode;
};

export function ShownLink({ address, texts, children }: Props) {
  const tell = useStatus();
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    tell(texts.copied);
  };
  return (
    <div className="notice round-link">
      <h3>{texts.shownTitle}</h3>
      <p>{texts.shownLead}</p>
      <QrCode text={address} name={texts.qr} />
      <p>
        <code>{address}</code>
      </p>
      {children}
      {/* A browser lets copy over TLS, and on a machine of one's own. */}
      {window.isSecureContext && <Button onPress={copy}>{texts.copy}</Button>}
    </div>
  );
}
