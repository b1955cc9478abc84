/** Files of an example on the page of a rule, and the findings it shows. */
export interface RuleExample {
  files: Record<string, string | null>;
  findings: string[];
}

const fence = /^(`{3,})(\w+) ([^\n]+)\n([^]*?)^\1$/gm;

/** What the page of a rule shows as wrong, with its findings, and as right. */
export function examplesOf(page: string): { wrong: RuleExample; right: RuleExample } {
  const [, wrong = '', right = ''] =
    /^## Incorrecto\n([^]*?)^## Correcto\n([^]*?)(?=^## |$(?![^]))/m.exec(page) ?? [];
  return { wrong: exampleOf(wrong), right: exampleOf(right) };
}

/** Files of a part of a page (a fence with a path) and the findings it shows (a fence of `text`). */
function exampleOf(part: string): RuleExample {
  const files: Record<string, string | null> = {};
  const findings: string[] = [];
  for (const [, , language = '', title = '', body = ''] of part.matchAll(fence)) {
    if (language === 'text' && title === 'hallazgos') findings.push(...body.trim().split('\n'));
    else files[title] = body;
  }
  return { files, findings };
}
