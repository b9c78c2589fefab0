// The page of one programme: how far it is, its visitor's link, what its visits come to, each of them, and what can be changed.
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { MysteryProgrammeDocument } from '../../generated/documents.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { FactList } from '../../parts/controls/FactList.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { Missing } from '../../parts/shell/Missing.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Downloads } from '../tables/Downloads.tsx';
import { EditProgramme } from './EditProgramme.tsx';
import { ProgrammeLink } from './ProgrammeLink.tsx';
import { Results } from './Results.tsx';
import { useMysteryTexts } from './texts.ts';
import { Visits } from './Visits.tsx';

export function Programme() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { back, list, programme: texts } = useMysteryTexts();
  const mayEdit = useMay('MYSTERY_VISITS_EDIT');
  // Not what the browser remembers: the visitor tells of more all the time.
  const { data, previousData, error, refetch } = useQuery(MysteryProgrammeDocument, {
    variables: { slug, id, language },
    fetchPolicy: 'network-only',
  });
  const programme = (data ?? previousData)?.mysteryProgramme;
  if (!programme) return <Missing error={error} onRetry={refetch} />;
  const reload = async () => (await refetch()).data?.mysteryProgramme;
  const { name, note, beginsOn, endsOn, visitCount, toldCount, isOver } = programme;
  const days = { from: longDay(beginsOn, language), to: longDay(endsOn, language) };
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/mystery-visits`}>‹ {back}</Link>
      </p>
      <Title>{name}</Title>
      <FactList
        facts={[
          [texts.days, say(list.days, days)],
          [texts.progress, say(list.progress, { told: String(toldCount), all: String(visitCount) })],
          [texts.state, isOver ? texts.over : texts.open],
          [texts.note, note || null],
        ]}
      />
      <ProgrammeLink programme={programme} reload={reload} />
      <h2>{texts.results}</h2>
      {toldCount === 0 ? <p className="notice">{texts.none}</p> : <Results programme={programme} />}
      {toldCount > 0 && (
        <div className="actions">
          <Downloads
            fileFor={(ending) => `/members/files/mystery-visits/${slug}/${id}.${ending}?language=${language}`}
          />
        </div>
      )}
      <Visits programme={programme} />
      {mayEdit && <EditProgramme key={id} programme={programme} reload={reload} />}
    </>
  );
}
