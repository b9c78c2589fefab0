// Who runs the platform, and what became of their second factors.
import { useQuery } from '@apollo/client/react';
import { OperatorsDocument, TakeOperatorFactorDocument } from '../../generated/documents.ts';
import type { OperatorsQuery } from '../../generated/operations.ts';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { Table, type Column } from '../../parts/controls/Table.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { LostFactor } from '../access/LostFactor.tsx';
import { useAccessTexts } from '../texts/access.ts';
import { useOperatorTexts } from '../texts/operator.ts';

type Operator = OperatorsQuery['operators'][number];

export function Operators() {
  const { operators: texts, factor } = useAccessTexts();
  const { city } = useOperatorTexts();
  const columns = useColumns();
  const { data, error, refetch } = useQuery(OperatorsDocument, { fetchPolicy: 'network-only' });
  const { save } = useSave(TakeOperatorFactorDocument);
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      <div className="wide">
        <Table caption={texts.title} columns={columns} rows={data.operators} keyOf={({ email }) => email} />
      </div>
      <LostFactor
        told={texts.told}
        whyHint={texts.whyHint}
        faults={{ UNKNOWN: texts.unknown, INCOMPLETE: factor.none, NOT_ALLOWED: texts.own }}
        send={(input) =>
          save({ input }, async (taken) => {
            await refetch();
            return taken;
          })
        }
      />
      <div className="actions">
        <ButtonLink to="/">{city.all}</ButtonLink>
      </div>
    </>
  );
}

function useColumns(): readonly [Column<Operator>, ...Column<Operator>[]] {
  const language = useLanguage();
  const { operators: texts } = useAccessTexts();
  return [
    {
      key: 'name',
      title: texts.name,
      cell: ({ name, email, isYou }) => (
        <>
          {name} {isYou && <span className="badge">{texts.you}</span>} <small>{email}</small>
        </>
      ),
    },
    {
      key: 'since',
      title: texts.since,
      cell: ({ since, appointedBy }) =>
        say(texts.by, { moment: longMoment(since, language), name: appointedBy }),
    },
    {
      key: 'factor',
      title: texts.factor,
      cell: ({ hasFactor }) => (hasFactor ? texts.has : texts.hasNot),
    },
    {
      key: 'takings',
      title: texts.takings,
      cell: ({ factorTakings }) =>
        factorTakings.map(({ at, takenBy, why }) => (
          <span key={at}>
            {say(texts.taking, { moment: longMoment(at, language), name: takenBy, why })}
            <br />
          </span>
        )),
    },
  ];
}
