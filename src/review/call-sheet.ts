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
 * Every service, those with a telephone first. A number for danger is never called to try it, under whatever service
 * it stands: somebody may be waiting for that line, so it is read on its official page, and what is written back says
 * that it was read.
 */
export function callSheet({ services }: Pick<Registry, 'services'>): Call[] {
  const all = [...services.values()];
  const kept = new Set(
    all.flatMap(({ data }) =>
      isForDanger(data) ? data.channels.filter(isLine).map(inSpanish) : [],
    ),
  );
  const isCalled = (data: ServiceData) =>
    data.channels.some((channel) => isAsked(channel, data, kept));
  const order = (data: ServiceData) => (data.urgent ? 0 : isCalled(data) ? 1 : 2);
  return all
    .toSorted((a, b) => order(a.data) - order(b.data) || (a.id < b.id ? -1 : 1))
    .map(({ data, file, place }) => {
      const { name, channels, hours, verifiedOn, verifiedBy } = data;
      const how = verifiedBy === 'call' ? 'llamando' : 'leyendo una fuente, sin llamar';
      return {
        id: hash(`service:${file}`, 10),
        print: hash(JSON.stringify(channels), 8),
        name: name.es,
        channels,
        todo: todoOf(data, kept),
        by: isCalled(data) ? 'call' : 'source',
        hours: hours?.es ?? 'no lo sabemos',
        checked: `${dateText(verifiedOn, 'es')}, ${how}`,
        target: { file, place },
      };
    });
}

type Channel = ServiceData['channels'][number];

const isLine = ({ kind }: Channel): boolean => kind === 'phone' || kind === 'whatsapp';

const inSpanish = (channel: Channel): string => channelValue(channel, 'es');

const isForDanger = ({ urgent, needs }: ServiceData): boolean =>
  urgent !== undefined || needs.includes('danger') || needs.includes('crisis');

/** True where somebody may use the channel to ask, without taking the place of anybody in danger. */
function isAsked(channel: Channel, { needs }: ServiceData, kept: ReadonlySet<string>): boolean {
  if (isLine(channel)) return !kept.has(inSpanish(channel));
  return ['in-person', 'address'].includes(channel.kind) && !needs.includes('danger');
}

function todoOf(data: ServiceData, kept: ReadonlySet<string>): string {
  const asked = data.channels.filter((channel) => isAsked(channel, data, kept));
  if (asked.some(isLine)) return 'Llamen o escriban en su horario y hagan las preguntas de arriba.';
  if (asked.length > 0)
    return 'Vayan, o pregunten por teléfono a la oficina, y hagan las preguntas de arriba.';
  if (data.channels.some(isLine))
    return 'No la llamen para probar: puede quitarle el turno a alguien en peligro. Lean el número en su página oficial y pongan el día en que lo leyeron.';
  if (data.needs.includes('danger'))
    return 'No vayan a preguntar, porque ahí puede haber alguien en peligro. Lean lo que dice su página oficial y pongan el día en que lo leyeron.';
  return 'Abran la dirección y miren que siga siendo la misma, sin enviar ningún reporte ni mensaje de prueba.';
}

const hash = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);
