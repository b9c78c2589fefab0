// The page of pulses: what there is, the way to a new one, and, for the head of administration, what was answered.
import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { PulsesDocument } from '../../generated/documents.ts';
import type { PulsesQuery } from '../../generated/operations.ts';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { longDay, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useInDays } from '../shell/days.ts';
import { usePulsesTexts } from './texts.ts';

// Its fields are heavier than all the rest of the page.
const NewPulse = lazyComponent(async () => (await import('./NewPulse.tsx')).NewPulse);
const Revoke = lazyComponent(async () => (await import('./Revoke.tsx')).Revoke);
const Results = lazyComponent(async () => (await import('./Results.tsx')).Results);

type PulseRow = PulsesQuery['pulses'][number];

export function Pulses() {
  const texts = usePulsesTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('PULSES_EDIT');
  const mayRead = useMay('PULSES_READ');
  const mayRevoke = useMay('PULSES_REVOKE');
  const [isOpen, setOpen] = useState(false);
  const [revoked, setRevoked] = useState<PulseRow>();
  const columns = useColumns(slug, mayRevoke ? setRevoked : null);
  const { data, previousData, error, refetch } = useQuery(PulsesDocument, {
    variables: { slug },
    fetchPolicy: 'cache-and-network',
  });
  const pulses = (data ?? previousData)?.pulses;
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      {mayEdit && !isOpen && (
        <div className="actions">
          <Button weight="main" onPress={() => setOpen(true)}>
            {texts.new}
          </Button>
        </div>
      )}
      <Suspense>{isOpen && <NewPulse reload={refetch} onClose={() => setOpen(false)} />}</Suspense>
      <Unanswered answer={pulses} error={error} onRetry={refetch} />
      {pulses?.length === 0 && <p className="notice">{texts.none}</p>}
      {pulses && pulses.length > 0 && (
        <Table caption={texts.caption} columns={columns} rows={pulses} keyOf={({ id }) => id} />
      )}
      <Suspense>
        {revoked && (
          <Revoke key={revoked.id} pulse={revoked} reload={refetch} onClose={() => setRevoked(undefined)} />
        )}
      </Suspense>
      <Suspense>{mayRead && <Results />}</Suspense>
    </>
  );
}

/** Where the pulse stands on a day of the municipality. */
function stateOn({ beginsOn, endsOn, isOpened, revokedOn }: PulseRow, today: string) {
  if (revokedOn !== null) return 'revoked';
  if (isOpened) return 'opened';
  if (today < beginsOn) return 'ahead';
  return today > endsOn ? 'closed' : 'open';
}

function useColumns(
  slug: string,
  revoke: ((pulse: PulseRow) => void) | null,
): readonly [Column<PulseRow>, ...Column<PulseRow>[]] {
  const texts = usePulsesTexts();
  const language = useLanguage();
  const today = useInDays()(0);
  return [
    { key: 'question', title: texts.columns.question, cell: ({ question }) => texts.questions[question] },
    {
      key: 'days',
      title: texts.columns.days,
      cell: ({ beginsOn, endsOn }) =>
        say(texts.days, { from: longDay(beginsOn, language), to: longDay(endsOn, language) }),
    },
    {
      key: 'teams',
      title: texts.columns.teams,
      cell: ({ teams }) =>
        teams
          .map(({ name, people }) => say(texts.teamOf, { name, people: wholeNumber(people, language) }))
          .join(', '),
    },
    {
      key: 'state',
      title: texts.columns.state,
      cell: (pulse) => {
        const state = stateOn(pulse, today);
        return (
          <>
            {say(texts.states[state], { day: longDay(pulse.revokedOn ?? pulse.opensOn, language) })}
            {(state === 'ahead' || state === 'open') && (
              <>
                {' '}
                <a href={`/members/files/pulses/${slug}/${pulse.id}.pdf?language=${language}`}>
                  {texts.notices}
                </a>
              </>
            )}
            {revoke && state !== 'opened' && state !== 'revoked' && (
              <>
                {' '}
                <Button
                  name={say(texts.revoke.of, { day: longDay(pulse.beginsOn, language) })}
                  onPress={() => revoke(pulse)}
                >
                  {texts.revoke.revoke}
                </Button>
              </>
            )}
          </>
        );
      },
    },
  ];
}
