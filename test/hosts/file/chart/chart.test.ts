import { describe, expect, test } from '@jest/globals';
import { chartXml } from '../../../../src/hosts/file/chart/chart.js';
import type { ChartSource } from '../../../../src/hosts/file/chart/source.js';
import { a1 } from '../../../../src/report/formula.js';
import type { Ref } from '../../../../src/report/formula.js';
import type { Chart, Series } from '../../../../src/report/plan.js';

const ref = (row: number, column: number, rows = 1): Ref => ({
  sheet: 's',
  row,
  column,
  rows,
  columns: 1,
});

/** Column A holds names, every other column 1, nothing, 3; row 1 the heads. */
const source: ChartSource = {
  address: (place) => `'R&D'!${a1(place, true)}`,
  values: (place) => {
    if (place.rows === 1) return [`head <${place.column}>`];
    return place.column === 0 ? ['a', 'b', 'c'] : [1, null, 3];
  },
  language: 'en-US',
};

const series = (column: number, look: Series['look'], more: Partial<Series> = {}): Series => ({
  name: ref(0, column),
  categories: ref(1, 0, 3),
  values: ref(1, column, 3),
  look,
  ...more,
});

function chart(kind: Chart['kind'], all: Series[], more: Partial<Chart> = {}): string {
  const place = { row: 0, column: 0, rows: 10, columns: 5 };
  const axis = { format: '0.0' };
  const base = { id: 'c', kind, title: ref(0, 0), place, series: all, axis, description: 'd' };
  return chartXml({ ...base, ...more }, source);
}

const count = (xml: string, piece: string): number => xml.split(piece).length - 1;

describe('what a chart reads', () => {
  const xml = chart('line', [series(1, 'actual'), series(2, 'previous')]);

  test('title and names come from cells', () => {
    expect(xml).toContain(
      '<c:title><c:tx><c:strRef><c:f>\'R&amp;D\'!$A$1</c:f><c:strCache><c:ptCount val="1"/>' +
        '<c:pt idx="0"><c:v>head &lt;0&gt;</c:v></c:pt>',
    );
    expect(xml).toContain(
      '<c:ser><c:idx val="1"/><c:order val="1"/><c:tx><c:strRef><c:f>\'R&amp;D\'!$C$1',
    );
  });

  test('figures come from cells, and a blank among them is a gap', () => {
    expect(xml).toContain(
      "<c:val><c:numRef><c:f>'R&amp;D'!$B$2:$B$4</c:f><c:numCache><c:formatCode>0.0</c:formatCode>" +
        '<c:ptCount val="3"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="2"><c:v>3</c:v></c:pt>',
    );
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
  });

  test('figures on hidden sheets are drawn', () => {
    expect(xml).toContain('<c:plotVisOnly val="0"/>');
  });

  test('numbers as categories stay numbers', () => {
    const years = { ...source, values: () => [2025, 2026] };
    const one = series(1, 'actual');
    const place = { row: 0, column: 0, rows: 1, columns: 1 };
    const plan: Chart = {
      id: 'c',
      kind: 'line',
      title: ref(0, 0),
      place,
      series: [one],
      axis: { format: '0' },
      description: '',
    };
    expect(chartXml(plan, years)).toContain('<c:cat><c:numRef>');
  });
});

describe('how series look', () => {
  test('actual is solid, a target dashed, a limit thin', () => {
    const xml = chart('line', [series(1, 'actual'), series(2, 'target'), series(3, 'limit')]);
    expect(xml).toContain('<a:ln w="25400" cap="rnd"><a:solidFill><a:srgbClr val="404040"/>');
    expect(count(xml, '<a:prstDash val="dash"/>')).toBe(1);
    expect(xml).toContain('<a:ln w="9525" cap="rnd"><a:solidFill><a:srgbClr val="BFBFBF"/>');
  });

  test('a target column is an outline', () => {
    const xml = chart('columns', [series(1, 'target')]);
    expect(xml).toContain(
      '<c:spPr><a:noFill/><a:ln w="15875"><a:solidFill><a:srgbClr val="1F4E79"/>',
    );
  });

  test('the foot of a bridge has neither fill nor line nor a place in the legend', () => {
    const xml = chart('stacked', [series(1, 'hidden'), series(2, 'good'), series(3, 'bad')]);
    expect(xml).toContain('</c:tx><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>');
    expect(xml).toContain('<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>');
    expect(count(xml, '<c:legendEntry>')).toBe(1);
    expect(xml).toContain('<c:grouping val="stacked"/>');
    expect(xml).toContain('<c:overlap val="100"/>');
  });

  test('a legend stands only where there are two series to tell apart', () => {
    expect(chart('line', [series(1, 'actual')])).not.toContain('<c:legend>');
    expect(chart('stacked', [series(1, 'hidden'), series(2, 'good')])).not.toContain('<c:legend>');
  });
});

describe('labels', () => {
  const labelled = (look: Series['look'], more: Partial<Series> = {}): Series =>
    series(1, look, { labels: true, ...more });

  test('stand only where Excel has such a place for the kind of chart', () => {
    expect(chart('columns', [labelled('actual')])).toContain('<c:dLblPos val="outEnd"/>');
    expect(chart('stacked', [labelled('actual')])).toContain('<c:dLblPos val="ctr"/>');
    expect(chart('line', [labelled('actual')])).toContain('<c:dLblPos val="t"/>');
    expect(chart('radar', [labelled('actual')])).not.toContain('<c:dLblPos');
  });

  test('steps of a bridge carry their direction and say nothing where there is no step', () => {
    const xml = chart('stacked', [series(2, 'hidden'), labelled('good'), labelled('bad')]);
    expect(xml).toContain('formatCode="+0.0;;"');
    expect(xml).toContain('formatCode="-0.0;;"');
  });

  test('shares piled up carry no direction', () => {
    const xml = chart('stacked', [labelled('good'), labelled('bad')]);
    expect(count(xml, 'formatCode="0.0;-0.0;"')).toBe(2);
  });
});

describe('axes', () => {
  const pareto = [
    series(2, 'bad', { draw: 'line', axis: 'second' }),
    series(1, 'accent', { draw: 'column' }),
  ];

  test('a second axis is drawn on the right, with its own ends, and its names are not drawn', () => {
    const secondAxis = { min: 0, max: 1, format: '0%' };
    const xml = chart('columns', pareto, { secondAxis });
    expect(xml).toContain(
      '<c:axId val="4"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/>',
    );
    const second = xml.slice(xml.indexOf('<c:valAx><c:axId val="4"/>'));
    expect(second).toContain('<c:axPos val="r"/>');
    expect(second).not.toContain('<c:majorGridlines>');
    expect(xml.slice(0, -second.length)).toContain('<c:axPos val="l"/><c:majorGridlines>');
    expect(xml).toContain('<c:crosses val="max"/>');
    expect(count(xml, '<c:delete val="1"/>')).toBe(1);
    expect(xml.indexOf('<c:barChart>')).toBeLessThan(xml.indexOf('<c:lineChart>'));
  });

  test('a second axis that nobody described is refused', () => {
    expect(() => chart('columns', pareto)).toThrow(/second axis/);
  });

  test('a chart without series is refused', () => {
    expect(() => chart('line', [])).toThrow(/no series/);
  });
});
