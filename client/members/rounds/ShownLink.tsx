// A link that was just made: it is seen here and never again.
import { QrCode } from '../../parts/account/QrCode.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useRoundsTexts } from './texts.ts';
import '../../parts/style/account.css';
import '../style/rounds.css';

export interface Shown {
  readonly address: string;
  /** Null: no letter was wanted. */
  readonly isSent: boolean | null;
}

export function ShownLink({ address, isSent }: Shown) {
  const { link: texts } = useRoundsTexts();
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
      {isSent !== null && <p role="status">{isSent ? texts.sent : texts.notSent}</p>}
      {/* A browser lets copy over TLS, and on a machine of one's own. */}
      {window.isSecureContext && <Button onPress={copy}>{texts.copy}</Button>}
    </div>
  );
}
