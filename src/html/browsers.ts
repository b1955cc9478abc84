/** The oldest browsers for which styles are written, as Vite takes them. */
export const cssTarget = ['chrome61', 'safari11'];

/** The same, as lightningcss takes them. */
export const cssTargets: Readonly<Record<string, number>> = Object.fromEntries(
  cssTarget.map((each) => {
    const [, name = '', version] = /^([a-z]+)(\d+)$/.exec(each) ?? [];
    return [name, Number(version) << 16];
  }),
);
