// How far something is that takes long, as the server tells it.
import type { importsBg } from '../../text/imports.bg.ts';

export interface Progress {
  readonly step: keyof Omit<typeof importsBg.progress, 'label'>;
  readonly done: number;
  /** null: nobody knows yet. */
  readonly of: number | null;
}
