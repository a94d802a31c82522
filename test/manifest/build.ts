import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checkout = join(import.meta.dirname, '../..');

/** A file of the checkout. */
export const source = (path: string): Buffer => readFileSync(join(checkout, path));

/** Builds what Excel loads for an address, in a new folder. */
export function buildAddin(base: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cs-workbook-addin-'));
  const webpack = join(checkout, 'node_modules/webpack/bin/webpack.js');
  const names = ['--config-name', 'functions', '--config-name', 'addin'];
  execFileSync('node', [webpack, ...names, '--output-path', folder], {
    cwd: checkout,
    env: { ...process.env, BASE: base },
  });
  return folder;
}
