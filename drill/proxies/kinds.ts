// The three proxies of deploy/proxy: what each says otherwise in this drill, and how it is asked and started.
import { join } from 'node:path';
import type { Certificate } from './certificate.ts';

/** Where everything is in this drill. */
export interface Place {
  readonly folder: string;
  readonly tls: string;
  readonly plain: string;
  readonly kazva: string;
  readonly certificate: Certificate;
}

export interface Kind {
  readonly name: string;
  readonly file: string;
  /** What its file says otherwise here, and what it says in the drill alone; of each line there must be one. */
  readonly changes: (place: Place) => readonly (readonly [from: string, to: string])[];
  /** What makes of it one that notes everybody. */
  readonly noisy: (place: Place) => readonly [from: string, to: string];
  /** The whole configuration around the file. */
  readonly around: (text: string, place: Place) => string;
  readonly check: (file: string) => readonly string[];
  readonly start: (file: string) => readonly string[];
}

const log = ({ folder }: Place): string => join(folder, 'log');

export const KINDS: readonly Kind[] = [
  {
    name: 'caddy',
    file: 'Caddyfile',
    changes: ({ tls, plain, kazva, folder, certificate }) => [
      [
        '\tgrace_period 10s\n',
        `\tgrace_period 10s\n\tadmin off\n\thttp_port ${plain}\n\thttps_port ${tls}\n\tstorage file_system ${folder}\n\tauto_https disable_certs\n`,
      ],
      [
        'kazva.example.bg, members.kazva.example.bg {',
        `kazva.example.bg, members.kazva.example.bg {\n\ttls ${certificate.chain} ${certificate.key}`,
      ],
      ['127.0.0.1:4000', `127.0.0.1:${kazva}`],
    ],
    noisy: () => ['exclude http.log http.handlers', 'exclude http.handlers'],
    around: (text) => text,
    check: (file) => ['caddy', 'validate', '--adapter', 'caddyfile', '--config', file],
    start: (file) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', file],
  },
  {
    name: 'nginx',
    file: 'nginx.conf',
    changes: (place) => [
      ['/var/log/nginx/error.log', log(place)],
      [
        '  listen 443 ssl default_server;\n  listen [::]:443 ssl default_server;',
        `  listen ${place.tls} ssl default_server;`,
      ],
      [
        '  listen 80 default_server;\n  listen [::]:80 default_server;',
        `  listen ${place.plain} default_server;`,
      ],
      ['  listen 443 ssl;\n  listen [::]:443 ssl;', `  listen ${place.tls} ssl;`],
      ['/etc/letsencrypt/live/kazva.example.bg/fullchain.pem', place.certificate.chain],
      ['/etc/letsencrypt/live/kazva.example.bg/privkey.pem', place.certificate.key],
      ['127.0.0.1:4000', `127.0.0.1:${place.kazva}`],
    ],
    noisy: (place) => ['access_log off;', `access_log ${log(place)};`],
    // As Debian's: it packs and notes everything unless it is told otherwise.
    around: (text, { folder }) => `daemon off; pid ${folder}/pid; error_log ${folder}/main.log; events {}
http {
gzip on; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
${text}
}`,
    check: (file) => ['nginx', '-t', '-e', 'stderr', '-c', file],
    start: (file) => ['nginx', '-e', 'stderr', '-c', file],
  },
  {
    name: 'haproxy',
    file: 'haproxy.cfg',
    changes: ({ tls, plain, kazva, certificate }) => [
      ['log /dev/log local0 notice', 'log stdout format raw local0 notice'],
      ['bind :80\n', `bind :${plain}\n`],
      ['bind :443 ', `bind :${tls} `],
      ['/etc/haproxy/certificates/', certificate.folder],
      ['127.0.0.1:4000', `127.0.0.1:${kazva}`],
    ],
    noisy: () => ['  mode http\n', '  mode http\n  log stdout format raw local0\n  option httplog\n'],
    around: (text) => text,
    check: (file) => ['haproxy', '-c', '-f', file],
    start: (file) => ['haproxy', '-db', '-f', file],
  },
];
