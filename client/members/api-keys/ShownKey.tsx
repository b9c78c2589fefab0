// A key that was just issued: it is seen here and never again.
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useApiKeysTexts } from './texts.ts';

export interface Shown {
  readonly label: string;
  readonly token: string;
}

export function ShownKey({ label, token }: Shown) {
  const { shown } = useApiKeysTexts();
  const tell = useStatus();
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    tell(shown.copied);
  };
  return (
    <>
      <Title>{shown.title}</Title>
      <p>{shown.lead}</p>
      <div className="notice key">
        <p>{say(shown.of, { label })}</p>
        <p>
          <code>{token}</code>
        </p>
      </div>
      <p>{shown.how}</p>
      <p className="key">
        <code>Authorization: Bearer {token}</code>
      </p>
      <div className="actions">
        {/* A browser lets copy over TLS, and on a machine of one's own. */}
        {window.isSecureContext && (
          <Button weight="main" onPress={copy}>
            {shown.copy}
          </Button>
        )}
      </div>
    </>
  );
}
