import fs from 'node:fs';
import { launchBrowser } from './scripts/browser.ts';
const b = await launchBrowser(); const p = await b.newPage({viewport:{width:360,height:640}});
for (const l of ['','en/']) for (const f of fs.readdirSync('src/data/conducts')) { const id=f.replace('.yaml','');
 await p.goto(`http://localhost:4377/${l}conductas/${id}/`,{waitUntil:'load'});
 const r=await p.evaluate(()=>{const q=s=>document.querySelector('main '+s)?.getBoundingClientRect(); return [Math.round(q('.pasos li').bottom), Math.round(q('.pasos').top - q('#primero').bottom)]});
 console.log((r[0]>640?'OVER ':'ok   ')+l+id, ...r);
}
await b.close();
