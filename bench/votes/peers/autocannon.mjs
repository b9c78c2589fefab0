// Sends the votes of a plan (a JSON file, see bench/load/plan.ts), and says what became of them in the words of wrk's script.
import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const plan = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { body, places, hot, marker, seconds } = plan;
const count = { sent: 0, answered: 0, acknowledged: 0 };
const times = [];
let refusal = '';

const between = (least, most) => randomInt(least, most + 1);
const place = () => (Math.random() < hot ? places[0] : places[randomInt(places.length)]);

const instance = autocannon({
  url: `http://127.0.0.1:${plan.port}${plan.path}`,
  connections: plan.connections,
  duration: seconds,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  requests: [
    {
      setupRequest: (request) => {
        count.sent += 1;
        const network = `${between(20, 99)}.${between(0, 255)}.${between(0, 255)}.${between(1, 254)}`;
        return {
          ...request,
          headers: { ...request.headers, 'x-forwarded-for': network },
          body: body[0] + place() + body[1] + randomUUID() + body[2] + between(1, 10) + body[3],
        };
      },
      onResponse: (status, text) => {
        count.answered += 1;
        if (status === 200 && text.includes(marker)) count.acknowledged += 1;
        else refusal ||= `${status} ${text.replaceAll(/\s+/g, ' ')}`;
      },
    },
  ],
});
// Its own times are whole milliseconds.
instance.on('response', (_client, _status, _bytes, time) => times.push(time));
const { errors } = await instance;

const sorted = times.toSorted((a, b) => a - b);
const percentile = (part) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
const said = {
  ...count,
  inTime: count.acknowledged,
  failed: errors,
  p50: percentile(0.5),
  p99: percentile(0.99),
};
console.log(`load ${JSON.stringify(said)}`);
if (refusal !== '') console.log(`refusal ${refusal}`);
