// What one has muted, each with a button that lets it speak again.
import { useMutation } from '@apollo/client/react';
import { MuteAlertsDocument } from '../../generated/documents.ts';
import type { HeardOfFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useDeed } from '../../parts/account/useDeed.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { idsOf, nameOf } from './subject.ts';
import { useAlertsTexts } from './texts.ts';

type Muted = HeardOfFragment['mutes'][number];

type Props = { mutes: readonly Muted[]; reload: () => Promise<unknown> };

export function Mutes({ mutes, reload }: Props) {
  const { settings } = useAlertsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const [mute] = useMutation(MuteAlertsDocument);
  const { failure, run } = useDeed();
  const unmute = (muted: Muted) =>
    run(async () => {
      await mute({ variables: { input: { ...idsOf(muted), municipality: slug, isMuted: false }, language } });
      await reload();
      tell(say(settings.unmuted, { name: nameOf(muted) }));
    });
  return (
    <section>
      <h2>{settings.mutes}</h2>
      {mutes.length === 0 && <p>{settings.mutesNone}</p>}
      {failure && <Problem error={failure} />}
      <ul className="picked">
        {mutes.map((muted) => (
          <li key={muted.id}>
            <span>
              {nameOf(muted)}{' '}
              <small>
                {muted.until
                  ? say(settings.mutedUntil, { day: longDay(muted.until, language) })
                  : settings.mutedForGood}
              </small>
            </span>
            <Button name={say(settings.unmuteName, { name: nameOf(muted) })} onPress={() => unmute(muted)}>
              {settings.unmute}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
