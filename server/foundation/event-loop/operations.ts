// What the event loop is at: operations by name, from their begin to their end. A process has one loop, and so one list.

/** One that is under way. Its name is ours: a field, a route, a job, and never what somebody sent. It may become known later. */
export interface Operation {
  name: string;
}

/** A time in which nobody was answered, since something held the loop up. */
export interface Block {
  readonly milliseconds: number;
  /** What was last seen to begin, or to end, when it was over; null: nothing since the watch looked. */
  readonly operation: string | null;
  /** What was under way then: different names, the last begun first. */
  readonly underWay: readonly string[];
}

/** Longer than this nobody should wait for others. */
export const LONGEST_MS = 200;
const MOST_NAMES = 5;

const underWay = new Set<Operation>();
let last: Operation | null = null;
let lookedAt = 0;
let hear: ((block: Block) => void) | null = null;

/** It begins now. */
export function begin(name: string): Operation {
  // What ran until now in this turn is what began before it.
  look(last);
  const operation = { name };
  underWay.add(operation);
  last = operation;
  return operation;
}

/** It is over. */
export function end(operation: Operation): void {
  // What ran until now was most likely the end of this one.
  look(operation);
  underWay.delete(operation);
  last = null;
}

/** To be called often, whatever happens: between two calls the loop was free. */
export function lookAround(): void {
  look(last);
  last = null;
}

/** From now on every block is told; null: none is. */
export function tellBlocks(listener: ((block: Block) => void) | null): void {
  lookedAt = performance.now();
  hear = listener;
}

/** Tells it where the time since the last look is a block, which `suspect` made. */
function look(suspect: Operation | null): void {
  if (hear === null) return;
  const now = performance.now();
  const milliseconds = now - lookedAt;
  lookedAt = now;
  if (milliseconds <= LONGEST_MS) return;
  const names = new Set([...underWay].toReversed().map(({ name }) => name));
  hear({
    milliseconds: Math.round(milliseconds),
    operation: suspect?.name ?? null,
    underWay: [...names].slice(0, MOST_NAMES),
  });
}
