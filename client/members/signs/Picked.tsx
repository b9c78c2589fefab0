// What can be done with the signs that are chosen: a bar that stays in sight while the list is scrolled.
import { useMutation } from '@apollo/client/react';
import { ReportSignsDocument } from '../../generated/documents.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useSignsTexts } from './texts.ts';

type Props = { codes: readonly string[]; onClear: () => void; reload: () => unknown };

export function Picked({ codes, onClear, reload }: Props) {
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
