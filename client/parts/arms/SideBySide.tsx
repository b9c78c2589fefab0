// Arms beside the drawing that they were taken from: whoever sends it sees whether they are the same.
import { useArmsTexts } from '../texts/arms.ts';
import { isPicture, pictureOf } from './picture.ts';
import './side-by-side.css';

type Props = {
  /** The drawing as it was sent. It is shown as a picture alone: nothing in it runs, and nothing is loaded by it. */
  original: string;
  arms: string;
};

export function SideBySide({ original, arms }: Props) {
  const texts = useArmsTexts();
  return (
    <>
      <div className="side-by-side">
        <Picture svg={original} label={texts.original} />
        <Picture svg={arms} label={texts.taken} />
      </div>
      {isPicture(arms) && <p className="hint">{texts.asPicture}</p>}
    </>
  );
}

function Picture({ svg, label }: { svg: string; label: string }) {
  return (
    <figure>
      <img src={pictureOf(svg)} alt={label} />
      <figcaption aria-hidden="true">{label}</figcaption>
    </figure>
  );
}
