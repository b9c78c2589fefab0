// The openings of a municipality that allows operators to judge whether ratings count.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { AllowedOpeningsDocument } from '../../generated/documents.ts';
import type { JudgedOpeningFragment, Standing } from '../../generated/operations.ts';
import { useLanguage } from '../../members/language.tsx';
import { Choice } from '../../members/results/parts/Choice.tsx';
import { Loading } from '../../members/shell/Loading.tsx';
import { Problem } from '../../members/shell/Problem.tsx';
import { OfCity } from '../cities/OfCity.tsx';
import { useOperatorTexts } from '../texts.ts';
import { Allowing, type AllowedCity } from './Allowing.tsx';
import { Judge } from './Judge.tsx';
import { NextPage } from './NextPage.tsx';
import { OpeningList } from './OpeningList.tsx';

export function AllowedOpenings() {
  return <Allowing needs="OPENINGS_RECLASSIFY">{(city) => <Read city={city} />}</Allowing>;
}

const STANDINGS = ['COUNTED', 'UNCONFIRMED'] as const satisfies readonly Standing[];

function Read({ city: { municipality } }: { city: AllowedCity }) {
  const language = useLanguage();
  const { allowed } = useOperatorTexts();
  const { slug } = municipality;
  const [standing, setStanding] = useState<Standing | null>(null);
  const [judged, setJudged] = useState<JudgedOpeningFragment>();
  const { data, previousData, error, refetch, fetchMore } = useQuery(AllowedOpeningsDocument, {
    variables: { slug, language, standing },
    fetchPolicy: 'no-cache',
  });
  if (error) return <Problem error={error} isWhole onRetry={refetch} />;
  const found = (data ?? previousData)?.openings;
  if (!found) return <Loading />;
  const more = () =>
    fetchMore({
      variables: { after: found.pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult: { openings } }) => ({
        openings: { ...openings, nodes: [...known.openings.nodes, ...openings.nodes] },
      }),
    });
  return (
    <>
      <OfCity {...municipality} title={allowed.openings} />
      <p className="lead">{allowed.openingsLead}</p>
      <div className="narrowing">
        <Choice
          label={allowed.standing}
          value={standing ?? ''}
          onChange={(chosen) => setStanding(STANDINGS.find((each) => each === chosen) ?? null)}
          options={[
            { id: '', name: allowed.every },
            ...STANDINGS.map((id) => ({ id, name: allowed.standings[id] })),
          ]}
        />
      </div>
      <section className="wide" aria-busy={!data}>
        {found.nodes.length === 0 ? (
          <p role="status">{allowed.noOpenings}</p>
        ) : (
          <OpeningList openings={found.nodes} onJudge={setJudged} />
        )}
        {found.pageInfo.hasNextPage && <NextPage load={more} />}
      </section>
      {judged && (
        <Judge slug={slug} opening={judged} onJudged={refetch} onClose={() => setJudged(undefined)} />
      )}
    </>
  );
}
