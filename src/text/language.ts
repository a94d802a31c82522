/** The two languages everything a user sees exists in. */
export type Language = 'zh-CN' | 'en-US';

export const languages: readonly Language[] = ['zh-CN', 'en-US'];

/** Puts facts into a template: `{row}` becomes the fact named row. An unknown name stays as it is. */
export function fill(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
