// React as it is served, for tests in which pages are made: its build for development notes where each element came from, which
// takes a third of the time of a page. Which build it is React asks once, when it is first imported.
const { env } = process;
const before = env['NODE_ENV'];
env['NODE_ENV'] = 'production';
await Promise.all([import('react'), import('react/jsx-runtime'), import('react-dom/server')]);
env['NODE_ENV'] = before;
