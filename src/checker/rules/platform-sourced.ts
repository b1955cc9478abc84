import { unsupportedIn } from '../records/platform-facts.ts';
import { defineRule } from '../rule.ts';

const bare = (address: string): string => address.replace(/^https?:\/\//, '');

/**
 * A fact about a platform without a source of its record, or with one where it is our note; a source that
 * no fact names; what the other person may notice, from a voice we do not know; a service whose address is not among the forms of its platform.
 */
export default defineRule({
  id: 'platform-sourced',
  severity: 'error',
  checkTree({ registry, report }) {
    for (const { file, data, place } of registry.platforms.values())
      for (const { path, message } of unsupportedIn(data))
        report({ file, place: place(path), message });
    for (const { file, data, place } of registry.services.values()) {
      const doors = data.platform && registry.platforms.get(data.platform)?.data.doors;
      if (!doors || doors === 'unknown') continue;
      const known = doors.map(({ address }) => bare(address));
      for (const [at, { kind, value }] of data.channels.entries()) {
        if (kind !== 'web' || typeof value !== 'string' || known.includes(bare(value))) continue;
        const list = known.join(', ');
        report({
          file,
          place: place(['channels', at, 'value']),
          expected: known,
          message: {
            es: `Dirección inesperada «${value}»; se esperaba la de un formulario de «${data.platform}»: ${list}`,
            en: `Unexpected address “${value}”; expected that of a form of “${data.platform}”: ${list}`,
          },
        });
      }
    }
  },
});
