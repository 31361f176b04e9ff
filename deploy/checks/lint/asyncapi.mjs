// Parses AsyncAPI documents: DOCUMENTS names them, separated by colons. Prints each diagnosis, of whatever severity.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const { Parser, fromFile } = createRequire(resolve('package.json'))('@asyncapi/parser');

for (const file of process.env.DOCUMENTS.split(':')) {
  const { document, diagnostics } = await fromFile(new Parser(), file).parse();
  for (const { code, message, path } of diagnostics) {
    console.log(`${file}: ${path.join('/')}: ${message} (${code})`);
  }
  if (document) {
    console.log(`${file}: ${document.channels().all().length} channels`);
  }
}
