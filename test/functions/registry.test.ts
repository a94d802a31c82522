import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Argument } from '../../src/functions/cell.js';
import { evaluate } from '../../src/functions/evaluate.js';
import { findFunction, functions } from '../../src/functions/registry.js';
import { isOptional } from '../../src/functions/param-kind.js';
import { functionTexts } from '../../src/text/function.js';
import { describeArgument, functionHelps } from '../../src/text/function-help.js';
import { languages } from '../../src/text/language.js';

const specs = Object.values(functions);

describe('every function', () => {
  test.each(specs.map((spec) => [spec.id, spec] as const))('%s is described fully', (id, spec) => {
    expect(functions[id]).toBe(spec);
    // Excel takes short names, digits and the like for cells.
    expect(id).toMatch(/^[A-Z]{3,}$/);
    const names = spec.params.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const optional = spec.params.map(isOptional);
    expect(optional.lastIndexOf(false)).toBeLessThan(
      optional.includes(true) ? optional.indexOf(true) : optional.length,
    );
    for (const language of languages) {
      expect(functionHelps[language].summary[id]).toMatch(/[.。]$/);
      for (const name of names) expect(describeArgument(language, id, name)).toMatch(/[.。、]$/);
    }
  });

  test('the words of one option differ in each language', () => {
    for (const { params } of specs)
      for (const param of params) {
        if (param.kind !== 'choice') continue;
        for (const language of languages) {
          const words = param.choices.map((id) => functionTexts[language].choice[id]);
          expect(new Set(words).size).toBe(words.length);
        }
      }
  });

  test('a description for one function only names an argument it has', () => {
    const keys = Object.keys(functionHelps['en-US'].argument).filter((key) => key.includes('.'));
    for (const key of keys) {
      const [id, name] = key.split('.');
      expect(findFunction(id!)?.params.map((param) => param.name)).toContain(name);
    }
  });

  test('a name is found in any case, with the namespace or without', () => {
    expect(findFunction('cs.nps')).toBe(functions.NPS);
    expect(findFunction(' NPS ')).toBe(functions.NPS);
    expect(findFunction('toString')).toBeUndefined();
    expect(findFunction('CS.')).toBeUndefined();
  });
});

describe('any cells at all', () => {
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 10 }) },
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.constantFrom(null, '', 'NA', '满意', '东站', '2026-10', '预防', 'a;b', true, false),
  );
  const argument: fc.Arbitrary<Argument> = fc.oneof(
    cell,
    fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      ),
  );

  test.each(specs.map((spec) => [spec.id, spec] as const))(
    '%s answers with finite cells or an error',
    (_, spec) => {
      fc.assert(
        fc.property(fc.array(argument, { maxLength: spec.params.length }), (args) => {
          const answer = evaluate(spec, args, 'zh-CN');
          if ('error' in answer) {
            expect(answer.error).toMatch(/^#(VALUE!|NUM!|DIV\/0!|N\/A)$/);
            expect(answer.message).not.toMatch(/\{\w+\}/);
            return;
          }
          const cells = 'value' in answer ? [answer.value] : answer.spill.flat();
          for (const one of cells) {
            expect(['number', 'string', 'boolean']).toContain(typeof one);
            if (typeof one === 'number') expect(Number.isFinite(one)).toBe(true);
          }
          if ('spill' in answer)
            expect(new Set(answer.spill.map((row) => row.length)).size).toBeLessThanOrEqual(1);
        }),
        { numRuns: 150 },
      );
    },
  );
});
