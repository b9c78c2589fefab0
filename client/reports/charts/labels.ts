// Breaks a label into lines by the usual width of a letter: a drawing cannot measure its type.

/** Of Sofia Sans, in ems: rather too wide than too narrow. */
const LETTER = 0.53;

/** At most two lines that fit the width in points; what does not fit is cut with an ellipsis. */
export function broken(label: string, width: number, size: number): string[] {
  const most = Math.max(4, Math.floor(width / (size * LETTER)));
  if (label.length <= most) return [label];
  const space = label.lastIndexOf(' ', most);
  const end = space > 0 ? space : most;
  const rest = label.slice(end).trim();
  return [label.slice(0, end), rest.length <= most ? rest : `${rest.slice(0, most - 1)}…`];
}
