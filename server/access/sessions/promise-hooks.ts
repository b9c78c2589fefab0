// Turns off again what better-auth turns on: up to Node 22 its AsyncLocalStorages make every promise of the process dearer, a
// vote's by 6 %, for good after the first call. They are needed while one of its calls is under way, and are off in between;
// what is asked of its `$context` only reads, and runs without them.
import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';

let underWay = 0;

async function rest(): Promise<void> {
  const storages = await Promise.all([
    getCurrentAuthContextAsyncLocalStorage(),
    getCurrentDBAdapterAsyncLocalStorage(),
    getRequestStateAsyncLocalStorage(),
  ]);
  // Another call may have begun meanwhile. The next one turns on what it needs by itself.
  if (underWay === 0) for (const storage of storages) storage.disable();
}

async function counted<T>(call: () => Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await call();
  } finally {
    underWay -= 1;
    if (underWay === 0) await rest();
  }
}

/** The same function, or the same object of functions, whose calls leave no hook behind. All of them must be asynchronous. */
export function withoutHooks<T extends object>(functions: T): T {
  return new Proxy(functions, {
    apply: (target, self, args) => counted(() => Reflect.apply(target as () => Promise<unknown>, self, args)),
    get: (target, name, self) => {
      const value: unknown = Reflect.get(target, name, self);
      return typeof value === 'function' ? withoutHooks(value) : value;
    },
  });
}
