// The backup codes, which are seen here and never again: to print, or to keep as a file.
import { say } from '../../text/say.ts';
import { Button } from '../controls/Button.tsx';
import { useMe } from '../session/Session.tsx';
import { platformName, Title } from '../controls/Title.tsx';
import { useAccountTexts } from './texts.ts';

export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => unknown }) {
  const { codes: texts } = useAccountTexts();
  const { email } = useMe();
  const about = say(texts.about, { platform: platformName, email });
  const download = () => saveText(texts.file, [about, '', ...codes, ''].join('\n'));
  return (
    <>
      <Title>{texts.title}</Title>
      <p>{texts.lead}</p>
      <div className="notice">
        <p>{about}</p>
        <ul className="codes">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <div className="actions">
        <Button weight="main" onPress={onDone}>
          {texts.done}
        </Button>
        <Button onPress={download}>{texts.download}</Button>
        <Button onPress={() => window.print()}>{texts.print}</Button>
      </div>
    </>
  );
}

function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after this turn; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
