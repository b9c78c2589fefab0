// One session: on which device, since when, and a button that ends it.
import { longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../language/language.tsx';
import { Button } from '../controls/Button.tsx';
import { deviceOf } from './device.ts';
import type { OpenSession } from './sessions.ts';
import { useAccountTexts } from './texts.ts';

type Props = { session: OpenSession; isOwn: boolean; onEnd: () => unknown };

/** From this very device one signs out in the head of the page. */
export function SessionRow({ session: { userAgent, startedAt }, isOwn, onEnd }: Props) {
  const { account } = useAccountTexts();
  const language = useLanguage();
  const device = deviceOf(userAgent) || account.unknownDevice;
  return (
    <li>
      <p>
        <strong>{isOwn ? say(account.thisDevice, { device }) : device}</strong>
        <small>{say(account.since, { at: longMoment(startedAt, language) })}</small>
      </p>
      {!isOwn && (
        <Button name={say(account.endNamed, { device })} onPress={onEnd}>
          {account.end}
        </Button>
      )}
    </li>
  );
}
