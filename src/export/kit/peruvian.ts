import { isOfPeru } from '../../checker/untyped.ts';
import type { Registry } from '../../registry/registry.ts';

/** Institutions and norms that are of Peru whoever names them; services and their numbers come from the data. */
const institutions =
  /(?<![\p{L}])(?:Per[uú]|[Pp]eruan[oa]s?|Peruvian|Lima|Cusco|Arequipa|Puno|Piura|Loreto|Ayacucho|Callao|SPIJ|MIMP|Minsa|Mininter|PNP|Demuna|Sunafil|Indecopi|ANPD|APCI|Reniec|Osiptel|Susalud|Serenazgo|SíseVe|Defensoría del Pueblo|Ministerio Público|Warmi|CEM|SAU|INABIF|UPE|UIT|Minjus|JNE|ONPE|Sunat|Sunarp)(?![\p{L}])|\b(?:Ley|Law|Decreto (?:Legislativo|Supremo)|Legislative Decree|Supreme Decree|Resolución)\s+(?:N\.?\s*º?\s*)?\d{3,}/u;

/** Words after a number that make it a quantity and not a telephone. */
const quantity = String.raw`(?!\s*(?:%|minut|hor|hour|d[ií]a|day|caso|case|persona|people|palabra|word|[.,]\d))`;

/** What names a public service of Peru: its number, or what it is called. */
function servicesOf({ services }: Pick<Registry, 'services'>): RegExp {
  const said = [...services.values()].flatMap(({ data }) =>
    isOfPeru(data)
      ? [
          ...data.channels.flatMap(({ kind, value }) => {
            const number = /^[\d\s()-]+/.exec(value)?.[0].trim() ?? '';
            return kind === 'phone' && number.length >= 3 ? [number] : [];
          }),
          data.name.es,
          data.name.en,
        ]
      : [],
  );
  const escaped = said.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(
    String.raw`(?<![\p{L}\d.,/-])(?:${escaped.join('|')})(?![\p{L}\d/-])${quantity}`,
    'u',
  );
}

/** Tells whether a text names a service, an institution or a norm of Peru. */
export function peruvianIn(registry: Pick<Registry, 'services'>): (said: string) => boolean {
  const { size } = registry.services;
  const services = size > 0 ? servicesOf(registry) : undefined;
  return (said) => services?.test(said) === true || institutions.test(said);
}
