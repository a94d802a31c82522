/**
 * Three bundles from one source: `lib` for programs that import the package, `cli` for the command,
 * `web` for a page. Types are checked apart (npm run types).
 */
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const dist = (name) => fileURLToPath(new URL(`./dist/${name}`, import.meta.url));

const shared = (mode) => ({
  mode,
  devtool: false,
  experiments: { outputModule: true },
  resolve: { extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
});

const output = (folder, filename) => ({
  path: dist(folder),
  filename,
  module: true,
  chunkFormat: 'module',
  library: { type: 'module' },
  clean: true,
});

/** Packages that are installed beside the library and so are not bundled into it. */
const installed = [/^hucre(\/|$)/, /^papaparse$/, /^fflate$/];

export default (_, { mode = 'production' }) => [
  {
    ...shared(mode),
    name: 'lib',
    target: 'es2022',
    entry: './src/lib.ts',
    output: output('lib', 'index.js'),
    externalsType: 'module',
    externals: installed,
  },
  {
    ...shared(mode),
    name: 'cli',
    target: 'node20',
    entry: './src/cli/cs-workbook.ts',
    output: output('cli', 'cs-workbook.js'),
    externalsType: 'module',
    externals: installed,
    plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  },
  {
    ...shared(mode),
    name: 'web',
    target: ['web', 'es2022'],
    entry: './src/lib.ts',
    output: output('web', 'cs-workbook.js'),
    optimization: { minimize: true },
  },
];
