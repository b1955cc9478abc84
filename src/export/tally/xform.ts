import { type Question, ruleOf } from './questions.ts';

/** What a form is called, and the version of it. */
export interface FormName {
  id: string;
  title: string;
  version: string;
}

/**
 * A form as ODK reads it (ODK XForms 1.0.0). It asks for nothing but its questions: no device, user, time or place. The
 * random number of each visit sent is the one that every server asks for, and tells nothing.
 */
export function xform(questions: readonly Question[], { id, title, version }: FormName): string {
  const fields = questions.map(({ name }) => `<${name}/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms">
<h:head>
<h:title>${escaped(title)}</h:title>
<model odk:xforms-version="1.0.0">
<instance><data id="${id}" version="${version}">${fields}<meta><instanceID/></meta></data></instance>
${questions.map(bind).join('\n')}
<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>
</model>
</h:head>
<h:body>
${questions.map(control).join('\n')}
</h:body>
</h:html>
`;
}

function bind(question: Question): string {
  const { name, kind, wrong = '' } = question;
  const required = kind === 'several' ? '' : ' required="true()"';
  const rule = ruleOf(question, (other) => `/data/${other}`);
  const checked =
    rule === '' ? '' : ` constraint="${escaped(rule)}" jr:constraintMsg="${escaped(wrong)}"`;
  return `<bind nodeset="/data/${name}" type="string"${required}${checked}/>`;
}

function control({ name, label, kind, values }: Question): string {
  const element = { typed: 'input', one: 'select1', several: 'select' }[kind];
  const items = values.map(
    (each) =>
      `<item><label>${escaped(each.label)}</label><value>${escaped(each.value)}</value></item>`,
  );
  return `<${element} ref="/data/${name}"><label>${escaped(label)}</label>${items.join('')}</${element}>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
