// Has the server read a timetable, and say what would become of the lines.
import type { SaveLinesInput } from '../../generated/operations.ts';
import { Refused } from '../../parts/connection/refused.ts';
import { codeIn } from '../../parts/sending/lines.ts';
import type { linesBg } from '../../text/lines.bg.ts';

type Texts = typeof linesBg;

/** What would become of a line, and where it would be asked about. */
interface Planned {
  readonly becomes: keyof Texts['plan']['becomes'];
  readonly stops: number;
  readonly unknown: number;
  readonly vehicles: number;
}

interface Stop {
  readonly externalId: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly isKnown: boolean;
}

export interface Mistake {
  readonly file: string;
  readonly line: number;
  readonly fault: keyof Texts['plan']['faults'];
}

export interface LinesPlan {
  readonly lines: SaveLinesInput['lines'];
  /** Of each of them, in the same order. */
  readonly plan: readonly Planned[];
  readonly retired: readonly string[];
  readonly stops: readonly Stop[];
  readonly mistakes: readonly Mistake[];
}

/** Why nothing of a file is read. */
export interface GtfsRefused {
  readonly fault: string;
  readonly line: number | null;
}

/** Throws Refused with the server's code, or TypeError where nobody answers. */
export async function sendGtfs(slug: string, file: File): Promise<LinesPlan | GtfsRefused> {
  const response = await fetch(`/members/files/gtfs/${slug}`, { method: 'POST', body: file });
  if (!response.ok) throw new Refused(await codeIn(response));
  // The server and the page agree on it.
  return (await response.json()) as LinesPlan | GtfsRefused;
}
