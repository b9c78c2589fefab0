// A button that copies a text, where the browser lets it.
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useTexts } from '../../parts/language/language.tsx';

/** A browser lets copy over TLS, and on a machine of one's own. */
export function CopyButton({ text }: { text: string }) {
  const { copy } = useTexts();
  const tell = useStatus();
  if (!window.isSecureContext) return null;
  const put = async () => {
    await navigator.clipboard.writeText(text);
    tell(copy.done);
  };
  return (
    <div className="actions">
      <Button weight="main" onPress={put}>
        {copy.action}
      </Button>
    </div>
  );
}
