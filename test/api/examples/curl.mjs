// What the examples need of curl, for a machine that has none: -s, -G, -H, -d and --data-urlencode.
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', short: 's' },
    get: { type: 'boolean', short: 'G' },
    header: { type: 'string', short: 'H', multiple: true, default: [] },
    data: { type: 'string', short: 'd' },
    'data-urlencode': { type: 'string', multiple: true, default: [] },
  },
});

/** The text before and behind the first `by`. */
function split(text, by) {
  const at = text.indexOf(by);
  return [text.slice(0, at), text.slice(at + by.length)];
}

const headers = Object.fromEntries(values.header.map((header) => split(header, ': ')));
const search = new URLSearchParams(values['data-urlencode'].map((said) => split(said, '=')));
const [address] = positionals;
const response = values.get
  ? await fetch(`${address}?${search}`, { headers })
  : await fetch(address, { method: 'POST', headers, body: values.data });
process.stdout.write(await response.text());
