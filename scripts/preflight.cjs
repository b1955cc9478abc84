// Plain old JavaScript on purpose: it has to run on any Node, to say in one line what is missing.
var fs = require('fs');
var path = require('path');

var root = path.join(__dirname, '..');
var version = process.versions.node.split('.').map(Number);
var isNewEnough = version[0] > 22 || (version[0] === 22 && version[1] >= 12);

function stop(line) {
  console.error(line);
  process.exit(2);
}

if (!fs.existsSync(path.join(root, 'node_modules', 'astro'))) {
  stop('Faltan los paquetes: ejecuta «npm ci» en esta carpeta y repite.');
}
if (!isNewEnough) {
  stop(
    'Falta Node 24: aquí corre Node ' +
      process.versions.node +
      '. Ejecuta «npm ci» sin --ignore-scripts (el paquete «node» lo instala), o instala Node 22.12 o más nuevo.',
  );
}
