/** What a change of the text of a protocol is: of what is done, of a number, of whom to call, of the law, or of words alone. */
export const changeClasses = ['rule', 'number', 'help', 'law', 'wording'] as const;

/** One of them. */
export type ChangeClass = (typeof changeClasses)[number];

/** Whether a team that adopted the text has to vote on a change of this class. Ours. */
export const isVoted = (one: ChangeClass): boolean => one !== 'wording';
