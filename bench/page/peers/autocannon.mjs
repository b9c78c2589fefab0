// Asks for pages as wrk's script would (see pages.lua), where wrk is not installed, and says as much of them.
import autocannon from 'autocannon';

const [url, paths = '', connections, seconds] = process.argv.slice(2);
const all = paths.split(',');
let sent = 0;
const count = { good: 0, bad: 0 };

const instance = autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  headers: { 'accept-encoding': 'gzip' },
  requests: [
    {
      setupRequest: (request) => {
        sent += 1;
        return { ...request, path: all[sent % all.length] };
      },
      onResponse: (status) => {
        count[status === 200 ? 'good' : 'bad'] += 1;
      },
    },
  ],
});
const { errors, duration } = await instance;
console.log(`pages ${JSON.stringify({ good: count.good, bad: count.bad + errors, seconds: duration })}`);
