/** Microsoft's own dispatcher of custom functions, run without Excel: a host that records answers. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';

const dist = '@microsoft/office-js/dist/';
const pathOf = createRequire(import.meta.url).resolve;
const script = (name: string): string => readFileSync(pathOf(dist + name), 'utf8');

/** What the host is told of one call. */
export type Told =
  | { readonly value: unknown }
  | { readonly error: string; readonly message: string }
  | { readonly failed: number };

/** Numbers that the dispatcher gives to the errors of a function. */
const errorOf: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

type Json = Record<string, unknown>;

/** A cell error as Excel hands it over. */
export const errorCell = (code: string) => ({ type: 'CustomFunctionError', code });

/** Parameters may hold errors: the flag that `allowErrorForDataTypeAny` sets. */
const allowErrors = 4;

const page = () => {
  const nothing = (): void => undefined;
  const storage = { getItem: () => null, setItem: nothing };
  const element = () => ({ setAttribute: nothing, getAttribute: () => null, style: {} });
  // office.js looks for its own tag to know where it came from.
  const tag = { ...element(), src: 'http://localhost/office.debug.js', appendChild: nothing };
  const search = '?_host_Info=Excel$Web$16.00$en-US$$$$0';
  const location = { href: 'http://localhost/', search, hash: '', protocol: 'http:' };
  const window: Json = {
    ...{
      console,
      setTimeout: soon,
      clearTimeout,
      setInterval,
      clearInterval,
      performance,
      location,
    },
    ...{ addEventListener: nothing, removeEventListener: nothing, navigator: { userAgent: '' } },
    ...{ sessionStorage: storage, localStorage: storage, history: {} },
    document: {
      ...{ createElement: element, addEventListener: nothing, head: { appendChild: nothing } },
      ...{ getElementsByTagName: () => [tag], location, cookie: '' },
    },
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  return createContext(window);
};

/** The dispatcher sends answers every half second; in its page time runs twenty times as fast. */
const pace = 20;
const hurry = `{ const { now } = Date; Date.now = () => now() * ${pace}; }`;

/** office.js waits some seconds for a script to come; here it is run by hand. */
function soon(run: () => void, milliseconds: number): unknown {
  return milliseconds < 1000 ? setTimeout(run, milliseconds / pace) : undefined;
}

/** The host's side: it takes every request and keeps what is answered to calls. */
const hostCode = `
  (answers, handOver) => {
    const promise = OfficeExtension.CoreUtility._createPromiseFromResult;
    class Session extends OfficeExtension.SessionBase {
      _resolveRequestUrlAndHeaderInfo() {
        return promise({ url: 'http://localhost/', headers: {} });
      }
      _createRequestExecutorOrNull() {
        return {
          executeAsync: (data, flags, { Body }) => {
            for (const { Name, ArgumentInfo } of Body.Actions)
              if (Name === 'SetInvocationArrayResults') answers(JSON.stringify(ArgumentInfo.Arguments));
            const Results = Body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null }));
            const fine = { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {} };
            return promise({ ...fine, Body: { Results } });
          },
        };
      }
    }
    OfficeExtension.SessionBase._overrideSession = new Session();
    const bridge = { sendMessageToHost() {}, onMessageFromHost: null };
    OfficeExtension.HostBridge.init(bridge);
    handOver((message) => bridge.onMessageFromHost(message));
  }`;

/**
 * Loads a page as Excel does: office.js, then what associates, then what office.js fetches for
 * Excel on the web. `call` gives a function its arguments and resolves to what the host is told.
 */
export function loadDispatcher(associate: (run: (code: string) => unknown) => void) {
  const context = page();
  const run = (code: string): unknown => runInContext(code, context);
  run(hurry);
  run(script('office.debug.js'));
  associate(run);
  run(script('excel-web-16.00.debug.js'));

  const waiting = new Map<number, (told: Told) => void>();
  const answers = (json: string): void => {
    for (const [id, good, value, code] of (
      JSON.parse(json) as [[number, boolean, unknown, number][]]
    )[0]) {
      const error = errorOf[code];
      if (good) waiting.get(id)!({ value });
      else waiting.get(id)!(error ? { error, message: String(value) } : { failed: code });
    }
  };
  let send: (message: string) => void = () => undefined;
  const start = run(hostCode) as (
    told: typeof answers,
    handOver: (to: typeof send) => void,
  ) => void;
  start(answers, (to) => (send = to));

  let calls = 0;
  const call = (name: string, ...args: readonly unknown[]): Promise<Told> =>
    new Promise((resolve) => {
      const id = ++calls;
      waiting.set(id, resolve);
      const message = [id, name, args, null, allowErrors, null];
      const entry = { messageCategory: 1, messageType: 1000, targetId: '', message };
      send(JSON.stringify({ type: 3, flags: 0, message: { entries: [entry] } }));
    });
  return { run, call };
}
