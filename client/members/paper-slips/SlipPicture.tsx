// A slip as it was photographed and laid straight: all of it, or the bubbles alone.
import { useEffect, useRef } from 'react';
import { BUBBLE, SLIP } from '../../../sign-generator/slips/geometry.ts';
import type { Grey } from './reading/grey.ts';

/** How much above and below the bubbles is shown of a slip that was read: millimetres. */
const AROUND = { above: 8, below: 5 };

type Props = { crop: Grey; isWhole: boolean; label: string };

/** Drawn from memory: a picture with an address would be one more thing that a browser might keep. */
export function SlipPicture({ crop, isWhole, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = crop.height / SLIP.height;
  const top = isWhole ? 0 : Math.round((BUBBLE.y - AROUND.above) * scale);
  const bottom = isWhole ? crop.height : Math.round((BUBBLE.y + AROUND.below) * scale);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const picture = context.createImageData(crop.width, bottom - top);
    for (let at = 0; at < picture.width * picture.height; at++) {
      const tone = crop.tones[top * crop.width + at] ?? 0;
      picture.data.set([tone, tone, tone, 255], 4 * at);
    }
    context.putImageData(picture, 0, 0);
  }, [crop, top, bottom]);
  return <canvas ref={canvas} role="img" aria-label={label} width={crop.width} height={bottom - top} />;
}
