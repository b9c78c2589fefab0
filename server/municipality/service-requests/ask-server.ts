// A city's own server for reports, as it is asked: what it takes, what it asks for, a report, and how far one is.
import { createMemory } from '../../foundation/picture-memory.ts';
import type { RandomBytes } from '../../foundation/randomness.ts';
import { seal, unseal } from '../../foundation/sealed-text.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { ask, fail, type Failure } from './asking.ts';
import { attributesIn, type Attribute } from './definition.ts';
import { createLimits, type Limits } from './turn-limits.ts';
import { bodyOf, errorsIn, receiptIn, servicesIn } from './georeport.ts';
import type { Receipt, Service, ServiceRequest } from './georeport.ts';
import type { Format } from './said.ts';
import { stateIn, type RequestState } from './state.ts';

/** A city's server, as it is remembered. */
export interface RequestServer {
  readonly municipalityId: MunicipalityId;
  readonly endpoint: string;
  readonly jurisdiction: string | null;
  /** Sealed; null: it needs none. */
  readonly apiKey: Uint8Array | null;
  readonly format: Format;
  /** Whether a photo goes along. */
  readonly takesPhotos: boolean;
}

export interface RequestServers extends Limits {
  readonly hosts: readonly string[];
  /** The key as it is kept. */
  readonly sealKey: (municipalityId: MunicipalityId, apiKey: string) => Buffer;
  /** Of what it takes reports, as it told eleven minutes ago at the latest; what went wrong is told for one. */
  readonly listServices: (
    server: RequestServer,
  ) => Promise<{ readonly services: readonly Service[] } | Failure>;
  /** What the service asks for beside the description, as long remembered; of one that the server does not list nothing. */
  readonly listAttributes: (
    server: RequestServer,
    service: string,
  ) => Promise<{ readonly attributes: readonly Attribute[] } | Failure>;
  /** Hands the report over, once. */
  readonly send: (
    server: RequestServer,
    request: ServiceRequest,
  ) => Promise<{ readonly receipt: Receipt } | Failure>;
  /** How far the report is that has the number, or the token, now; null: the server knows none. */
  readonly findState: (
    server: RequestServer,
    number: string,
  ) => Promise<{ readonly state: RequestState | null } | Failure>;
}

interface Parts {
  readonly hosts: readonly string[];
  readonly key: Buffer;
  readonly random: RandomBytes;
  /** Milliseconds of a clock that never goes back. */
  readonly steady: () => number;
  /** Without it eight seconds for a report, and two for what a page waits for. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 8_000;
const PAGE_PATIENCE_MS = 2_000;
/** How long it is remembered what a server told, and that it told nothing. */
const FRESH_MS = 600_000;
const FAILED_MS = 60_000;
/** Lists of services, and definitions, of all cities. */
const MOST_REMEMBERED = 200;

declare module '../../api/context.ts' {
  interface House {
    /** Servers of cities that take reports of what is broken. */
    readonly requestServers: RequestServers;
  }
}

const purposeOf = (municipalityId: MunicipalityId) => `secret:requests ${municipalityId}` as const;

/** Nobody was asked yet. */
export function createRequestServers({
  hosts,
  key,
  random,
  steady,
  patienceMs = PATIENCE_MS,
}: Parts): RequestServers {
  const urlOf = ({ endpoint, format }: RequestServer, path: string): URL =>
    new URL(`${endpoint.replace(/\/$/, '')}/${path}.${format.toLowerCase()}`);
  const keyOf = ({ municipalityId, apiKey }: RequestServer): string | null =>
    apiKey && unseal(key, purposeOf(municipalityId), apiKey);

  /** The text of a good answer; a refusal in the server's words. */
  const read = async (server: RequestServer, path: string, patience: number): Promise<string | Failure> => {
    const url = urlOf(server, path);
    if (server.jurisdiction !== null) url.searchParams.set('jurisdiction_id', server.jurisdiction);
    const answer = await ask({ url, hosts, body: null, patienceMs: patience });
    if ('failure' in answer) return answer;
    return answer.isGood ? answer.text : fail('REFUSED', errorsIn(answer.text, server.format, null));
  };

  /**
   * What was understood of good answers, remembered: a page is no reason to ask a city's server, and asking it at each would tell it who
   * looks; nor to read half a megabyte again, while everybody waits.
   */
  const remembering = <Known>(understand: (text: string, format: Format) => Known | null) => {
    const told = createMemory<Known>({ now: steady, freshMs: FRESH_MS, most: MOST_REMEMBERED });
    const tried = createMemory<Known | Failure>({ now: steady, freshMs: FAILED_MS, most: MOST_REMEMBERED });
    return (server: RequestServer, path: string): Promise<Known | Failure> => {
      const { municipalityId, endpoint, jurisdiction, format } = server;
      const name = JSON.stringify([String(municipalityId), endpoint, jurisdiction, format, path]);
      const make = async (): Promise<Known> => {
        const answer = await read(server, path, Math.min(patienceMs, PAGE_PATIENCE_MS));
        if (typeof answer !== 'string') throw new Untold(answer);
        const known = understand(answer, format);
        if (known === null) throw new Untold(fail('UNREADABLE'));
        return known;
      };
      return tried.find(name, () => told.find(name, make).catch(failureOf));
    };
  };
  const servicesOf = remembering<readonly Service[]>(servicesIn);
  const attributesOf = remembering<readonly Attribute[]>(attributesIn);

  const listServices: RequestServers['listServices'] = async (server) => {
    const services = await servicesOf(server, 'services');
    return 'failure' in services ? services : { services };
  };

  return {
    ...createLimits(random),
    hosts,
    sealKey: (municipalityId, apiKey) => seal(key, purposeOf(municipalityId), apiKey),
    listServices,
    listAttributes: async (server, service) => {
      const listed = await listServices(server);
      if ('failure' in listed) return listed;
      if (!listed.services.some(({ code, hasDefinition }) => code === service && hasDefinition))
        return { attributes: [] };
      const attributes = await attributesOf(server, `services/${encodeURIComponent(service)}`);
      return 'failure' in attributes ? attributes : { attributes };
    },
    send: async (server, request) => {
      const { jurisdiction, format } = server;
      const apiKey = keyOf(server);
      const body = bodyOf(request, { jurisdiction, apiKey });
      const answer = await ask({ url: urlOf(server, 'requests'), hosts, body, patienceMs });
      if ('failure' in answer) return answer;
      if (!answer.isGood) return fail('REFUSED', errorsIn(answer.text, format, apiKey));
      const receipt = receiptIn(answer.text, format);
      return receipt === null ? fail('UNREADABLE') : { receipt };
    },
    findState: async (server, number) => {
      const find = async (id: string) => {
        const answer = await read(server, `requests/${encodeURIComponent(id)}`, patienceMs);
        if (typeof answer !== 'string') return answer.failure === 'REFUSED' ? { state: null } : answer;
        return { state: stateIn(answer, server.format) };
      };
      const found = await find(number);
      if ('failure' in found || found.state !== null) return found;
      const answer = await read(server, `tokens/${encodeURIComponent(number)}`, patienceMs);
      const id = typeof answer === 'string' ? (receiptIn(answer, server.format)?.id ?? null) : null;
      return id === null ? found : find(id);
    },
  };
}

/** Of what went wrong nothing is remembered for long. */
class Untold extends Error {
  readonly failed: Failure;

  constructor(failed: Failure) {
    super(failed.failure);
    this.failed = failed;
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Untold) return error.failed;
  throw error;
}
