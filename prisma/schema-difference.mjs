// Prints the SQL that leads from a database to prisma/schema.prisma, nothing when they agree: the next migration, or proof that none
// is needed. Usage: node prisma/schema-difference.mjs DATABASE_URL
// Prisma's own command line would download an engine for this; the same engine comes in WebAssembly from npm.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const CHAR_OID = 18;
const TEXT_OID = 25;

async function loadEngine() {
  const folder = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const bytes = await readFile(folder.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

// The engine reads catalogues with columns of the type "char", which the adapter does not know; both agree on `Character`.
function readingCharacters(pool) {
  let characters = new Set();
  const query = pool.query.bind(pool);
  pool.query = async (...args) => {
    const result = await query(...args);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== CHAR_OID) continue;
      field.dataTypeID = TEXT_OID;
      characters.add(field.name);
    }
    return result;
  };
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (asked) => {
      characters = new Set();
      const result = await queryRaw(asked);
      result.columnNames.forEach((name, at) => {
        if (characters.has(name)) result.columnTypes[at] = ColumnTypeEnum.Character;
      });
      return result;
    };
    return adapter;
  };
  return factory;
}

await loadEngine();
const content = await readFile(new URL('schema.prisma', import.meta.url), 'utf8');
const files = [{ path: 'schema.prisma', content }];
const pool = new pg.Pool({ connectionString: process.argv[2] });
const engine = await bindings.SchemaEngine.new(
  { datamodels: [['schema.prisma', content]] },
  () => undefined,
  bindMigrationAwareSqlAdapterFactory(readingCharacters(pool)),
);
const { stdout } = await engine.diff({
  from: { tag: 'schemaDatasource', files, configDir: '.' },
  to: { tag: 'schemaDatamodel', files },
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
  shadowDatabaseUrl: null,
});
process.stdout.write(stdout ?? '');
process.exit(0);
