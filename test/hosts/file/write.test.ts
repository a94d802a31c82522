import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readWorkbook } from '../../../src/hosts/file/read.js';
import { writeWorkbook } from '../../../src/hosts/file/write.js';
import type { Cell, WorkbookPlan } from '../../../src/report/plan.js';
import { awkwardTexts, showcase } from './showcase.js';
import { at, partsOf, small } from './small.js';

async function valueRead(cell: Cell): Promise<unknown> {
  const [sheet] = await readWorkbook(await writeWorkbook(small([[cell]])));
  return sheet?.rows[0]?.[0]?.value ?? null;
}

describe('what is written is read back', () => {
  test('every value and formula of the showcase stands where the plan puts it', async () => {
    const plan = showcase('zh-CN');
    const sheets = await readWorkbook(await writeWorkbook(plan));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['本月一页', false],
      ['参数 & 选项', true],
      ['数据', false],
    ]);
    let looked = 0;
    plan.sheets.forEach((sheet, i) => {
      for (const block of sheet.blocks) {
        block.cells.forEach((row, r) =>
          row.forEach((cell, c) => {
            if (cell === null || cell.value === null) return;
            const read = sheets[i]?.rows[block.row + r]?.[block.column + c];
            expect(read?.value).toBe(cell.value);
            expect(read?.formula === undefined).toBe(cell.formula === undefined);
            looked += 1;
          }),
        );
      }
    });
    expect(looked).toBeGreaterThan(200);
  });

  test.each(awkwardTexts)('%j stays the text it is', async (text) => {
    expect(await valueRead({ value: text })).toBe(text);
  });

  test('any text of whole characters comes back as it was', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), {
      numRuns: 400,
      seed: 7,
    });
    const plan = small(texts.map((value) => [{ value }]));
    const [sheet] = await readWorkbook(await writeWorkbook(plan));
    expect(sheet?.rows.map((row) => row[0]?.value)).toEqual(texts);
  });

  test('any finite number comes back to the last digit', async () => {
    const numbers = fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), {
      numRuns: 400,
      seed: 7,
    });
    const plan = small(numbers.map((value) => [{ value }]));
    const [sheet] = await readWorkbook(await writeWorkbook(plan));
    const plusZero = numbers.map((value) => (value === 0 ? 0 : value));
    expect(sheet?.rows.map((row) => (row[0]?.value as number) + 0)).toEqual(plusZero);
  });

  test('a date is a serial again, before and after the day that never was', async () => {
    const style = { role: 'date' } as const;
    for (const value of [1, 59, 61, 46326]) expect(await valueRead({ value, style })).toBe(value);
  });

  test('numbers of every role stay numbers', async () => {
    const numeric = ['index', 'indexFine', 'share', 'count', 'money', 'rate', 'change'] as const;
    const rest = ['shareChange', 'weight', 'number', 'scientific', 'tileValue', 'input'] as const;
    for (const role of [...numeric, ...rest]) {
      expect(await valueRead({ value: 12.5, style: { role } })).toBe(12.5);
    }
  });

  test('an empty text leaves its cell blank', async () => {
    expect(await valueRead({ value: '' })).toBeNull();
  });
});

describe('text is never a formula', () => {
  test('a text that begins like a formula has no formula and the text format', async () => {
    const parts = await partsOf(small([[{ value: '=1+1' }], [{ value: 'plain' }]]));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/<c r="A1" t="s" s="[1-9]\d*">/);
    expect(sheet).toMatch(/<c r="A2" t="s">/);
    expect(parts['xl/styles.xml']).toContain('formatCode="@"');
  });
});

describe('the file says what the plan says', () => {
  test('links, names, repeated rows, widths, freeze, choices and page reach their parts', async () => {
    const parts = await partsOf(showcase('en-US'));
    const report = parts['xl/worksheets/sheet1.xml'] ?? '';
    const book = parts['xl/workbook.xml'] ?? '';
    expect(report).toContain('location="&apos;Data&apos;!$A$1"');
    expect(report).toContain('<mergeCell ref="A3:G3"/>');
    expect(report).toContain('xSplit="1" ySplit="2"');
    expect(report).toContain('showGridLines="0"');
    expect(report).toContain('<formula1>"Yes,No"</formula1>');
    expect(report).toContain('fitToWidth="1" fitToHeight="1"');
    expect(report).toContain('partners, 2026-10');
    expect(report).toContain('&amp;P / &amp;N');
    expect(report).toContain('<formula>$C7&lt;$F7-5</formula>');
    expect(book).toContain('<definedName name="IndexOfMonth">\'This month\'!$C$12</definedName>');
    expect(book).toContain('localSheetId="0">\'This month\'!$1:$2</definedName>');
    expect(book).toContain('state="hidden"');
    expect(parts['xl/worksheets/sheet3.xml']).not.toContain('showGridLines');
    expect(parts['xl/tables/table1.xml']).toContain('ref="A2:F15"');
    expect(parts['docProps/core.xml']?.match(/2026-10-31T00:00:00Z/g)).toHaveLength(2);
  });

  test('a chart stands from the first to past the last of its cells and says what it shows', async () => {
    const parts = await partsOf(showcase('en-US'));
    const [, first = ''] = (parts['xl/drawings/drawing1.xml'] ?? '').split('<xdr:from>');
    const numbers = [...first.matchAll(/<xdr:(col|row)>(\d+)</g)].map((match) => Number(match[2]));
    expect(numbers).toEqual([0, 15, 5, 29]);
    expect(first).toContain('descr="Satisfaction index by month &lt;12&gt;"');
  });

  test('looks become fonts, fills, lines and formats', async () => {
    const cell: Cell = { value: 1.5, style: { role: 'change', emphasis: 'total' } };
    const head: Cell = { value: 'a', style: { role: 'head', align: 'left' } };
    const link: Cell = { value: 'b', style: { role: 'link' } };
    const styles = (await partsOf(small([[cell, head, link]])))['xl/styles.xml'] ?? '';
    expect(styles).toContain(
      '<font><b/><sz val="10"/><color rgb="FF1F2933"/><name val="Calibri"/></font>',
    );
    expect(styles).toContain('<font><u/><sz val="10"/><color rgb="FF2E75B6"/>');
    expect(styles).toContain('<fgColor rgb="FFE8EDF2"/>');
    expect(styles).toContain('<top style="thin"><color rgb="FFBCC5CE"/></top><bottom/>');
    expect(styles).toContain('<top/><bottom style="thin"><color rgb="FFBCC5CE"/></bottom>');
    expect(styles).toContain('formatCode="[&gt;=0.05]+0.0;[&lt;=-0.05]-0.0;0.0"');
    expect(styles).toContain('<alignment horizontal="left" vertical="center" wrapText="true"/>');
  });

  test('a sparkline has its colour, its place and its figures', async () => {
    const sheet = (await partsOf(showcase('en-US')))['xl/worksheets/sheet1.xml'];
    expect(sheet).toContain(
      '<x14:colorSeries rgb="FF404040"/><x14:sparklines><x14:sparkline>' +
        "<xm:f>'Parameters &amp; O''Brien'!$B$2:$B$13</xm:f><xm:sqref>G7</xm:sqref>",
    );
  });

  test('nothing is left of identifiers the schema of sparklines does not know', async () => {
    const parts = await partsOf(showcase('en-US'));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('x14:sparkline>');
    expect(Object.values(parts).join('')).not.toContain('xr2');
  });

  test('Chinese cells name a Chinese font and character set, the theme an East Asian one', async () => {
    const parts = await partsOf(showcase('zh-CN'));
    const ofCells = parts['xl/styles.xml']?.split('</fonts>')[0];
    const fonts = ofCells?.match(/<font>.*?<\/font>/g) ?? [];
    expect(fonts.length).toBeGreaterThan(5);
    for (const font of fonts) {
      expect(font).toContain('<name val="Microsoft YaHei"/><charset val="134"/>');
    }
    expect(parts['xl/theme/theme1.xml']).toContain('<a:ea typeface="Microsoft YaHei"/>');
  });

  test('equal styles share one entry however often they are written', async () => {
    const row = (): Cell[] => [{ value: 1.5, style: { role: 'index', emphasis: 'good' } }];
    const one = await partsOf(small([row()]));
    const many = await partsOf(small(Array.from({ length: 50 }, row)));
    expect(many['xl/styles.xml']).toBe(one['xl/styles.xml']);
  });

  test('cells of a data sheet keep their own style where it differs from their column', async () => {
    const number = (value: number): Cell => ({ value, style: { role: 'index' } });
    const cells = [[{ value: 'h', style: { role: 'head' } } as Cell], [number(1)], [{ value: 2 }]];
    const sheet = (await partsOf(small([...cells, [number(3)]], { kind: 'data' })))[
      'xl/worksheets/sheet1.xml'
    ];
    const styles = [...(sheet ?? '').matchAll(/<c r="A\d"(?: t="s")?(?: s="(\d+)")?>/g)];
    const [head, first, bare, last] = styles.map((match) => match[1]);
    expect(first).toBe(last);
    expect(new Set([head, first, bare]).size).toBe(3);
  });
});

describe('a plan no program could read is refused', () => {
  const formula = (text: string, value: Cell['value'] = 1): Cell => ({
    value,
    formula: { parts: [text] },
  });
  const refused: [string, WorkbookPlan, RegExp][] = [
    ['not a number', small([[{ value: NaN }]]), /cell A1 holds NaN/],
    ['an infinite number', small([[{ value: -Infinity }]]), /A1 holds -Infinity/],
    ['an infinite result', small([[formula('1+1', Infinity)]]), /A1 holds Infinity/],
    ['a formula with =', small([[formula('=1+1')]]), /begins with "="/],
    ['an empty formula', small([[formula('')]]), /empty formula/],
    ['a function outside the list', small([[formula('XLOOKUP(1,2,3)')]]), /uses XLOOKUP/],
    ['an expected error', small([[formula('1/0', '#DIV/0!')]]), /expects the error #DIV\/0!/],
    ['a text that is too long', small([[{ value: 'x'.repeat(32768) }]]), /32768 characters/],
    ['an illegal sheet name', small([], { name: 'a/b' }), /forbids/],
    ['a sheet name of 32 characters', small([], { name: 'x'.repeat(32) }), /at most 31/],
    ['an unknown sheet', small([[{ value: 1, link: at('away') }]]), /no sheet "away"/],
    ['choices with a comma', small([], { choices: [choice(['a,b'])] }), /choices that do not fit/],
    ['no choices', small([], { choices: [choice([])] }), /choices that do not fit/],
    [
      'choices over 255 characters',
      small([], { choices: [choice(['x'.repeat(200), 'y'.repeat(55)])] }),
      /255 characters/,
    ],
    [
      'a page header over 255 characters',
      small([], {
        page: { orientation: 'portrait', pagesTall: 1, header: '&'.repeat(120) },
      }),
      /header of sheet "One" is too long/,
    ],
  ];
  test.each(refused)('%s', async (_, plan, message) => {
    await expect(writeWorkbook(plan)).rejects.toThrow(message);
  });

  test('two sheets of one name, whatever the case of its letters', async () => {
    const { sheets, ...rest } = small([]);
    const twice = [...sheets, { ...sheets[0]!, id: 'two', name: 'ONE' }];
    await expect(writeWorkbook({ ...rest, sheets: twice })).rejects.toThrow(/Duplicate sheet name/);
  });

  test('two sheets of one id', async () => {
    const { sheets, ...rest } = small([]);
    const twice = [...sheets, { ...sheets[0]!, name: 'Two' }];
    await expect(writeWorkbook({ ...rest, sheets: twice })).rejects.toThrow(/same id/);
  });

  test('two blocks on one cell', async () => {
    const block = { id: 'b', row: 2, column: 1, cells: [[{ value: 1 }]] };
    const plan = small([], { blocks: [block, { ...block, id: 'c' }] });
    await expect(writeWorkbook(plan)).rejects.toThrow(/cell B3 belongs to two blocks/);
  });
});

function choice(choices: string[]) {
  return { row: 0, column: 0, choices };
}
