// The settings of reports: where the whole municipality, and each service that has a way of its own, takes what is broken.
import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { RequestChannelsDocument } from '../../generated/documents.ts';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Heading } from '../settings/Heading.tsx';
import { ChannelTable, type Row } from './ChannelTable.tsx';
import { RequestServer } from './RequestServer.tsx';
import { useRequestChannelsTexts } from './texts.ts';

const RequestChannelForm = lazyComponent(
  async () => (await import('./RequestChannelForm.tsx')).RequestChannelForm,
);

export function RequestChannels() {
  const texts = useRequestChannelsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('SETTINGS_EDIT');
  const [chosen, setChosen] = useState<Row>();
  const { data, error, refetch } = useQuery(RequestChannelsDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  return (
    <>
      <Heading area="requests" needs="SETTINGS_EDIT" />
      <p>{texts.apart}</p>
      {!data && <Unanswered error={error} onRetry={refetch} />}
      {data && <ChannelTable rows={data.requestChannels} onChoose={mayEdit ? setChosen : undefined} />}
      <RequestServer />
      <Suspense>
        {chosen && <RequestChannelForm row={chosen} reload={refetch} onClose={() => setChosen(undefined)} />}
      </Suspense>
    </>
  );
}
