// Open data: which version there is, and a button that asks for one now and tells what came of it.
import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { OpenDataNowDocument, PublishOpenDataDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

const POLL_MILLISECONDS = 5_000;

export function OpenDataNow() {
  const { slug } = useMembership().municipality;
  const { openData: texts } = useSettingsTexts();
  const may = useMay('OPENDATA_PUBLISH');
  const [publish, { loading }] = useMutation(PublishOpenDataDocument, {
    variables: { slug },
    refetchQueries: ['OpenDataNow'],
    awaitRefetchQueries: true,
  });
  const { failure, run } = useDeed();
  /** The version that there was when one was asked for here; undefined: it was not. */
  const [before, setBefore] = useState<string | null>();
  const { data, startPolling, stopPolling } = useQuery(OpenDataNowDocument, {
    variables: { slug },
    fetchPolicy: 'network-only',
  });
  const isWaiting = data?.settings.openDataState === 'DUE';
  useEffect(() => {
    if (isWaiting) startPolling(POLL_MILLISECONDS);
    return stopPolling;
  }, [isWaiting, startPolling, stopPolling]);
  if (!data) return null;
  const { openDataState: state, municipality } = data.settings;
  const version = municipality.openData?.version ?? null;

  const ask = () =>
    run(async () => {
      await publish();
      setBefore(version);
    });
  const told = (): string => {
    if (state === 'NOTHING') return texts.nothing;
    if (state === 'DUE') return texts.waiting;
    if (version === null) return texts.nothing;
    const outcome = before === undefined ? texts.latest : version === before ? texts.same : texts.made;
    return say(outcome, { version });
  };
  return (
    <section aria-labelledby="open-data">
      <h2 id="open-data">{texts.title}</h2>
      <p className="hint">{texts.lead}</p>
      <p role="status">{told()}</p>
      {version !== null && (
        <p>
          <a href={`/results/${slug}/data`}>{texts.see}</a>
        </p>
      )}
      {failure && <Problem error={failure} />}
      {may && state === 'MADE' && (
        <Button isPending={loading} onPress={ask}>
          {texts.publish}
        </Button>
      )}
    </section>
  );
}
