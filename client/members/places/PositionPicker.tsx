// Chooses where a place is on a map of streets, where the operator provides them. The two numbers beside it say the same.
import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { PickerSettlementsDocument } from '../../generated/documents.ts';
import type { PickerSettlementsQuery } from '../../generated/operations.ts';
import type { Position } from '../../map/places.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import type { Picking } from '../../parts/streets/pick.ts';
import type { Extent, Tiles } from '../../parts/streets/tiles.ts';
import { say } from '../../text/say.ts';
import { useStreets, useStreetsTexts } from '../streets/useStreets.ts';
import { usePlacesTexts } from './texts.ts';

type Props = { position: Position | null; onPick: (position: Position) => void };

/** Nothing where there are no streets. */
export function PositionPicker(props: Props) {
  const tiles = useStreets();
  const { slug } = useMembership().municipality;
  const { data } = useQuery(PickerSettlementsDocument, { variables: { slug }, skip: tiles === null });
  if (tiles === null || !data) return null;
  return <Picker {...props} tiles={tiles} whole={wholeOf(data, tiles.extent)} />;
}

type Whole = [west: number, south: number, east: number, north: number];

type PickerProps = Props & {
  tiles: Tiles;
  whole: Whole;
};

function Picker({ position, onPick, tiles, whole }: PickerProps) {
  const { fields } = usePlacesTexts();
  const [picked, setPicked] = useState<Position | null>(null);
  const { frame, picking } = usePicking(tiles, whole, (chosen) => {
    setPicked(chosen);
    onPick(chosen);
  });
  const { latitude, longitude } = position ?? {};
  useEffect(() => {
    picking?.show(latitude === undefined || longitude === undefined ? null : { latitude, longitude });
  }, [picking, latitude, longitude]);
  const at = picked && `${written(picked.latitude)}, ${written(picked.longitude)}`;
  return (
    <div className="position-picker">
      <p className="hint">{fields.pick}</p>
      <div className="frame" ref={frame} />
      <Button type="button" onPress={() => picking?.pickMiddle()}>
        {fields.pickMiddle}
      </Button>
      <p role="status">{at && say(fields.picked, { position: at })}</p>
    </div>
  );
}

/** Opens the map in the frame once both are there; null until then. */
function usePicking(tiles: Tiles, whole: Whole, onPick: (position: Position) => void) {
  const texts = useStreetsTexts();
  const frame = useRef<HTMLDivElement>(null);
  const [picking, setPicking] = useState<Picking | null>(null);
  const [first] = useState(whole);
  const pick = useEffectEvent(onPick);
  useEffect(() => {
    let begun: Picking | null = null;
    let isOver = false;
    import('../../parts/streets/pick.ts').then(
      ({ startPicking }) => {
        const element = frame.current?.appendChild(document.createElement('div'));
        if (isOver || !element) return;
        element.className = 'streets';
        begun = startPicking(element, { tiles, texts, whole: first, onPick: (position) => pick(position) });
        setPicking(begun);
      },
      // Without them the two numbers are typed, as where there are no streets.
      () => undefined,
    );
    return () => {
      isOver = true;
      begun?.close();
    };
  }, [tiles, texts, first]);
  return { frame, picking };
}

/** A metre, to write it into a field. */
export const written = (degrees: number): string => degrees.toFixed(5);

function wholeOf({ municipality }: PickerSettlementsQuery, extent: Extent): Whole {
  const known = (municipality?.settlements ?? []).flatMap(({ isRetired, position }) =>
    position && !isRetired ? [position] : [],
  );
  if (known.length === 0) return [extent.west, extent.south, extent.east, extent.north];
  const [norths, easts] = [known.map(({ latitude }) => latitude), known.map(({ longitude }) => longitude)];
  return [Math.min(...easts), Math.min(...norths), Math.max(...easts), Math.max(...norths)];
}
