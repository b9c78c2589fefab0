// The page of one round: how far it is, the fitter's link, what was told of each sign; and its plan, which can be changed.
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { RoundDocument } from '../../generated/documents.ts';
import type { RoundFieldsFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Missing } from '../../parts/shell/Missing.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { FactList } from '../../parts/controls/FactList.tsx';
import { AddSigns } from './AddSigns.tsx';
import { EditRound } from './EditRound.tsx';
import { RoundLink } from './RoundLink.tsx';
import { RoundSigns } from './RoundSigns.tsx';
import { useRoundsTexts } from './texts.ts';

export function Round() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { back, round: texts } = useRoundsTexts();
  const mayEdit = useMay('ROUNDS_EDIT');
  // Not what the browser remembers: a fitter tells of more all the time.
  const { data, previousData, error, refetch } = useQuery(RoundDocument, {
    variables: { slug, id, language },
    fetchPolicy: 'network-only',
  });
  const round = (data ?? previousData)?.plannedRound;
  if (!round) return <Missing error={error} onRetry={refetch} />;
  const reload = async () => (await refetch()).data?.plannedRound;
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/signs/rounds`}>‹ {back}</Link>
      </p>
      <Title>{round.name}</Title>
      {!mayEdit && <p className="notice">{texts.readOnly}</p>}
      <Facts round={round} />
      <RoundLink round={round} reload={reload} />
      <RoundSigns round={round} reload={reload} />
      {mayEdit && <AddSigns key={`add ${id}`} round={round} reload={reload} />}
      {mayEdit && <EditRound key={id} round={round} reload={reload} />}
    </>
  );
}

function Facts({ round }: { round: RoundFieldsFragment }) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { list, round: texts } = useRoundsTexts();
  const { id, roundOn, note, signCount, toldCount } = round;
  return (
    <>
      <FactList
        facts={[
          [texts.day, longDay(roundOn, language)],
          [texts.progress, say(list.progress, { told: String(toldCount), all: String(signCount) })],
          [texts.note, note || null],
        ]}
      />
      <p>
        <a href={`/members/files/rounds/${slug}/${id}/mounting-list.pdf?language=${language}`} download>
          {texts.listFile}
        </a>
      </p>
    </>
  );
}
