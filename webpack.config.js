/**
 * The bundles: `lib` for programs that import the package, `cli` for the command, `web` for a page,
 * `functions` for Excel's cells. `addin` runs at once and leaves what Excel reads beside them.
 * Types are checked apart (npm run types).
 */
import { readFileSync } from 'node:fs';
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

/** Where Excel finds the add-in: npm run build with BASE=https://host/folder/ for another address. */
const base = new URL(process.env.BASE || 'https://localhost:3000/');
if (base.protocol !== 'https:' || /[^/]$|[?#&]/.test(base.href))
  throw new Error(`BASE must begin with https:// and end with /, got ${base.href}`);

/** What Excel reads besides the bundles, made of the bundle it replaces and of files as they are. */
class AddinFiles {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('AddinFiles', (compilation) => {
      const emit = (name, content) => compilation.emitAsset(name, new RawSource(content));
      const read = (path) => {
        const file = fileURLToPath(new URL(path, import.meta.url));
        compilation.fileDependencies.add(file);
        return readFileSync(file);
      };
      compilation.hooks.processAssets.tapPromise('AddinFiles', async () => {
        const code = Buffer.from(compilation.assets['metadata.js'].source()).toString('base64');
        compilation.deleteAsset('metadata.js');
        const { metadata } = await import(`data:text/javascript;base64,${code}`);
        emit('functions.json', JSON.stringify(metadata('en-US'), null, 1));
        emit('functions.zh-CN.json', JSON.stringify(metadata('zh-CN'), null, 1));
        emit('taskpane.html', read('src/taskpane/taskpane.html'));
        const manifest = read('manifest.xml').toString();
        emit('manifest.xml', manifest.replaceAll('https://localhost:3000/', base.href));
        for (const size of [16, 32, 64, 80, 128]) {
          const icon = `assets/icon-${size}.png`;
          emit(icon, read(icon));
        }
      });
    });
  }
}

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
    // The folder is shared: each bundle leaves the files of the others alone.
    output: { ...output('web', 'cs-workbook.js'), clean: false },
    optimization: { minimize: true },
  },
  {
    ...shared(mode),
    name: 'functions',
    target: ['web', 'es2022'],
    entry: './src/functions.ts',
    // A script, not a module: Excel and the page run it at once.
    output: { path: dist('web'), filename: 'functions.js' },
    optimization: { minimize: true },
  },
  {
    ...shared(mode),
    name: 'addin',
    target: 'es2022',
    entry: './src/functions/metadata.ts',
    output: { ...output('web', 'metadata.js'), clean: false },
    plugins: [new AddinFiles()],
  },
];
