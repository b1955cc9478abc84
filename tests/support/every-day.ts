/** With `EVERY_PAGE=1`, as `npm run test:all` sets it, a test that is slow looks at all there is. */
export const isWhole = process.env['EVERY_PAGE'] === '1';

/** Cases of one kind: every day one of so many, the first among them, and with all tests every one. */
export const everyDay = <Case>(cases: readonly Case[], oneOf = 4): Case[] =>
  isWhole ? [...cases] : cases.filter((_, at) => at % oneOf === 0);
