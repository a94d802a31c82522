import { validateXML } from 'xmllint-wasm';
import { source } from './build.js';

const schema = (name: string) => ({
  fileName: `${name}.xsd`,
  contents: source(`test/manifest/schema/${name}.xsd`).toString(),
});

/** What the schema of add-in manifests finds wrong. */
export async function faultsOf(manifest: string): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: manifest }],
    schema: [schema('OfficeAppManifestV1_1')],
    preload: [schema('OfficeAppBasicTypesV1_0'), schema('TaskPaneAppVersionOverridesV1_0')],
  });
  return valid ? [] : errors.map(({ message }) => message);
}
