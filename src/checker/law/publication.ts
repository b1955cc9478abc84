import type { Instrument } from '../../registry/registry.ts';
import type { Finding } from '../report.ts';

/** Where the registry says when a norm was published, to stand beside a finding about days. */
export function publicationOf({ id, file, data, place }: Instrument): Finding['related'] {
  const day = data.datePublication;
  return [
    {
      file,
      place: place(['datePublication']),
      message: {
        es: `«${id}» se publicó el ${day}`,
        en: `“${id}” was published on ${day}`,
      },
    },
  ];
}
