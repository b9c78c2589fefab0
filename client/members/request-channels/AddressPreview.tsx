// An address that is typed, for a real place: what it becomes, to which host it leads, or what is wrong with it.
import { useLazyQuery } from '@apollo/client/react';
import { RequestChannelPreviewDocument } from '../../generated/documents.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { useFaultText } from '../../parts/fields/faults.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { say } from '../../text/say.ts';
import { useRequestChannelsTexts } from './texts.ts';

type Props = { category: string | null; address: string };

export function AddressPreview({ category, address }: Props) {
  const texts = useRequestChannelsTexts();
  const language = useLanguage();
  const faultText = useFaultText();
  const { slug } = useMembership().municipality;
  const [ask, { data, error, loading, variables }] = useLazyQuery(RequestChannelPreviewDocument, {
    fetchPolicy: 'network-only',
  });
  // What was typed since is another address.
  const shown = variables?.address === address ? data?.requestChannelPreview : undefined;
  const [fault] = shown?.faults ?? [];
  return (
    <>
      <Button
        isPending={loading}
        isDisabled={address.trim() === ''}
        onPress={() => void ask({ variables: { slug, language, category, address } })}
      >
        {texts.preview}
      </Button>
      <Notice isWrong>{error ? texts.noPreview : fault && faultText(fault.fault, fault.part)}</Notice>
      {shown && !fault && !shown.channel && <p>{texts.noPlace}</p>}
      {shown?.channel?.address && (
        <p>
          {say(texts.previewOf, { place: shown.place ?? '', host: shown.channel.host ?? '' })}{' '}
          <a
            href={shown.channel.address}
            className="request-address"
            target="_blank"
            rel="external noopener noreferrer"
          >
            {shown.channel.address}
          </a>
        </p>
      )}
    </>
  );
}
