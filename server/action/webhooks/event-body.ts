// What a delivery says: one shape for each event, which docs/webhooks.schema.json describes. Never anything of a vote.
import type { Texts } from '../../foundation/texts/per-language.ts';
import type { TRIAL } from './rules.ts';

/** A place, a service or a settlement by its number, which is that of the API and the open data. */
export interface Named {
  readonly id: string;
  readonly name: Texts;
}

/** What is about one place, service or settlement, or about none; null: not about one. */
export interface About {
  readonly location: Named | null;
  readonly category: Named | null;
  readonly settlement: Named | null;
}

/** A place with what was published of it: ratings that count, in groups as the results show them. */
export interface PublishedPlace extends Named {
  readonly count: number;
  /** 1 to 10, in hundredths. */
  readonly average: number;
}

export type WebhookEvent =
  | {
      readonly type: 'results.published';
      readonly data: {
        /** YYYY-MM-DD, both included. */
        readonly from: string;
        readonly to: string;
        readonly count: number;
        readonly placeCount: number;
        /** The first of them, by number. */
        readonly places: readonly PublishedPlace[];
        readonly link: string;
      };
    }
  | {
      readonly type: 'alert.found';
      readonly data: About & {
        readonly id: string;
        readonly kind: string;
        readonly since: string;
        readonly toldOn: string;
        readonly count: number;
        readonly before: number;
        readonly after: number | null;
        readonly link: string;
      };
    }
  | {
      readonly type: 'improvement.published';
      readonly data: {
        readonly id: string;
        readonly text: Texts;
        readonly said: Texts | null;
        readonly doneOn: string;
        /** Numbers of places; none: for the service or settlement, or everywhere. */
        readonly locations: readonly string[];
        readonly category: string | null;
        readonly settlement: string | null;
        readonly link: string;
      };
    }
  | {
      readonly type: 'improvement.promised';
      readonly data: {
        readonly id: string;
        readonly text: Texts;
        readonly said: Texts | null;
        readonly state: 'PLANNED' | 'GIVEN_UP';
        /** For which day it is promised now, and was first. */
        readonly promisedOn: string;
        readonly promisedFirst: string;
        /** Of another day, or of an end. */
        readonly reason: Texts | null;
        readonly locations: readonly string[];
        readonly category: string | null;
        readonly settlement: string | null;
        readonly link: string;
      };
    }
  | {
      readonly type: 'task.given' | 'task.done';
      readonly data: {
        readonly id: string;
        readonly text: string;
        readonly location: Named | null;
        readonly category: Named | null;
        readonly dueOn: string;
        readonly link: string;
      };
    }
  | { readonly type: typeof TRIAL; readonly data: Record<string, never> };

/** Of so many places an event of results tells. */
export const MOST_PLACES = 100;

/** The body of a delivery, as it is signed and sent at every try. `slug`: the municipality's. */
export function bodyOf(id: string, at: Date, slug: string, { type, data }: WebhookEvent): string {
  return JSON.stringify({ id, type, timestamp: at.toISOString(), municipality: slug, data });
}
