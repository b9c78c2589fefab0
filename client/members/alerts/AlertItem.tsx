// One alert in words, with what became of it, and what can be done.
import { Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { AlertLineFragment } from '../../generated/operations.ts';
import { average, longDay, percent, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { type Charted, controlPath } from '../control/control-path.ts';
import { Deeds } from '../deeds/Deeds.tsx';
import { nameOf } from './subject.ts';
import { useAlertsTexts } from './texts.ts';

// Their fields are heavier than all the rest of the page.
const Mark = lazyComponent(async () => (await import('./Mark.tsx')).Mark);
const Mute = lazyComponent(async () => (await import('./Mute.tsx')).Mute);

const WORDS = { DROP: 'drop', RISE: 'rise', SILENT: 'silent', FLOOD: 'flood', HOURS: 'hours' } as const;

type Props = { alert: AlertLineFragment; reload: () => Promise<unknown> };

export function AlertItem({ alert, reload }: Props) {
  const texts = useAlertsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const mayMark = useMay('ALERTS_CLOSE');
  const readsOpenings = useMay('OPENINGS_READ');
  const [opened, setOpened] = useState<'mark' | 'mute'>();
  const name = nameOf(alert);
  // Nothing with one decimal is none.
  const isFirst = alert.kind === 'FLOOD' && alert.before < 0.05;
  const written = alert.kind === 'HOURS' ? percent : average;
  const words = say(isFirst ? texts.floodFirst : texts[WORDS[alert.kind]], {
    before: written(alert.before, language),
    after: written(alert.after ?? alert.before, language),
    day: longDay(alert.since, language),
    count: wholeNumber(alert.count, language),
  });
  const isChange = alert.kind === 'DROP' || alert.kind === 'RISE';
  const { location, category, settlement } = alert;
  const charted: Charted = location
    ? { kind: 'location', id: location.id }
    : category
      ? { kind: 'category', id: category.id }
      : { kind: 'settlement', id: settlement?.id ?? '' };
  const begun = `${texts.kinds[alert.kind]}: ${words}`;
  const close = () => setOpened(undefined);
  return (
    <li>
      <p className="who">
        {texts.kinds[alert.kind]}{' '}
        <span className={`badge ${alert.state === 'NEW' ? 'on' : 'off'}`}>{texts.states[alert.state]}</span>
      </p>
      <p>
        {alert.location ? (
          <Link to={`/${slug}/results/places/${alert.location.id}`}>{name}</Link>
        ) : (
          <strong>{name}</strong>
        )}
        : {words}
        {isChange && (
          <>
            {' '}
            <Link to={controlPath(slug, charted)}>{texts.byMonth}</Link>
          </>
        )}
      </p>
      {alert.note && <p>{say(texts.note, { note: alert.note })}</p>}
      <p className="hint">{say(texts.toldOn, { day: longDay(alert.toldOn, language) })}</p>
      <div className="actions">
        {location && <Deeds place={location} text={begun} />}
        {!location && category && <Deeds service={category} text={begun} />}
        {readsOpenings && (alert.kind === 'FLOOD' || alert.kind === 'HOURS') && alert.location && (
          <ButtonLink
            to={`/${slug}/openings?location=${alert.location.id}`}
            name={say(texts.openingsName, { name })}
          >
            {texts.openings}
          </ButtonLink>
        )}
        {mayMark && (
          <Button name={say(texts.markName, { name })} onPress={() => setOpened('mark')}>
            {texts.mark}
          </Button>
        )}
        <Button name={say(texts.muteName, { name })} onPress={() => setOpened('mute')}>
          {texts.mute}
        </Button>
      </div>
      <Suspense>
        {opened === 'mark' && <Mark alert={alert} reload={reload} onClose={close} />}
        {opened === 'mute' && <Mute alert={alert} onClose={close} />}
      </Suspense>
    </li>
  );
}
