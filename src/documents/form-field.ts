import type { Registry } from '../registry/registry.ts';
import type { Localized } from '../registry/schema/common.ts';
import type { FormField } from '../registry/schema/form.ts';

/** The fields of a form, in the order of the sheet; none if there is no such form. */
export function fieldsOf(registry: Registry, form: string): FormField[] {
  return registry.forms.get(form)?.data.sections.flatMap(({ fields }) => fields) ?? [];
}

/** The columns, or the options, of a field. */
export function columnsOf({ columns, options }: FormField): readonly Localized[] {
  return columns ?? options ?? [];
}

/** The label of a field or, with `part`, of its column or option of that number, from 1. */
export function columnLabel(
  registry: Registry,
  form: string,
  id: string,
  part?: string,
): Localized | undefined {
  const field = fieldsOf(registry, form).find((each) => each.id === id);
  if (!field || part === undefined) return field?.label;
  return columnsOf(field)[Number(part) - 1];
}
