// What the attacker knows before he reads anything: who came, where and in which order; and the city's places.

/** Somebody who came. The attacker saw it: a camera at the door, a manager at the desk, the network's log. */
export interface Arrival {
  /** The place's id. */
  readonly place: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Whether a follow-up question was answered too, minutes later. */
  readonly hasAnswered: boolean;
}

export interface Facts {
  /** In the order in which they came; a person is known by his number in it. */
  readonly arrivals: readonly Arrival[];
  readonly municipality: string;
  readonly places: ReadonlySet<string>;
  /** The places of every city. */
  readonly allPlaces: ReadonlySet<string>;
}
