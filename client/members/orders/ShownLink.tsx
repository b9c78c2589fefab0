// A shop's link that was just issued: it is seen here and never again.
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useOrdersTexts } from './texts.ts';

export interface Told {
  readonly url: string;
  readonly email: string;
  readonly isSent: boolean;
}

export function ShownLink({ url, email, isSent }: Told) {
  const { link } = useOrdersTexts();
  const tell = useStatus();
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    tell(link.copied);
  };
  return (
    <div className={isSent ? 'notice key' : 'notice key wrong'} role="status">
      <p>
        <strong>{isSent ? say(link.sent, { email }) : link.notSent}</strong>
      </p>
      <p>
        <code>{url}</code>
      </p>
      <p>{link.once}</p>
      {/* A browser lets copy over TLS, and on a machine of one's own. */}
      {window.isSecureContext && (
        <div className="actions">
          <Button weight={isSent ? 'quiet' : 'main'} onPress={copy}>
            {link.copy}
          </Button>
        </div>
      )}
    </div>
  );
}
