// The page of one sign: where it is, how far it has come, what happened with it, and what can be done.
import { Link, useParams } from 'react-router';
import { spacedCode } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { Missing } from '../../parts/shell/Missing.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { Actions } from './Actions.tsx';
import { Facts } from './Facts.tsx';
import { Slides } from './Slides.tsx';
import { History } from './History.tsx';
import { useSignsTexts } from './texts.ts';
import { useSign } from './useSign.ts';
import '../style/signs.css';

export function Sign() {
  const { code = '' } = useParams();
  const { slug } = useMembership().municipality;
  const { sign: texts } = useSignsTexts();
  const { sign, error, reload } = useSign(code);
  const mayEdit = useMay('SIGNS_EDIT');
  if (!sign) return <Missing error={error} onRetry={reload} />;
  const isPlaceRetired = sign.isRetired && sign.retiredOn === null;
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/signs`}>‹ {texts.back}</Link>
      </p>
      <Title>{say(texts.title, { code: spacedCode(sign.code) })}</Title>
      {isPlaceRetired && <p className="notice">{texts.placeRetired}</p>}
      {!mayEdit && <p className="notice">{texts.readOnly}</p>}
      <Facts sign={sign} />
      <Actions key={sign.code} sign={sign} reload={reload} />
      {!sign.isRetired && <Slides key={`slides ${sign.code}`} code={sign.code} />}
      <History sign={sign} />
    </>
  );
}
