// The head of an area: the way back, the title, and what it is about.
import { Link } from 'react-router';
import type { Action } from '../../generated/operations.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import type { Area } from './Settings.tsx';
import { useSettingsTexts } from '../../parts/texts/settings.ts';

type Props = {
  area: Area;
  /** What it takes to change it. */
  needs: Action;
  /** Of one thing in the area: its name; the way back leads to the area then. */
  thing?: string;
};

export function Heading({ area, needs, thing }: Props) {
  const { slug } = useMembership().municipality;
  const { areas, back, readOnly } = useSettingsTexts();
  const may = useMay(needs);
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/settings${thing === undefined ? '' : `/${area}`}`}>
          ‹ {thing === undefined ? back : areas[area]}
        </Link>
      </p>
      <Title>{thing ?? areas[area]}</Title>
      {thing === undefined && <p>{areas[`${area}Lead`]}</p>}
      {!may && <p className="notice">{readOnly}</p>}
    </>
  );
}
