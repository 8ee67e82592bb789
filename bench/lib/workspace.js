/** A workspace with as many letters and meetings as a bench asks for, made of the sample records. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const projectFolder = new URL('../..', import.meta.url).pathname;
const sample = join(projectFolder, 'data/inezgane');

/** What letters and minutes name; whatever else the sample has is left out. */
const records = [
  'body.yaml',
  'documents.yaml',
  'groups.yaml',
  'images',
  'law.yaml',
  'mahdar.yaml',
  'people.yaml',
  'programmes',
];

/** Folder of the workspace; each letter and each meeting has its own date, number and text. */
export function makeWorkspace(count) {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const kept of records) cpSync(join(sample, kept), join(folder, kept), { recursive: true });
  const letter = readFileSync(join(sample, 'letters/2022-02.yaml'), 'utf8');
  const meeting = readFileSync(join(sample, 'meetings/2022-05-27.yaml'), 'utf8');
  for (const kind of ['letters', 'meetings']) mkdirSync(join(folder, kind));
  const numbers = new Map();
  for (let index = 0; index < count; index++) {
    const date = dayAfter('2022-05-27', index);
    const year = date.slice(0, 4);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const letterFile = `${year}-${String(number).padStart(2, '0')}.yaml`;
    writeFileSync(join(folder, 'letters', letterFile), letterOf(letter, date, number));
    writeFileSync(join(folder, 'meetings', `${date}.yaml`), meetingOf(meeting, date, index));
  }
  return folder;
}

function letterOf(text, date, number) {
  return text
    .replace('number: 2', `number: ${number}`)
    .replace('date: 2022-05-30', `date: ${date}`)
    .replace('minutes/2022-05-27', `minutes/${date}`)
    .replace('الاجتماع الثالث للهيئة', `الاجتماع عدد ${number} للهيئة`)
    .replace('la troisième réunion', `la réunion n° ${number}`);
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function meetingOf(text, date, index) {
  const weekday = weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()];
  return text
    .replace('ordinal: 3', `ordinal: ${1 + (index % 99)}`)
    .replace('date: 2022-05-27', `date: ${date}`)
    .replace('weekday: friday', `weekday: ${weekday}`)
    .replace(/# Réunion suivante[^]*$/, '')
    .replace('وفقا لما ينص عليه', `في ${index + 20} صفحة وفقا لما ينص عليه`)
    .replace('sa proposition relative', `sa proposition de ${index + 20} pages relative`)
    .replace('وعبر كل عضو', `في ${index + 7} مداخلة وعبر كل عضو`)
    .replace('et chaque membre a', `en ${index + 7} interventions, et chaque membre a`);
}

function dayAfter(date, days) {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
