// The page on which slips of paper are read from photographs, decided where that is needed, and sent. Nothing of it is kept.
import { Suspense, useState } from 'react';
import { Link } from 'react-router';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { UnsavedGuard } from '../../parts/forms/UnsavedGuard.tsx';
import { decideSlip, type Batch, type Slip } from './batch.ts';
import { Done, type Fated } from './Done.tsx';
import { PhotosField } from './PhotosField.tsx';
import { SendSlips } from './SendSlips.tsx';
import { SlipList } from './SlipList.tsx';
import { usePaperSlipsTexts } from './texts.ts';
import '../style/paper-slips.css';

// Its fields are heavier than all the rest of the page.
const TypeSlip = lazyComponent(async () => (await import('./TypeSlip.tsx')).TypeSlip);

export function ReadSlips() {
  const texts = usePaperSlipsTexts();
  const { slug } = useMembership().municipality;
  const [isTyping, setTyping] = useState(false);
  const [batch, setBatch] = useState<Batch>(new Map());
  const [fated, setFated] = useState<readonly Fated[]>();
  const decide = (code: string, score: Slip['score']) => setBatch((known) => decideSlip(known, code, score));
  const finish = (fates: readonly Fated[]) => {
    setBatch(new Map());
    setFated(fates);
  };
  return (
    <>
      <p>
        <Link to={`/${slug}/places/slips`}>‹ {texts.back}</Link>
      </p>
      <Title>{texts.title}</Title>
      {fated ? (
        <Done fated={fated} onMore={() => setFated(undefined)} />
      ) : (
        <>
          <p className="lead">{texts.lead}</p>
          <Disclosure title={texts.how.title}>
            <ul>
              {texts.how.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </Disclosure>
          <PhotosField batch={batch} onRead={setBatch} />
          {!isTyping && (
            <p>
              <Button onPress={() => setTyping(true)}>{texts.typing.open}</Button>
            </p>
          )}
          <Suspense>
            {isTyping && <TypeSlip batch={batch} onRead={setBatch} onClose={() => setTyping(false)} />}
          </Suspense>
          <SlipList batch={batch} onDecide={decide} />
          {batch.size > 0 && <SendSlips batch={batch} onSent={finish} />}
        </>
      )}
      {batch.size > 0 && <UnsavedGuard isChanged />}
    </>
  );
}
