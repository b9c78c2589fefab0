// A colour as the browser computed it, in the one way that every program reads.

const known = new Map<string, { readonly hex: string; readonly alpha: number }>();
let brush: CanvasRenderingContext2D | null = null;

/** `#rrggbb` and how opaque it is, 0 to 1; null for none, and for what cannot be seen. */
export function paintOf(colour: string): { readonly hex: string; readonly alpha: number } | null {
  if (colour === 'none') return null;
  const paint = known.get(colour) ?? mix(colour);
  known.set(colour, paint);
  return paint.alpha === 0 ? null : paint;
}

// Painted and read back: `color(srgb …)`, which a mixture of colours becomes, is read by few programs but browsers.
function mix(colour: string): { readonly hex: string; readonly alpha: number } {
  brush ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!brush) throw new Error('The browser draws no pictures.');
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  return { hex: `#${hex}`, alpha: Math.round((alpha / 255) * 100) / 100 };
}
