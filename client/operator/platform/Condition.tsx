// What the platform does by itself, and whether it does: the same as the alerts of a Prometheus, for whoever has none.
import { useState, type ReactNode } from 'react';
import type { PlatformQuery } from '../../generated/operations.ts';
import { FactList } from '../../parts/controls/FactList.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { fileSize, longMoment, wholeNumber } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useOperatorTexts } from '../texts/operator.ts';

type State = PlatformQuery['platform'];

/** A fact, and whether somebody must see to it. */
interface Looked {
  readonly term: string;
  readonly fact: ReactNode;
  readonly isWrong: boolean;
}

const HOUR_MS = 3_600_000;
// As in deploy/prometheus/kazva-rules.yml.
const OLDEST_BACKUP_MS = 26 * HOUR_MS;
const SHORTEST_CERTIFICATE_MS = 14 * 24 * HOUR_MS;
const LEAST_FREE_BYTES = 2e9;
const LONGEST_SILENCE_SECONDS = 900;

export function Condition({ state }: { state: State }) {
  const { platform: texts } = useOperatorTexts();
  const looked = useLooked(state);
  const wrong = looked.filter(({ isWrong }) => isWrong).map(({ term }) => term);
  return (
    <section>
      <h2>{texts.condition}</h2>
      {wrong.length > 0 ? (
        <Notice isWrong>{say(texts.attention, { terms: wrong.join(', ') })}</Notice>
      ) : (
        <p>{texts.allWell}</p>
      )}
      <FactList facts={looked.map(({ term, fact }) => [term, fact])} />
    </section>
  );
}

function useLooked(state: State): readonly Looked[] {
  const language = useLanguage();
  const { platform: texts } = useOperatorTexts();
  const { counterSeconds, lateNights, silentMunicipalities, lastBackup, certificateEnd, diskFreeBytes } =
    state;
  const { mailHost, unsentLetters, lateJobs, clockOffHours: off } = state;
  const [now] = useState(Date.now);
  const moment = (instant: string | null, none: string) => (instant ? longMoment(instant, language) : none);
  const hours = wholeNumber(Math.abs(Math.round(off ?? 0)), language);
  const clock =
    off === null ? texts.clockRight : say(off > 0 ? texts.clockAhead : texts.clockBehind, { hours });
  const isOld = lastBackup === null || Math.abs(now - Date.parse(lastBackup)) > OLDEST_BACKUP_MS;
  const isEnding = certificateEnd !== null && Date.parse(certificateEnd) - now < SHORTEST_CERTIFICATE_MS;
  const many = (count: number) => wholeNumber(count, language);
  return [
    {
      term: texts.counter,
      fact: sayCount(texts.counterAgo, Math.floor(counterSeconds / 60), language),
      isWrong: counterSeconds > LONGEST_SILENCE_SECONDS,
    },
    { term: texts.lateNights, fact: many(lateNights), isWrong: lateNights > 0 },
    { term: texts.silent, fact: many(silentMunicipalities), isWrong: silentMunicipalities > 0 },
    { term: texts.clock, fact: clock, isWrong: off !== null },
    { term: texts.backup, fact: moment(lastBackup, texts.noBackup), isWrong: isOld },
    { term: texts.certificate, fact: moment(certificateEnd, texts.noCertificate), isWrong: isEnding },
    {
      term: texts.disk,
      fact: fileSize(diskFreeBytes, language),
      isWrong: diskFreeBytes < LEAST_FREE_BYTES,
    },
    { term: texts.mail, fact: mailHost ?? texts.noMail, isWrong: false },
    { term: texts.letters, fact: many(unsentLetters), isWrong: false },
    { term: texts.jobs, fact: many(lateJobs), isWrong: lateJobs > 0 },
  ];
}
