// Where the page of a pass is: beside the addresses in the codes of the city's signs.

/** The address of the path on the host of the city, or where the city has none on PUBLIC_URL. */
export function passAddress(path: `/${string}`, host: string | null, publicUrl: string): string {
  const origin = host === null ? publicUrl.replace(/(?<!\/)\/+$/, '') : `https://${host}`;
  return `${origin}${path}`;
}
