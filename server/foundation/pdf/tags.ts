// Marks what is drawn: as part of an element that is read aloud, or as an ornament that is not.
import type { Canvas, Element, ElementOptions } from './tagged-pdf.ts';

/** A new child of an element. */
export function child(canvas: Canvas, parent: Element, type: string, options: ElementOptions = {}): Element {
  const element = canvas.struct(type, options);
  parent.add(element);
  return element;
}

/** Draws content of the element on the page that is open. May be called again on the next page. */
export function within(canvas: Canvas, element: Element, type: string, draw: () => void): void {
  const content = canvas.markStructureContent(type);
  draw();
  canvas.endMarkedContent();
  element.add(content);
}

/** Draws what nobody needs to hear: lines, backgrounds, what stands on every page. */
export function ornament(
  canvas: Canvas,
  type: 'Pagination' | 'Layout' | 'Background',
  draw: () => void,
): void {
  canvas.markContent('Artifact', { type });
  draw();
  canvas.endMarkedContent();
}
