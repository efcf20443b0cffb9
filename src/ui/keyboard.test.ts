import { expect, test } from 'vitest';
import { toShortcut } from './keyboard.ts';

const press = { code: '', key: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

test.each([
  [{ code: 'KeyF', key: 'а' }, 'f'],
  [{ code: 'KeyC', key: 'с' }, 'c'],
  [{ code: 'KeyH', key: 'р' }, 'h'],
  [{ code: 'KeyR', key: 'к' }, 'r'],
  [{ code: 'KeyL', key: 'д' }, 'l'],
  [{ code: 'Slash', key: '.' }, '/'],
  [{ code: 'Slash', key: ',', shiftKey: true }, null],
  [{ code: 'Digit7', key: '/', shiftKey: true }, '/'],
  [{ code: 'KeyC', key: 'c', ctrlKey: true }, null],
  [{ code: 'KeyF', key: 'f', metaKey: true }, null],
  [{ code: 'KeyC', key: 'c', altKey: true }, null],
  [{ code: 'KeyC', key: 'C', shiftKey: true }, null],
  [{ code: 'KeyK', key: 'k', ctrlKey: true }, '/'],
  [{ code: 'KeyK', key: 'л', metaKey: true }, '/'],
  // A Dvorak layout: the letter decides.
  [{ code: 'KeyV', key: 'k', ctrlKey: true }, '/'],
  [{ code: 'KeyK', key: 't', ctrlKey: true }, null],
  [{ code: 'KeyK', key: 'k' }, null],
  [{ code: 'KeyK', key: 'k', ctrlKey: true, metaKey: true }, null],
  [{ code: 'KeyK', key: 'k', ctrlKey: true, altKey: true }, null],
  [{ code: 'KeyK', key: 'K', ctrlKey: true, shiftKey: true }, null],
])('press %o is shortcut %s', (keys, shortcut) => expect(toShortcut({ ...press, ...keys })).toBe(shortcut));
