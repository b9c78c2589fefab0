// The backup codes, which are seen here and never again: to print, or to keep as a file.
import { say } from '../../text/say.ts';
import { Button } from '../controls/Button.tsx';
import { download } from '../files/download.ts';
import { useMe } from '../session/Session.tsx';
import { platformName, Title } from '../controls/Title.tsx';
import { useAccountTexts } from './texts.ts';

export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => unknown }) {
  const { codes: texts } = useAccountTexts();
  const { email } = useMe();
  const about = say(texts.about, { platform: platformName, email });
  const keep = () => download(texts.file, [about, '', ...codes, ''].join('\n'), 'text/plain');
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
        <Button onPress={keep}>{texts.download}</Button>
        <Button onPress={() => window.print()}>{texts.print}</Button>
      </div>
    </>
  );
}
