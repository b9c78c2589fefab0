// What there is to know of a sign at a glance: its place, state and days, whether it is heard, and what stands for it.
import { Link } from 'react-router';
import { average, longDay, spacedCode, whereOf } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { SignBadge, VoiceWord } from './SignBadge.tsx';
import { useSignsTexts } from './texts.ts';
import type { SignOf } from './useSign.ts';

const DAYS = ['orderedOn', 'printedOn', 'mountedOn', 'damagedOn', 'retiredOn'] as const;

export function Facts({ sign }: { sign: SignOf }) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const mayOpenPlace = useMay('LOCATIONS_MANAGE');
  const { sign: texts } = useSignsTexts();
  const voiceSentence = useVoiceSentence(sign.voice);
  const { location, retiredBecause, replacedBy, history } = sign;
  const days = DAYS.flatMap((name) => {
    const day = sign[name];
    return day === null ? [] : [{ name, day }];
  });
  return (
    <dl className="facts" aria-label={texts.facts}>
      <div>
        <dt>{texts.place}</dt>
        <dd>
          {mayOpenPlace ? <Link to={`/${slug}/places/${location.id}`}>{location.name}</Link> : location.name}
          <small>{whereOf(location.settlement.name, location.address)}</small>
        </dd>
      </div>
      <div>
        <dt>{texts.state}</dt>
        <dd>
          <SignBadge sign={sign} />
          {days.map(({ name, day }) => (
            <small key={name}>
              {texts.days[name]} {longDay(day, language)}
            </small>
          ))}
          {retiredBecause && <small>{say(texts.because, { reason: retiredBecause })}</small>}
        </dd>
      </div>
      {!sign.isRetired && (
        <div>
          <dt>{texts.voice}</dt>
          <dd>
            <VoiceWord state={sign.voice.state} />
            <small>
              {voiceSentence} {texts.voiceWhy}
            </small>
          </dd>
        </div>
      )}
      {(replacedBy !== null || history.replaces.length > 0) && (
        <div>
          <dt>{replacedBy === null ? texts.replaces : texts.replacedBy}</dt>
          <dd>
            {(replacedBy === null ? history.replaces : [replacedBy]).map((code) => (
              <Link key={code} to={`/${slug}/signs/sign/${code}`} className="code">
                {spacedCode(code)}
              </Link>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>{texts.page}</dt>
        <dd>
          <a href={`/s/${sign.code}`}>{sign.url.toLowerCase()}</a>
          {!sign.isRetired && (
            <small>
              <a href={`/display/${sign.code}`}>{texts.display}</a>
            </small>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** When something was last published of the place, and how often that is usual; nothing where too little is to tell. */
function useVoiceSentence({ state, since, days, usual }: SignOf['voice']): string {
  const language = useLanguage();
  const { sign: texts } = useSignsTexts();
  if (since === null || days === null || usual === null) return '';
  const values = { day: longDay(since, language), days: String(days), usual: average(usual, language) };
  return say(state === 'SILENT' ? texts.silent : texts.speaks, values);
}
