// The shop's link to an order: whether it works, a new one, and the end of it.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { IssueOrderLinkDocument, RevokeOrderLinkDocument } from '../../generated/documents.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { ShownLink, type Told } from './ShownLink.tsx';
import { isOpen } from './states.ts';
import { useOrdersTexts } from './texts.ts';
import type { OfOrder } from './useStep.ts';

export function ShopLink({ order, reload }: OfOrder) {
  const { link } = useOrdersTexts();
  const mayEdit = useMay('ORDERS_EDIT');
  return (
    <section>
      <h2>{link.title}</h2>
      <Known order={order} />
      {mayEdit && <Changing order={order} reload={reload} />}
    </section>
  );
}

function Known({ order }: Pick<OfOrder, 'order'>) {
  const language = useLanguage();
  const { link: texts } = useOrdersTexts();
  const { link } = order;
  if (link === null) return <p>{texts.none}</p>;
  const [issued, until] = [longDay(link.issuedOn, language), longDay(link.expiresOn, language)];
  const used =
    link.lastUsedOn === null ? texts.unused : say(texts.used, { day: longDay(link.lastUsedOn, language) });
  return (
    <p className="long">
      {say(texts[link.state], { email: link.holder, issued, until })}
      <small>{used}</small>
    </p>
  );
}

function Changing({ order: { id, link, shopEmail: email, state }, reload }: OfOrder) {
  const { link: texts, one } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const ask = useAsk();
  const tell = useStatus();
  const [shown, setShown] = useState<Told>();
  const { isPending, failure, run } = useDeed();
  const { save } = useSave(IssueOrderLinkDocument);
  const [revokeLink] = useMutation(RevokeOrderLinkDocument);
  const variables = { input: { municipality: slug, order: id } };
  const isActive = link?.state === 'ACTIVE';

  const issue = async () => {
    const question = { title: texts.issue, lead: say(texts.issueLead, { email }), action: texts.issue };
    if (isActive && !(await ask({ ...question, weight: 'main' }))) return;
    await run(async () => {
      const { outcome } = await save(variables, ({ link: made }) => setShown({ ...made, email }));
      if (outcome === 'invalid') tell(one.notNow);
      await reload();
    });
  };
  const revoke = async () => {
    if (!(await ask({ title: texts.revoke, lead: texts.revokeLead, action: texts.revoke }))) return;
    await run(async () => {
      await revokeLink({ variables });
      setShown(undefined);
      tell(texts.revoked);
      await reload();
    });
  };
  return (
    <>
      {shown && <ShownLink {...shown} />}
      {failure && <Problem error={failure} />}
      <div className="actions">
        {isOpen(state) && (
          <Button isPending={isPending} onPress={issue}>
            {texts.issue}
          </Button>
        )}
        {isActive && (
          <Button weight="danger" isDisabled={isPending} onPress={revoke}>
            {texts.revoke}
          </Button>
        )}
      </div>
    </>
  );
}
