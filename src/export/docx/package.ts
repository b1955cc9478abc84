import { strToU8 } from 'fflate';
import { type Entries, entryText } from '../zip.ts';
import { storeId, storeNamespace, storeXml, xmlText } from './controls.ts';

/** What a document says of itself: neither who wrote it nor when. */
export const coreXml = ({
  title,
  day,
  locale,
}: {
  title: string;
  day: string;
  locale: string;
}): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:language>${locale}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:modified></cp:coreProperties>`;

/** A list of parts without the one of custom properties. */
export const withoutCustomProperties = (xml: string): string =>
  xml.replace(/<(?:Override|Relationship) [^>]*docProps\/custom\.xml[^>]*\/>/g, '');

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part with the values of the blanks, by id. */
export function storeEntries(values: ReadonlyMap<string, string>): Entries {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return {
    'customXml/item1.xml': strToU8(storeXml(values)),
    'customXml/itemProps1.xml': strToU8(
      `${head}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${storeId}"><ds:schemaRefs><ds:schemaRef ds:uri="${storeNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
    'customXml/_rels/item1.xml.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ),
  };
}

/** Makes the part with the values known to the document. */
export function linkStore(entries: Entries): void {
  const rels = 'word/_rels/document.xml.rels';
  entries[rels] = strToU8(
    entryText(entries, rels).replace(
      '</Relationships>',
      `<Relationship Id="rIdStore" Type="${relationships}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
  );
  const types = '[Content_Types].xml';
  entries[types] = strToU8(
    entryText(entries, types).replace(
      '</Types>',
      '<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/customXml/itemProps1.xml"/></Types>',
    ),
  );
}

/** Relationships named by their place, where the library names them at random. */
export function withPlainIds(entries: Entries): Entries {
  const plain = { ...entries };
  for (const rels of Object.keys(entries).filter((name) => name.startsWith('word/_rels/'))) {
    const part = rels.replace('_rels/', '').replace(/\.rels$/, '');
    const names = new Map<string, string>();
    const rename = (whole: string, opening: string, id: string): string => {
      const name = names.get(id);
      return name === undefined ? whole : `${opening}${name}"`;
    };
    for (const [, id = ''] of entryText(entries, rels).matchAll(/ Id="([^"]+)"/g))
      names.set(id, `rId${names.size + 1}`);
    plain[rels] = strToU8(entryText(entries, rels).replace(/( Id=")([^"]+)"/g, rename));
    if (entries[part])
      plain[part] = strToU8(
        entryText(entries, part).replace(/( r:(?:id|embed)=")([^"]+)"/g, rename),
      );
  }
  return plain;
}
