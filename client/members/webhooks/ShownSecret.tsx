// A secret that was just made: it is seen here and never again.
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { say } from '../../text/say.ts';
import { useWebhooksTexts } from './texts.ts';

type Props = { label: string; secret: string };

export function ShownSecret({ label, secret }: Props) {
  const { shown } = useWebhooksTexts();
  const tell = useStatus();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    tell(shown.copied);
  };
  return (
    <div>
      <p>{shown.lead}</p>
      <div className="notice key" role="status">
        <p>{say(shown.of, { label })}</p>
        <p>
          <code>{secret}</code>
        </p>
      </div>
      {/* A browser lets copy over TLS, and on a machine of one's own. */}
      {window.isSecureContext && (
        <div className="actions">
          <Button weight="main" onPress={copy}>
            {shown.copy}
          </Button>
        </div>
      )}
    </div>
  );
}
