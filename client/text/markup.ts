// Text as it may stand in HTML, XML and SVG that are written as text.

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Between elements, and in an attribute that stands in double quotation marks. */
export const inMarkup = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
