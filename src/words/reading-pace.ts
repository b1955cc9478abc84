/** How fast somebody reads who has to judge what is read. Ours. */
export const reviewPace = { wordsPerMinute: 150, minutesPerAnswer: 0.5 };
