// The certificate of an erasure that happened: to be read, and to be saved as a text.
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { say } from '../../text/say.ts';
import { useOperatorTexts } from '../texts/operator.ts';
import '../style/certificate.css';
import type { ErasuresQuery } from '../../generated/operations.ts';

export type Erased = ErasuresQuery['erasures'][number];

/** Nothing before it happened. */
export function Certificate({ erasure: { slug, name, certificate } }: { erasure: Erased }) {
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
