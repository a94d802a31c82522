import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Without this LibreOffice keeps the values stored in a file and checks nothing. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>`;

/** Runs work in a directory of its own that is gone afterwards. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'cs-workbook-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Converts files with LibreOffice, all in one call and with a profile of its own that recalculates
 * every formula. Files are named without their ending.
 */
export async function convert(
  files: ReadonlyMap<string, Uint8Array>,
  ending: 'xlsx' | 'pdf',
  { seconds = 120 } = {},
): Promise<Map<string, Uint8Array>> {
  return inTemporaryFolder(async (folder) => {
    const [from, to, profile] = ['from', 'to', 'profile'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await Promise.all(
      [from, to, join(profile, 'user')].map((path) => mkdir(path, { recursive: true })),
    );
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate);
    const paths = [...files.keys()].map((name) => join(from, `${name}.xlsx`));
    await Promise.all([...files.values()].map((bytes, i) => writeFile(paths[i]!, bytes)));
    const profileUrl = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const order = ['--headless', '--norestore', '--convert-to', ending, '--outdir', to, ...paths];
    const said = await run('soffice', [profileUrl, ...order], seconds);
    const made = await readdir(to);
    const lost = [...files.keys()].filter((name) => !made.includes(`${name}.${ending}`));
    if (lost.length > 0) throw new Error(`LibreOffice made no ${lost.join(', ')}. ${said}`);
    const read = async (name: string): Promise<[string, Uint8Array]> => [
      name,
      await readFile(join(to, `${name}.${ending}`)),
    ];
    return new Map(await Promise.all([...files.keys()].map(read)));
  });
}

/** Runs a program in a process group of its own, so that ending it ends what it started too. */
function run(program: string, order: readonly string[], seconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, order, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    const clock = setTimeout(() => {
      reject(new Error(`${program} did not finish within ${seconds} seconds.`));
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, seconds * 1000);
    child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(clock);
      resolve(said);
    });
  });
}
