// The list of signs: searched, narrowed by state, several chosen for an order or a round.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { ReportSignsDocument } from '../../generated/documents.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { More } from '../../parts/controls/More.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Downloads } from '../tables/Downloads.tsx';
import { None } from './None.tsx';
import { SignsFilters } from './SignsFilters.tsx';
import { SignsTable } from './SignsTable.tsx';
import { ListOrMap } from '../shell/ListOrMap.tsx';
import { useSignsTexts } from './texts.ts';
import { useSigns } from './useSigns.ts';
import '../style/signs.css';

export function Signs() {
  const { list } = useSignsTexts();
  const { found, error, refetch, loadMore, fileFor, filter, isNarrowed, change, clear, hrefFor, query } =
    useSigns();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const mayDo = [useMay('ORDERS_EDIT'), useMay('ROUNDS_EDIT'), useMay('SIGNS_EDIT')].some(Boolean);
  const pick = (code: string, isPicked: boolean) =>
    setPicked(
      (before) => new Set(isPicked ? [...before, code] : [...before].filter((each) => each !== code)),
    );
  const usable = found?.nodes.flatMap(({ code, isRetired }) => (isRetired ? [] : [code])) ?? [];
  const areAll = usable.length > 0 && usable.every((code) => picked.has(code));
  return (
    <>
      <div className="headed wide">
        <Title>{list.title}</Title>
        <ListOrMap list="signs" map="signs/map" query={`?${new URLSearchParams(query)}`} />
      </div>
      <p>{list.lead}</p>
      <SignsFilters filter={filter} change={change} hrefFor={hrefFor} found={found} />
      {filter.location !== null && (
        <p>
          {list.oneOf} <Link to={hrefFor({ location: null })}>{list.clear}</Link>
        </p>
      )}
      <Unanswered answer={found} error={error} onRetry={refetch} />
      {found?.totalCount === 0 && <None isNarrowed={isNarrowed} onClear={clear} />}
      {found && found.totalCount > 0 && (
        <>
          {mayDo && usable.length > 0 && (
            <label className="pick-all">
              <input
                type="checkbox"
                checked={areAll}
                onChange={() =>
                  setPicked(
                    new Set(
                      areAll ? [...picked].filter((code) => !usable.includes(code)) : [...picked, ...usable],
                    ),
                  )
                }
              />
              {list.pickAll}
            </label>
          )}
          <SignsTable
            signs={found.nodes}
            caption={list.caption}
            picking={mayDo ? { picked, pick } : undefined}
          />
          <More shown={found.nodes.length} total={found.totalCount} load={loadMore} />
          <div className="actions">
            <Downloads fileFor={fileFor} />
          </div>
        </>
      )}
      <Picked codes={[...picked]} onClear={() => setPicked(new Set())} reload={refetch} />
    </>
  );
}

type PickedProps = { codes: readonly string[]; onClear: () => void; reload: () => unknown };

/** What can be done with the signs that are chosen: a bar that stays in sight while the list is scrolled. */
function Picked({ codes, onClear, reload }: PickedProps) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { list } = useSignsTexts();
  const [mayOrder, mayRound, mayEdit] = [useMay('ORDERS_EDIT'), useMay('ROUNDS_EDIT'), useMay('SIGNS_EDIT')];
  const tell = useStatus();
  const [send, { loading, error }] = useMutation(ReportSignsDocument);
  if (codes.length === 0) return null;
  const query = codes.map((code) => `code=${code}`).join('&');
  const report = async () => {
    const { data } = await send({ variables: { input: { municipality: slug, codes: [...codes] } } });
    tell(sayCount(list.reported, data?.reportSignsDamaged.changed ?? 0, language));
    onClear();
    reload();
  };
  return (
    <div className="picked" role="region" aria-label={list.picked.other}>
      <strong role="status">{sayCount(list.picked, codes.length, language)}</strong>
      <div className="actions">
        {mayOrder && (
          <ButtonLink to={`/${slug}/signs/orders/new?${query}`} weight="main">
            {list.order}
          </ButtonLink>
        )}
        {mayRound && <ButtonLink to={`/${slug}/signs/rounds/new?${query}`}>{list.round}</ButtonLink>}
        {mayEdit && (
          <Button onPress={() => report().catch(() => undefined)} isPending={loading}>
            {list.damaged}
          </Button>
        )}
        <Button onPress={onClear}>{list.unpick}</Button>
      </div>
      {error && <Problem error={error} />}
    </div>
  );
}
