// Where the place would be: a pin among the settlements, drawn by the server.
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Drawn } from '../map/Drawn.tsx';
import '../../map/map.css';

type Props = { latitude: number; longitude: number };

export function PlacePicture({ latitude, longitude }: Props) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const query = new URLSearchParams({ latitude: String(latitude), longitude: String(longitude), language });
  return (
    <div className="map placed">
      <Drawn address={`/members/files/settlements/${slug}/place.svg?${query}`} />
    </div>
  );
}
