// The first chosen sign as it would be printed, or an example; where it cannot be, what the order would be refused with.
import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { SignPictureDocument } from '../../generated/documents.ts';
import type { SignPictureQuery } from '../../generated/operations.ts';
import { spacedCode } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useFaultText } from '../../parts/fields/faults.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useOrdersTexts } from './texts.ts';
import { canBeFelt, formatOf, type OrderValues, refusedIn, shownFaults } from './values.ts';

export function SignPicture({ values }: { values: OrderValues }) {
  const language = useLanguage();
  const { picture: texts } = useOrdersTexts();
  const { slug } = useMembership().municipality;
  const { chosen, design, press } = values;
  const [code = null] = chosen;
  const format = useDebounced(formatOf(values));
  const { data, previousData, error, refetch } = useQuery(SignPictureDocument, {
    variables: {
      slug,
      language,
      code,
      format,
      design: design ?? 'CLASSIC',
      press: press ?? 'UNIVERSAL',
      isTactile: values.isTactile && canBeFelt(values),
    },
    skip: format === '',
    fetchPolicy: 'cache-and-network',
  });
  const found = format === '' ? undefined : (data ?? previousData)?.signPicture;
  if (error) return <Problem error={error} onRetry={refetch} />;
  return (
    <figure className="sign-picture">
      {found?.__typename === 'SignPicture' ? (
        <Drawn sign={found} values={values} />
      ) : (
        <div className="frame">
          <div role="status">
            {!found && <p>{format === '' ? texts.noFormat : texts.waited}</p>}
            {found && <Refused faults={found.faults} values={values} />}
          </div>
        </div>
      )}
      <figcaption>
        {found?.__typename === 'SignPicture' &&
          say(code === null ? texts.example : texts.first, {
            name: found.name,
            code: spacedCode(found.code),
          })}
      </figcaption>
    </figure>
  );
}

type Found = Extract<SignPictureQuery['signPicture'], { __typename: 'SignPicture' }>;

/** The picture; the one before stays until it is there. */
function Drawn({ sign: { name, address }, values }: { sign: Found; values: OrderValues }) {
  const { picture: texts, formats, designs } = useOrdersTexts();
  const [shown, setShown] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const format = values.format === 'own' ? values.own : formats[values.format ?? 'a5'];
  const design = designs[values.design ?? 'CLASSIC'].name;
  return (
    <div className={shown === address ? 'frame' : 'frame waited'}>
      {failed === address ? (
        <div role="status">
          <p>{texts.failed}</p>
          <Button onPress={() => setFailed(undefined)}>{texts.again}</Button>
        </div>
      ) : (
        <img
          src={address}
          alt={say(texts.alt, { name, format, design })}
          onLoad={() => setShown(address)}
          onError={() => setFailed(address)}
        />
      )}
    </div>
  );
}

/** What the order would say; of a sign that was taken down it would say that it dropped it. */
function Refused({ faults, values }: { faults: readonly FieldFault[]; values: OrderValues }) {
  const { choosing, picture: texts } = useOrdersTexts();
  const faultText = useFaultText();
  const { gone, tooLong } = refusedIn(faults);
  const said = [
    ...(faults.some(({ field }) => field === 'parts') ? [texts.none] : []),
    ...(gone.length > 0 ? [texts.gone] : []),
    ...(tooLong.length > 0 ? [say(choosing.tooLong, { codes: tooLong.map(spacedCode).join(', ') })] : []),
    ...shownFaults(faults, values).flatMap(({ field, fault }) =>
      field === 'chosen' ? [] : [faultText(fault)],
    ),
  ];
  return (
    <>
      {said.map((sentence) => (
        <p key={sentence} className="fault">
          {sentence}
        </p>
      ))}
    </>
  );
}

const PAUSE_MS = 300;

/** The value as it was when it last stayed the same for a moment. */
function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
