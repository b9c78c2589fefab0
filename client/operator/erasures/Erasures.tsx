// The erasures of the platform: planned, cancelled and over, with the certificates of the last.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { ErasuresDocument } from '../../generated/documents.ts';
import type { ErasuresQuery } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Table, type Column } from '../../parts/controls/Table.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts/operator.ts';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import '../style/certificate.css';

export function Erasures() {
  const language = useLanguage();
  const { erasures: texts, cities } = useOperatorTexts();
  const columns = useColumns();
  const { data, error, refetch } = useQuery(ErasuresDocument, {
    variables: { language, letters: language === 'en' ? 'EN' : 'BG' },
    fetchPolicy: 'network-only',
  });
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const { erasures } = data;
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{erasures.length > 0 ? texts.lead : texts.none}</p>
      {erasures.length > 0 && (
        <div className="wide">
          <Table
            caption={texts.title}
            columns={columns}
            rows={erasures}
            keyOf={({ id, slug }) => `${slug} ${id}`}
          />
        </div>
      )}
      {erasures.map((erasure) => (
        <Certificate key={`${erasure.slug} ${erasure.id}`} erasure={erasure} />
      ))}
      <div className="actions">
        <ButtonLink to="/">{cities.title}</ButtonLink>
      </div>
    </>
  );
}

function useColumns(): readonly [Column<Erased>, ...Column<Erased>[]] {
  const language = useLanguage();
  const { erasures: texts } = useOperatorTexts();
  const moment = (at: string) => longMoment(at, language);
  return [
    {
      key: 'name',
      title: texts.name,
      cell: ({ name, slug, state }) => (
        <>
          {state === 'ERASED' ? name : <Link to={`/cities/${slug}/erasure`}>{name}</Link>}{' '}
          <small>{slug}</small>
        </>
      ),
    },
    {
      key: 'state',
      title: texts.state,
      cell: ({ state, cancelledAt, cancelledBy }) =>
        cancelledAt === null
          ? texts.states[state]
          : say(texts.cancelled, { moment: moment(cancelledAt), name: cancelledBy ?? '' }),
    },
    {
      key: 'planned',
      title: texts.planned,
      cell: ({ plannedAt, plannedBy }) => say(texts.by, { moment: moment(plannedAt), name: plannedBy }),
    },
    { key: 'due', title: texts.dueAt, cell: ({ dueAt }) => moment(dueAt) },
    {
      key: 'erased',
      title: texts.erasedAt,
      cell: ({ erasedAt }) => (erasedAt === null ? '–' : moment(erasedAt)),
    },
  ];
}

type Erased = ErasuresQuery['erasures'][number];

/**
 * The certificate of an erasure that happened: to be read, and to be saved as a text. Nothing before it happened.
 */
function Certificate({ erasure: { slug, name, certificate } }: { erasure: Erased }) {
  const { erasures } = useOperatorTexts();
  if (certificate === null) return null;
  const address = `data:text/plain;charset=utf-8,${encodeURIComponent(certificate)}`;
  return (
    <Disclosure title={say(erasures.certificateOf, { name })}>
      <pre className="certificate">{certificate}</pre>
      <p>
        <a className="button quiet" href={address} download={`certificate-${slug}.txt`}>
          {erasures.download}
        </a>
      </p>
    </Disclosure>
  );
}
