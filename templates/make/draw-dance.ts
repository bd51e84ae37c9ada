import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';
import { loadTemplates } from '../../config/templates.ts';
import { choreograph } from '../../core/dance/choreograph.ts';
import type { Choreography } from '../../core/dance/choreography.ts';
import { bones, type JointName, jointCount, jointIndex } from '../../core/dance/skeleton.ts';
import { createStandIn, standInPicture } from '../../core/dance/stand-in.ts';
import { beatSeconds, phrasesOf } from '../../core/dance/template.ts';

/** Draws a dance as stick figures, one bar a row and two figures a beat, as SVG to standard output.
 *  The dancer's left is red, their right blue; a green dot is a foot that stands. */

const framesPerSecond = 60;
const figuresPerBeat = 2;
const cellWidth = 190;
const cellHeight = 240;
const zoom = 0.25;
const colours = { L: '#d33', R: '#36c', middle: '#444' };

const [id = ''] = process.argv.slice(2);
const { templates, broken } = await loadTemplates(join(projectRoot, 'templates'));
const dance = templates.find((template) => template.id === id);
if (!dance) {
  const fault = broken.find(({ folder }) => folder === id);
  throw new Error(
    fault ? fault.reason : `no dance "${id}"; there are ${templates.map((t) => t.id)}`,
  );
}

const phrases = phrasesOf(dance);
const beats = phrases.reduce((sum, phrase) => sum + phrase.beats, 0);
const choreography = choreograph(dance, createStandIn(), {
  ...{ seconds: beats * beatSeconds(dance), mirror: false, framesPerSecond, halfBody: false },
  ...standInPicture,
});
const columns = dance.beatsPerBar * figuresPerBeat;
const cells: string[] = [];
for (let i = 0; i < beats * figuresPerBeat; i++) {
  const beat = i / figuresPerBeat;
  const frame = Math.round(beat * beatSeconds(dance) * framesPerSecond);
  const at = `translate(${(i % columns) * cellWidth} ${Math.floor(i / columns) * cellHeight})`;
  cells.push(`<g transform="${at}">${drawPose(choreography, frame)}${drawName(beat)}</g>`);
}
const [width, height] = [columns * cellWidth, Math.ceil(cells.length / columns) * cellHeight];
process.stdout.write(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" stroke-linecap="round">` +
    `<rect width="${width}" height="${height}" fill="#fff"/>${cells.join('\n')}</svg>\n`,
);

function drawPose({ joints, contacts }: Choreography, frame: number): string {
  const place = (name: JointName) => {
    const i = (frame * jointCount + jointIndex[name]) * 3;
    const x = cellWidth / 2 + (joints[i] - standInPicture.widthPx / 2) * zoom;
    return { x: x.toFixed(1), y: (joints[i + 1] * zoom).toFixed(1), z: joints[i + 2] };
  };
  const lines = [...bones]
    .sort((a, b) => place(a.to).z - place(b.to).z)
    .map(({ from, to, name }) => {
      const [a, b] = [place(from), place(to)];
      const side = name.endsWith('L') ? 'L' : name.endsWith('R') ? 'R' : 'middle';
      const thick = /^(hand|foot)/.test(name) ? 3 : 6;
      return `<path d="M${a.x} ${a.y}L${b.x} ${b.y}" stroke="${colours[side]}" stroke-width="${thick}"/>`;
    });
  const crown = place('crown');
  const feet = (['L', 'R'] as const).map((side, i) => {
    const { x, y } = place(`toe${side}`);
    return contacts[frame * 2 + i] ? `<circle cx="${x}" cy="${y}" r="3" fill="#0a0"/>` : '';
  });
  return `${lines.join('')}<circle cx="${crown.x}" cy="${crown.y}" r="7" fill="#fc9"/>${feet.join('')}`;
}

/** The beat of the dance, and the phrase where one begins. */
function drawName(beat: number): string {
  let start = 0;
  for (const { name, beats: length } of phrases) {
    if (start === beat) return `<text x="4" y="14" font-size="13">${beat} ${name}</text>`;
    start += length;
  }
  return `<text x="4" y="14" font-size="11" fill="#999">${beat}</text>`;
}
