/** The style of a book: little, so that the reader's own size, letter and colours stay. */
export const style = `h1,h2,h3,h4{line-height:1.25;page-break-after:avoid}
h1{font-size:1.5em}
h2{font-size:1.25em;margin-top:1.6em}
h3{font-size:1.08em}
h4{font-size:1em}
table{border-collapse:collapse;width:100%;font-size:.9em;margin:1em 0}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid;padding:.35em .5em .35em 0}
caption{text-align:left;font-weight:bold}
.peligro,.minuto,.aviso,.caso,.ayuda,.servicio,.disposicion,.formato{border-left:3px solid;padding:.1em 0 .1em .8em;margin:1em 0}
.peligro{border:2px solid;padding:.4em .8em}
.aviso-t,.caso-t,.servicio-t,.disposicion-t,.nota-t{font-weight:bold}
.numeros,.ayuda ul{list-style:none;padding:0}
.numeros a,.canal a{font-weight:bold}
.canal,.por,.nota,.nota-l{display:block}
.nota,.por,.quieta,.cierre,.comprobado,.sobre{font-size:.85em}
.nota{border-left:1px solid;padding-left:.8em;margin:.4em 0}
.nota-n:before{content:"["}
.nota-n:after{content:"]"}
.nivel{font-style:italic}
.lista ul{list-style:none;padding-left:0}
.lista li:before{content:"\\2610  "}
.blanco{border-bottom:1px dashed}
.da dt,.carriles dt,.sobre dt,.servicio dt{font-weight:bold}
.cierre{border-top:1px solid;margin-top:2em}
.barras{margin:1em 0}
.barras svg{width:100%;max-width:27em}
.barras text{font-family:sans-serif;font-size:14px}
.barras .eje{stroke:#999}
.barras .base{fill:#b59f63}
.barras .agravada{fill:#7b6730}
.barras .abierta{fill:none;stroke:#7b6730}
sup{font-size:.7em;line-height:0}
`;

/** The classes that it has something to say of. */
export const styledClasses: ReadonlySet<string> = new Set(
  Array.from(style.matchAll(/\.([a-z][\w-]*)/g), ([, name = '']) => name),
);
