import { describe, expect, test } from '@jest/globals';
import { associate, type Runtime } from '../../src/functions/associate.js';
import { functions } from '../../src/functions/registry.js';
import { errorCell, loadDispatcher, type Told } from './dispatcher.js';

// @microsoft/office-js 1.1.110: its dispatcher reads the calls, runs the functions, writes the answers.
const { run, call } = loadDispatcher((load) => associate(load('CustomFunctions') as Runtime));

const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const gridOf = (told: Told) => (told as { readonly value: unknown[][] }).value;

/** One call with every function; the arguments a function has beyond `args` are left out. */
const callAll = (args: readonly unknown[]): Promise<Told[]> =>
  Promise.all(
    Object.values(functions).map(({ id, params }) =>
      call(id, ...params.map((_, i) => args[i] ?? null)),
    ),
  );

describe('the association', () => {
  test('every function of the registry is associated, and nothing else', () => {
    const ids = run('Object.keys(CustomFunctions._association.mappings)') as string[];
    expect([...ids].sort()).toEqual(Object.keys(functions).sort());
  });
});

describe('arguments', () => {
  test('omitted ones, which come as null, have their defaults', async () => {
    expect(await call('CSI', [[8, 10]], null, null, 10, null, null, null, null, null)).toEqual({
      value: (100 * (7 / 9 + 1)) / 2,
    });
    expect(await call('CSI', [[8, 10]])).toEqual({ value: 9 });
  });

  test('an omitted one that is needed is named', async () => {
    expect(await call('TOPBOX', column(5, 4), null, null, null, null)).toMatchObject({
      error: '#VALUE!',
      message: expect.stringContaining('scaleMax'),
    });
  });

  test('blank cells are missing as null and as empty text', async () => {
    const { value } = (await call('NPS', column(9, null, '', 10, 3), null)) as { value: number };
    expect(value).toBeCloseTo(100 / 3, 12);
  });

  test('blank cells that come as 0 are missing where the scale begins above 0', async () => {
    expect(await call('CSAT', column(5, 0, 4, 1), null, null)).toEqual({ value: 2 / 3 });
  });

  test('text that reads as a number is that number', async () => {
    expect(await call('CSI', [['8分', '10 ']], null, '1', '10')).toEqual(
      await call('CSI', [[8, 10]], null, 1, 10),
    );
  });

  test('a date comes as its serial number', async () => {
    const dates = column(46321, '2026年10月25日', '');
    expect(await call('PERIOD', dates, null, 25, null)).toEqual({
      value: [['2026-11'], ['2026-10'], ['']],
    });
  });

  test('TRUE and FALSE among weights are a condition', async () => {
    expect(await call('NPS', column(9, 3, 10), column(true, false, true))).toEqual({ value: 100 });
  });

  test('the words of an option are taken in either language', async () => {
    const chinese = await call('CSI', [[8, 10]], null, 1, 10, null, null, null, '比值', null);
    expect(chinese).toEqual({ value: 90 });
    expect(chinese).toEqual(
      await call('CSI', [[8, 10]], null, 1, 10, null, null, null, 'Ratio', null),
    );
  });
});

describe('errors', () => {
  test.each(['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#NULL!'])(
    'an error cell %s is the answer, without a message',
    async (code) => {
      const told = { error: code, message: '' };
      expect(await call('NPS', column(9, errorCell(code)), null)).toEqual(told);
      expect(await call('CSI', [[8]], null, 1, errorCell(code))).toEqual(told);
    },
  );

  test.each(['#REF!', '#NAME?', '#BUSY!'])(
    'an error cell %s, with which no function may answer, is named',
    async (code) => {
      expect(await call('NPS', column(9, errorCell(code)), null)).toEqual({
        error: '#VALUE!',
        message: `单元格中有错误值 ${code}。`,
      });
    },
  );

  test('a cell that holds more than a value is #VALUE!, not silently missing', async () => {
    const picture = { type: 'WebImage', address: 'https://localhost/a.png' };
    expect(await call('NPS', column(9, picture), null)).toEqual({ error: '#VALUE!', message: '' });
  });

  test('messages of #VALUE! and #N/A are kept and name the cell', async () => {
    expect(await call('NPS', column(9, '好'), null)).toEqual({
      error: '#VALUE!',
      message: 'ratings 第 2 行第 1 列:“好”不是数字。',
    });
    expect(await call('PICK', [['key', 'value']], 'nps', null)).toEqual({
      error: '#N/A',
      message: '表中没有“nps”。',
    });
  });

  test('the other errors carry no message', async () => {
    expect(await call('NPS', column(11), null)).toEqual({ error: '#NUM!', message: '' });
    expect(await call('CSI', [[8]], [[0]])).toEqual({ error: '#DIV/0!', message: '' });
  });

  test('messages are in the language of the argument lang', async () => {
    expect(await call('NPSDETAIL', column('bad'), null, null, null, 'en-US')).toEqual({
      error: '#VALUE!',
      message: 'ratings, row 1, column 1: "bad" is not a number.',
    });
  });
});

describe('spills', () => {
  test('a table comes with its head, in the language asked for', async () => {
    const table = gridOf(await call('PARETO', column('b', 'a', 'b')));
    expect(table[0]).toEqual(['名次', '类别', '数值', '占比', '累计占比', '分类']);
    const english = await call('PARETO', column('b'), ...Array<null>(7).fill(null), 'English');
    expect(gridOf(english)[0]![1]).toBe('Category');
  });

  test('an undefined figure is a blank cell, not null or NaN', async () => {
    const rows = gridOf(await call('CSIDETAIL', [[8, ''], [9, '']], null, null, 1, 10)); // prettier-ignore
    const flat = rows.flat();
    expect(flat).toContain('');
    expect(flat).not.toContain(null);
  });

  test('a function that spills answers one cell with a grid of one cell', async () => {
    expect(await call('PERIOD', 46321, null, null, null)).toEqual({ value: [['2026-10']] });
    expect(await call('RESCALE', [[5]], 1, 5)).toEqual({ value: [[100]] });
  });

  test('no function hands over null, NaN or an empty grid, whatever the cells', async () => {
    const grids = [[[null]], [['']], [[0, 0], [0, 0]], [['甲', 3], ['乙', '']], [[9, 7], [8, '']]]; // prettier-ignore
    for (const grid of grids) {
      const told = await callAll([grid, grid, grid]);
      for (const one of told) {
        expect(one).not.toHaveProperty('failed');
        if (!('value' in one)) continue;
        const cells = Array.isArray(one.value) ? (one.value as unknown[][]).flat() : [one.value];
        expect(cells.length).toBeGreaterThan(0);
        expect(cells).not.toContain(null);
      }
    }
  });
});
