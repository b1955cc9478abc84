/** Comments, scripts and styles as a whole, of which only the first tag counts; else one tag. */
const token =
  /<!--[^]*?-->|(<(script|style)\b(?:"[^"]*"|[^">])*>)([^]*?<\/\2>)|<\/?[a-z](?:"[^"]*"|[^">])*>/gi;
const attribute = /(\s[\w:-]+=)"([^"]*)"/g;

/** Applies a function to each tag of HTML, opening or closing; texts, scripts and styles stay. */
export function mapTags(html: string, change: (tag: string) => string): string {
  return html.replace(token, (whole: string, first?: string, _name?: string, rest?: string) => {
    if (whole.startsWith('<!--')) return whole;
    return first === undefined ? change(whole) : change(first) + (rest ?? '');
  });
}

/** Applies a function to the attributes of a tag; where it gives nothing, the value stays. */
export function mapAttributes(
  tag: string,
  change: (name: string, value: string) => string | undefined,
): string {
  return tag.replace(attribute, (whole, start: string, value: string) => {
    const changed = change(start.trim().slice(0, -1).toLowerCase(), value);
    return changed === undefined ? whole : `${start}"${changed}"`;
  });
}
