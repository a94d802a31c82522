/** Serves the built add-in at https://localhost:3000, with the certificate of office-addin-dev-certs. */
import console from 'node:console';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { URL, fileURLToPath } from 'node:url';

const certificate = (name) => readFileSync(join(homedir(), '.office-addin-dev-certs', name));

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};

const server = createServer(
  { key: certificate('localhost.key'), cert: certificate('localhost.crt') },
  async ({ url }, answer) => {
    // The path of a URL has no .. in it, so nothing above the folder is reached.
    const { pathname } = new URL(url, 'https://localhost');
    try {
      const file = await readFile(
        fileURLToPath(new URL(`../../dist/web${pathname}`, import.meta.url)),
      );
      answer.setHeader('content-type', types[extname(pathname)] ?? 'application/octet-stream');
      // Excel in a browser asks from another origin.
      answer.setHeader('access-control-allow-origin', '*');
      answer.end(file);
    } catch {
      answer.writeHead(404).end();
    }
  },
);

server.listen(3000, 'localhost', () => console.log('https://localhost:3000/taskpane.html'));
