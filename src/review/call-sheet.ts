import { createHash } from 'node:crypto';
import { dateText } from '../words/law.ts';
import type { Registry } from '../registry/registry.ts';
import type { ServiceData } from '../registry/schema/service.ts';
import type { Target } from './item.ts';
import { channelValue } from '../words/channel.ts';

/** A service to be checked. */
export interface Call {
  id: string;
  print: string;
  name: string;
  channels: ServiceData['channels'];
  /** What to do to check it. */
  todo: string;
  /** What an answer says of how it was checked. */
  by: ServiceData['verifiedBy'];
  hours: string;
  /** When it was last checked, and how. */
  checked: string;
  target: Target;
}

const kinds: Record<ServiceData['channels'][number]['kind'], string> = {
  phone: 'Teléfono',
  whatsapp: 'WhatsApp',
  web: 'Página',
  chat: 'Chat',
  email: 'Correo',
  address: 'Dirección',
  'in-person': 'En persona',
};

/** A channel in a line: «Teléfono: 100». */
export const channelText = (channel: ServiceData['channels'][number]): string => {
  const { kind, note } = channel;
  return `${kinds[kind]}: ${channelValue(channel, 'es')}${note ? ` (${note.es})` : ''}`;
};

/**
 * Every service, those with a telephone first. A number for danger is never called to try it: somebody may be
 * waiting for that line, so it is read on its official page, and what is written back says that it was read.
 */
export function callSheet({ services }: Pick<Registry, 'services'>): Call[] {
  const order = (data: ServiceData) => (data.urgent ? 0 : isCalled(data) ? 1 : 2);
  return [...services.values()]
    .toSorted((a, b) => order(a.data) - order(b.data) || (a.id < b.id ? -1 : 1))
    .map(({ data, file, place }) => {
      const { name, channels, hours, verifiedOn, verifiedBy } = data;
      const how = verifiedBy === 'call' ? 'llamando' : 'leyendo una fuente, sin llamar';
      return {
        id: hash(`service:${file}`, 10),
        print: hash(JSON.stringify(channels), 8),
        name: name.es,
        channels,
        todo: todoOf(data),
        by: isCalled(data) ? 'call' : 'source',
        hours: hours?.es ?? 'no lo sabemos',
        checked: `${dateText(verifiedOn, 'es')}, ${how}`,
        target: { file, place },
      };
    });
}

const hash = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

/** True where somebody may use the channel to ask, without taking the place of anybody in danger. */
const isCalled = ({ urgent, channels }: ServiceData): boolean =>
  urgent === undefined &&
  channels.some(({ kind }) => ['phone', 'whatsapp', 'in-person', 'address'].includes(kind));

function todoOf(data: ServiceData): string {
  if (data.urgent)
    return 'No la llamen para probar: puede quitarle el turno a alguien en peligro. Lean el número en su página oficial y pongan el día en que lo leyeron.';
  if (!isCalled(data))
    return 'Abran la dirección y miren que siga siendo la misma, sin enviar ningún reporte ni mensaje de prueba.';
  return data.channels.some(({ kind }) => kind === 'phone' || kind === 'whatsapp')
    ? 'Llamen o escriban en su horario y hagan las preguntas de arriba.'
    : 'Vayan, o pregunten por teléfono a la oficina, y hagan las preguntas de arriba.';
}
