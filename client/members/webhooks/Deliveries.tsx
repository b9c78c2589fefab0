// What a webhook told and is to tell: each with what became of it, what was sent, and a button to send it again. A trial begins here too.
import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import {
  RepeatWebhookDeliveryDocument,
  TryWebhookDocument,
  WebhookDeliveriesDocument,
} from '../../generated/documents.ts';
import type { ShownWebhookFragment } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { NextPage } from '../../parts/controls/More.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { sayCount } from '../../text/say.ts';
import { DeliveryItem } from './DeliveryItem.tsx';
import { useWebhooksTexts } from './texts.ts';

/** What waits for its first try is looked at again so often. */
const POLL_MS = 5_000;
/** So many stand on the first page. */
const FIRST = 10;

export function Deliveries({ webhook: { id, isOn, givenUpCount } }: { webhook: ShownWebhookFragment }) {
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const { deliveries: texts } = useWebhooksTexts();
  const mayEdit = useMay('WEBHOOKS_EDIT');
  const tell = useStatus();
  const { failure, run, isPending } = useDeed();
  const { save } = useSave(TryWebhookDocument);
  const [repeat] = useMutation(RepeatWebhookDeliveryDocument);
  const { data, error, refetch, fetchMore } = useQuery(WebhookDeliveriesDocument, {
    variables: { slug, id },
    fetchPolicy: 'cache-and-network',
  });
  const page = data?.webhookDeliveries;
  // A look throws away what was fetched behind the first page.
  const isFirst = page !== undefined && page.nodes.length <= FIRST;
  const isLooking =
    isOn && isFirst && page.nodes.some(({ state, tries }) => state === 'PENDING' && tries === 0);
  useEffect(() => {
    if (!isLooking) return undefined;
    const timer = setInterval(() => void refetch(), POLL_MS);
    return () => clearInterval(timer);
  }, [isLooking, refetch]);
  const tryIt = () =>
    run(async () => {
      const sent = await save({ input: { municipality: slug, webhook: id } }, async () => {
        tell(texts.trialSent);
        await refetch();
      });
      if (sent.outcome !== 'saved') tell(texts.trialsWait);
    });
  const again = (delivery: string) =>
    run(async () => {
      await repeat({ variables: { input: { municipality: slug, delivery } } });
      await refetch();
      tell(texts.againSent);
    });
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <Notice isWrong>{givenUpCount > 0 && sayCount(texts.givenUp, givenUpCount, language)}</Notice>
      {failure && <Problem error={failure} />}
      {mayEdit && (
        <div className="actions">
          {isOn ? (
            <Button onPress={tryIt} isPending={isPending}>
              {texts.trial}
            </Button>
          ) : (
            <p className="notice">{texts.isOff}</p>
          )}
        </div>
      )}
      <Unanswered answer={page} error={error} onRetry={refetch} />
      {page?.nodes.length === 0 && <p>{texts.none}</p>}
      <ul className="deliveries">
        {page?.nodes.map((delivery) => (
          <DeliveryItem key={delivery.id} delivery={delivery} {...(mayEdit && { onRepeat: again })} />
        ))}
      </ul>
      {page?.pageInfo.hasNextPage && (
        <NextPage
          load={() =>
            fetchMore({
              variables: { after: page.pageInfo.endCursor },
              updateQuery: ({ webhookDeliveries: known }, { fetchMoreResult: { webhookDeliveries } }) => ({
                webhookDeliveries: {
                  ...webhookDeliveries,
                  nodes: [...known.nodes, ...webhookDeliveries.nodes],
                },
              }),
            })
          }
        />
      )}
    </section>
  );
}
