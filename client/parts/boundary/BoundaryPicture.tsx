// The picture of a boundary that was taken: whoever sends it sees whether it is the municipality's.
import { Ground } from '../../map/Ground.tsx';
import { placeOnGround } from '../../map/ground.ts';
import { useBoundaryTexts } from '../texts/boundary.ts';
import '../../map/map.css';

export function BoundaryPicture({ boundary }: { boundary: string }) {
  const { chosen } = useBoundaryTexts();
  const { ground } = placeOnGround([], { boundary, isPart: false });
  return (
    <figure className="map">
      <svg role="img" aria-label={chosen} width="100%" height="100%">
        <Ground path={ground} />
      </svg>
      <figcaption className="small">{chosen}</figcaption>
    </figure>
  );
}
