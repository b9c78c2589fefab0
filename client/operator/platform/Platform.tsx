// How the platform itself does: what needs somebody, its versions, the room that it takes, and the last errors of the process.
import { useQuery } from '@apollo/client/react';
import { PlatformDocument } from '../../generated/documents.ts';
import type { PlatformQuery } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Table, type Column } from '../../parts/controls/Table.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { UnfitAddress } from '../../parts/paper-addresses/UnfitAddress.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { FactList } from '../../parts/controls/FactList.tsx';
import { fileSize, longMoment, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts/operator.ts';
import { Condition } from './Condition.tsx';

type State = PlatformQuery['platform'];
type ToldError = State['errors'][number];

export function Platform() {
  const { platform: texts, cities } = useOperatorTexts();
  const { data, error, refetch } = useQuery(PlatformDocument, { fetchPolicy: 'network-only' });
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  return (
    <>
      <Title>{texts.title}</Title>
      <UnfitAddress address={data.platform.address} />
      <Condition state={data.platform} />
      <Facts state={data.platform} />
      <Errors state={data.platform} />
      <p>
        <ButtonLink to="/">{cities.title}</ButtonLink>
      </p>
    </>
  );
}

function Facts({ state }: { state: State }) {
  const { version, node, postgres, migration, databaseBytes, connections, mostConnections, address } = state;
  const language = useLanguage();
  const { platform: texts } = useOperatorTexts();
  const [most, all] = [connections, mostConnections].map((count) => wholeNumber(count, language));
  return (
    <section>
      <h2>{texts.installation}</h2>
      <FactList
        facts={[
          [texts.version, version],
          [texts.node, node],
          [texts.postgres, postgres],
          [texts.migration, migration],
          [texts.storage, fileSize(databaseBytes, language)],
          [texts.connections, say(texts.connectionsOf, { most: most ?? '', all: all ?? '' })],
          [texts.address, address.origin],
        ]}
      />
    </section>
  );
}

function Errors({ state: { errors, since } }: { state: State }) {
  const language = useLanguage();
  const { platform: texts } = useOperatorTexts();
  const columns = useColumns();
  return (
    <section className="wide">
      <h2>{texts.errors}</h2>
      <p>{say(errors.length > 0 ? texts.errorsLead : texts.none, { moment: longMoment(since, language) })}</p>
      {errors.length > 0 && (
        <Table
          caption={texts.errors}
          columns={columns}
          rows={errors}
          keyOf={({ at, id, words }) => `${at} ${id} ${words}`}
        />
      )}
    </section>
  );
}

function useColumns(): readonly [Column<ToldError>, ...Column<ToldError>[]] {
  const language = useLanguage();
  const { platform: texts } = useOperatorTexts();
  return [
    { key: 'at', title: texts.at, cell: ({ at }) => longMoment(at, language) },
    { key: 'words', title: texts.words, cell: ({ words }) => <span lang="en">{words}</span> },
    { key: 'id', title: texts.id, cell: ({ id }) => id ?? '–' },
  ];
}
