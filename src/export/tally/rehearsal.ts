import { tallyWords } from '../../i18n/tally.ts';
import type { Lang } from '../../registry/schema/common.ts';
import { columns } from '../../tally/read.ts';
import { csvText } from '../../text/csv.ts';

/** The eight made-up visits of the module on research (`src/data/decks/r4.yaml`), as their key solves them. */
const visits: readonly {
  office: string;
  asked: string;
  answer: string;
  codes: string;
  isAgain?: true;
}[] = [
  {
    ...{ office: 'police', asked: 'pide-denuncia', answer: 'respuesta-no' },
    codes: 'no-recibe deriva pide-pruebas le-cobran',
  },
  {
    ...{ office: 'court', asked: 'pide-medidas', answer: 'respuesta-en-parte' },
    codes: 'bien-privado sin-interprete no-quiere-volver',
  },
  {
    ...{ office: 'police', asked: 'pide-denuncia', answer: 'respuesta-no' },
    codes: 'no-recibe deriva gasto-o-jornada',
  },
  {
    ...{ office: 'prosecutor', asked: 'pide-otra', answer: 'respuesta-en-parte' },
    codes: 'vuelva-otro-dia',
  },
  {
    ...{ office: 'women-centre', asked: 'pide-otra', answer: 'respuesta-si' },
    codes: 'bien-escucha bien-privado bien-acompanante',
  },
  {
    ...{ office: 'prefecture', asked: 'pide-medidas', answer: 'respuesta-no' },
    codes: 'pide-pruebas garantia-negada',
  },
  {
    ...{ office: 'police', asked: 'pide-denuncia', answer: 'respuesta-no', isAgain: true },
    codes: 'no-recibe repite-todo vuelva-otro-dia',
  },
  {
    ...{ office: 'police', asked: 'pide-denuncia', answer: 'no-se-pidio' },
    codes: 'se-va-sin-pedirlo',
  },
];

/**
 * The sheet of those visits, as the tally reads it. Its team says that they are made up: the tally shows no table of
 * them and refuses them among others.
 * @param region where they were, as that column takes it
 */
export function rehearsalSheet(lang: Lang, region: string): string {
  const t = tallyWords[lang];
  const quarter = lang === 'es' ? '2026-T3' : '2026-Q3';
  const rows = visits.map(({ office, asked, answer, codes, isAgain }) => {
    const first = isAgain ? t.values.no : t.values.yes;
    const cells = {
      team: t.values.rehearsal,
      region,
      quarter,
      office,
      asked,
      answer,
      codes,
      first,
    };
    return columns.map((column) => cells[column]);
  });
  return csvText([columns.map((column) => t.columns[column]), ...rows]);
}
