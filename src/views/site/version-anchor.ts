/** The anchor of a release: `v-2026-11-1`. */
export const versionAnchorOf = (version: string): string => `v-${version.replaceAll('.', '-')}`;
