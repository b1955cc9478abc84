/** What a run of Vitest came to. */
export interface TestCounts {
  passed: number;
  failed: number;
  /** Names of what failed: tests, and files that broke before or beside their tests. */
  names: string[];
  /** What was not run, one line each reason: which, how many tests, why. */
  skipped: string[];
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: {
      status: string;
      fullName: string;
      ancestorTitles: string[];
      /** A test that skips itself says why here. */
      meta?: { why?: string };
    }[];
  }[];
}

/**
 * Reads the JSON report of Vitest. A file whose set-up threw fails, although Vitest counts its tests as skipped:
 * a server that is installed and does not answer is no reason to pass.
 * @param root folder that file names are given from
 */
export function countsIn(json: string, root: string): TestCounts {
  const report = JSON.parse(json) as Report;
  const names: string[] = [];
  const skipped = new Map<string, number>();
  let broken = 0;
  for (const { name, status, message, assertionResults } of report.testResults) {
    const file = name.replace(`${root}/`, '');
    const bad = assertionResults.filter((each) => each.status === 'failed');
    for (const { fullName } of bad) names.push(`${file} › ${fullName}`);
    if (status === 'failed' && bad.length === 0) {
      const [line = ''] = message.split('\n');
      names.push(`${file} › ${line || 'no pudo empezar (lo que necesita no respondió)'}`);
      broken += 1;
      continue;
    }
    for (const { status: end, fullName, ancestorTitles, meta } of assertionResults) {
      if (end !== 'skipped' && end !== 'pending' && end !== 'todo') continue;
      const line = `${file} › ${meta?.why ?? ancestorTitles[0] ?? fullName}`;
      skipped.set(line, (skipped.get(line) ?? 0) + 1);
    }
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    names,
    skipped: [...skipped].map(([line, count]) => `${line} (${count})`),
  };
}
