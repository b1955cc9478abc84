/** The activities that are counted, in order: a pause has no number. That of number `n` stands at `n - 1`. */
export const numberedActivities = <Activity extends { kind: string }>(
  activities: readonly Activity[],
): Exclude<Activity, { kind: 'pause' }>[] =>
  activities.filter((each): each is Exclude<Activity, { kind: 'pause' }> => each.kind !== 'pause');
