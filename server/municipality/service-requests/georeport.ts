// Open311 GeoReport v2 as a client speaks it: what is posted, and what is answered to that (docs/problem-reports.md).
import {
  beginningOf,
  isYes,
  LONGEST_CODE,
  LONGEST_NAME,
  LONGEST_SAID,
  saidIn,
  textOf,
  type Format,
} from './said.ts';

/** What a server takes reports of. */
export interface Service {
  readonly code: string;
  readonly name: string;
  readonly group: string | null;
  /** Whether it asks for more than a description: its definition says for what. */
  readonly hasDefinition: boolean;
}

/** What was said to a question of a service; a list where it takes several. */
export interface Answer {
  readonly code: string;
  readonly values: readonly string[];
  readonly isList: boolean;
}

/** A report of what is broken, as somebody wrote it, at a place. */
export interface ServiceRequest {
  readonly service: string;
  readonly description: string;
  /** The place: what it is called, and where. */
  readonly address: string;
  /** Degrees (WGS 84). */
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly answers: readonly Answer[];
  /** JPEG, made anew; null: none. */
  readonly photo: Buffer | null;
}

/** What the server says of a report that it took: one of the two, or neither where it tells nobody. */
export interface Receipt {
  readonly id: string | null;
  /** By which the id can be asked for later. */
  readonly token: string | null;
}

/** The body of POST requests: with a photo a form with a file, without one as it has always been. The key goes along where there is one. */
export function bodyOf(
  request: ServiceRequest,
  { jurisdiction, apiKey }: { readonly jurisdiction: string | null; readonly apiKey: string | null },
): URLSearchParams | FormData {
  const { service, description, address, position, name, email, phone, answers, photo } = request;
  const fields: readonly (readonly [string, string | null])[] = [
    ['jurisdiction_id', jurisdiction],
    ['api_key', apiKey],
    ['service_code', service],
    ['lat', position && String(position.latitude)],
    ['long', position && String(position.longitude)],
    ['address_string', address],
    ['description', description],
    ['first_name', name],
    ['email', email],
    ['phone', phone],
    ...answers.flatMap(({ code, values, isList }) =>
      values.map((value) => [`attribute[${code}]${isList ? '[]' : ''}`, value] as const),
    ),
  ];
  const body = photo === null ? new URLSearchParams() : new FormData();
  for (const [field, value] of fields) if (value) body.append(field, value);
  if (photo !== null && body instanceof FormData)
    body.append('media', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
  return body;
}

const MOST_SERVICES = 500;

/** The services that the answer lists; null where it is no such list. Those without a code are left out. */
export function servicesIn(text: string, format: Format): Service[] | null {
  const said = saidIn(text, format, 'service');
  return (
    said &&
    said.slice(0, MOST_SERVICES).flatMap((each) => {
      const code = textOf(each['service_code'], LONGEST_CODE);
      if (code === null) return [];
      const name = textOf(each['service_name'], LONGEST_NAME) ?? code;
      const group = textOf(each['group'], LONGEST_NAME);
      return [{ code, name, group, hasDefinition: isYes(each['metadata']) }];
    })
  );
}

/** The receipt in the answer to a report, or the id in that to a token; null where it is none. */
export function receiptIn(text: string, format: Format): Receipt | null {
  const [first] = saidIn(text, format, 'request') ?? [];
  if (first === undefined) return null;
  return {
    id: textOf(first['service_request_id'], LONGEST_CODE),
    token: textOf(first['token'], LONGEST_CODE),
  };
}

/** What the server says is wrong, in its own words, less the key that it repeats; null where it says nothing that can be read. */
export function errorsIn(text: string, format: Format, apiKey: string | null): string | null {
  // Before anything is cut: a part of the key would be no word to be found.
  const withoutKey = (said: unknown) =>
    typeof said === 'string' && apiKey !== null ? said.replaceAll(apiKey, '…') : said;
  const said = (saidIn(text, format, 'error') ?? []).flatMap(({ code, description }) => {
    const words = [
      textOf(withoutKey(code), LONGEST_CODE),
      beginningOf(withoutKey(description), LONGEST_SAID),
    ].filter((each) => each !== null);
    return words.length > 0 ? [words.join(': ')] : [];
  });
  return said.length > 0 ? said.join('; ').slice(0, LONGEST_SAID) : null;
}
