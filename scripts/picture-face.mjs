// The face of the pictures: a machine that makes them has none of those that `system-ui` names on an agent's.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, run } from './run.mjs';

/** Close to the faces of Windows and macOS, in both alphabets and all weights. */
const FACE = { family: 'Inter', debianPackage: 'fonts-inter' };

const folder = join(projectRoot, 'node_modules/.cache/picture-face');
const fontFolder = join(folder, 'usr/share/fonts');

/**
 * Unpacks the Debian package beside the project, where it changes nothing of the machine.
 * @returns the environment of a browser that draws with it
 * @throws {Error} with one line that says what is missing
 */
export async function pictureFace() {
  await mkdir(folder, { recursive: true });
  if (!(await readdir(folder)).includes('usr')) await unpack();
  const file = join(folder, 'fonts.conf');
  await writeFile(file, fontConfiguration());
  return { ...process.env, FONTCONFIG_FILE: file };
}

async function unpack() {
  const { debianPackage } = FACE;
  const options = { cwd: folder };
  if ((await run('apt-get', ['download', '-q', debianPackage], options)) !== 0)
    throw new Error(`The pictures need Debian's package ${debianPackage}, which apt-get did not download.`);
  const archive = (await readdir(folder)).find((name) => name.startsWith(debianPackage));
  if (archive === undefined || (await run('dpkg', ['-x', archive, '.'], options)) !== 0)
    throw new Error(`${debianPackage} could not be unpacked.`);
}

/** For what the style sheet asks for by `system-ui`, and what no face is named for. */
const fontConfiguration = () => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fontFolder}</dir>
${['system-ui', 'sans-serif']
  .map(
    (name) => `  <match target="pattern">
    <test name="family"><string>${name}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>${FACE.family}</string></edit>
  </match>`,
  )
  .join('\n')}
</fontconfig>
`;
